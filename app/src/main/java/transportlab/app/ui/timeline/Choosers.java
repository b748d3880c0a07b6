package transportlab.app.ui.timeline;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.timeline.lanes.LaneNames;
import transportlab.app.ui.timeline.play.Chosen;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.words.Words;

/** Chooses the lanes, the round and the client. */
final class Choosers extends FlowPane {
    private final TimelineModel model;
    private final Shared shared;
    private final Words words;
    private final LaneNames names;

    Choosers(TimelineModel model, Shared shared) {
        super(18, 2);
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.names = new LaneNames(words);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setRowValignment(javafx.geometry.VPos.CENTER);
        Chosen chosen = model.chosen();
        List<String> shown = chosen.transports();
        List<String> all = model.transports();
        if (shown.size() <= 2) {
            for (int i = 0; i < shown.size(); i++) {
                getChildren().add(lane(i, shown.get(i), all));
            }
        }
        if (all.size() > 1) {
            getChildren().add(lanes(shown, all));
        }
        if (model.traced().repetitions().size() > 1) {
            getChildren().add(rounds());
        }
        if (!shown.isEmpty()) {
            getChildren().add(clients());
        }
    }

    private static MenuButton menu(String id, String text, String spoken, boolean quiet) {
        MenuButton menu = new MenuButton(text);
        menu.setId(id);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().add("lane-menu");
        if (quiet) {
            menu.getStyleClass().add("quiet");
        }
        menu.setAccessibleText(spoken + ": " + text);
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Node lane(int index, String transport, List<String> all) {
        String where = words.get(index == 0 ? "timeline.top" : "timeline.bottom");
        MenuButton menu = menu("lane-" + index, names.name(transport), where, false);
        for (String id : all) {
            menu.getItems().add(item(names.name(id), () -> model.replaceTransport(index, id)));
        }
        return Ui.row(8, Ui.label(where, "muted", "small"), Ui.chip(LaneNames.chip(transport), transport), menu);
    }

    private Node lanes(List<String> shown, List<String> all) {
        String text = words.with("timeline.lanes", "n", shown.size(), "of", all.size());
        Button button = new Button(text);
        button.setGraphic(Ui.styled(Ui.icon(Feather.CHEVRON_DOWN, 14), "muted-icon"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId("lanes");
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("lane-list");
        button.setOnAction(event -> new LanePicker(model, shared).show(button));
        return button;
    }

    private Node rounds() {
        int now = model.chosen().repetition();
        MenuButton menu = menu("round", words.with("timeline.round", "n", now + 1), words.get("frame.timeline"), true);
        for (int repetition : model.traced().repetitions()) {
            menu.getItems()
                    .add(item(
                            words.with("timeline.round", "n", repetition + 1),
                            () -> model.chooseRepetition(repetition)));
        }
        return menu;
    }

    private Node clients() {
        TimelineText text = new TimelineText(model, words);
        Map<Integer, List<String>> kept = model.clients();
        int now = model.chosen().client();
        MenuButton menu =
                menu("client", text.client(now, kept.getOrDefault(now, List.of())), words.get("frame.timeline"), true);
        kept.forEach((client, slowest) -> menu.getItems()
                .add(item(text.client(client, slowest) + text.of(slowest), () -> model.chooseClient(client))));
        return menu;
    }
}
