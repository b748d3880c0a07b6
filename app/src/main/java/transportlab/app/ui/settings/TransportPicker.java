package transportlab.app.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.ExperimentOptions;
import transportlab.transport.TransportInfo;
import transportlab.words.Words;

/** The checklist of all transports, by their families. */
public record TransportPicker(SettingsModel settings, Shared shared) {
    private static final String DEFAULT = new ExperimentOptions().values().get("transports");

    public void show(Node anchor) {
        Words words = shared.words();
        VBox list = new VBox(8);
        list.setPrefWidth(440);
        fill(list, words);
        shared.overlay().popover(anchor, list, () -> {});
        list.lookupAll(".check-box").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void fill(VBox list, Words words) {
        list.getChildren()
                .setAll(Ui.row(
                        8,
                        Ui.label(words.get("picker.title"), "column-title"),
                        Ui.gap(),
                        choose("four", words.get("picker.four"), DEFAULT, list, words),
                        choose(
                                "all",
                                words.with("picker.all", "n", Catalogue.ids().size()),
                                String.join(",", Catalogue.ids()),
                                list,
                                words)));
        for (TransportInfo.Family family : TransportInfo.Family.values()) {
            var ids = Catalogue.all().stream()
                    .map(t -> t.info())
                    .filter(info -> info.family() == family)
                    .toList();
            if (!ids.isEmpty()) {
                list.getChildren().add(Ui.label(words.get("family." + family), "section"));
                ids.forEach(info -> list.getChildren().add(entry(info, words)));
            }
        }
    }

    private Hyperlink choose(String id, String word, String transports, VBox list, Words words) {
        Hyperlink link = Ui.link(word, () -> {
            settings.trySet("transports", transports);
            Focus.keep(list, () -> fill(list, words));
        });
        link.setId("pick-the-" + id);
        return link;
    }

    private Node entry(TransportInfo info, Words words) {
        CheckBox box = new CheckBox(info.name(words.language()));
        box.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        box.setId("pick-" + info.id());
        box.setSelected(settings.transports().contains(info.id()));
        box.setOnAction(event -> {
            settings.toggleTransport(info.id());
            box.setSelected(settings.transports().contains(info.id()));
        });
        return Ui.row(
                10,
                Ui.chip(info.chip(), info.id()),
                box,
                Ui.label(Presets.note(info, settings, words), "muted", "small"));
    }
}
