package transportlab.app.ui.timeline;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.timeline.lanes.LaneNames;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.words.Words;

/** The checklist of the transports that can have a lane. */
record LanePicker(TimelineModel model, Shared shared) {
    private static final int WITHOUT_SCROLLING = 8;
    private static final double HIGH = 380;

    void show(Node anchor) {
        VBox list = new VBox(7);
        fill(list);
        list.setMinWidth(280 * shared.desk().scaleProperty().get());
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        if (model.transports().size() > WITHOUT_SCROLLING) {
            scroll.setPrefHeight(HIGH);
        }
        shared.overlay().popover(anchor, new VBox(scroll), () -> {});
        list.lookupAll(".check-box").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void fill(VBox list) {
        Words words = shared.words();
        List<String> all = model.transports();
        list.getChildren()
                .setAll(Ui.row(
                        8,
                        Ui.link(words.with("timeline.lanes.all", "n", all.size()), () -> choose(all, list)),
                        Ui.link(
                                words.get("timeline.lanes.two"),
                                () -> choose(List.of(all.get(0), all.get(all.size() - 1)), list))));
        LaneNames names = new LaneNames(words);
        for (String id : all) {
            CheckBox box = new CheckBox(names.name(id));
            box.setSelected(model.chosen().transports().contains(id));
            box.setOnAction(event -> {
                model.toggleTransport(id);
                box.setSelected(model.chosen().transports().contains(id));
            });
            list.getChildren().add(Ui.row(8, Ui.chip(LaneNames.chip(id), id), box));
        }
    }

    private void choose(List<String> ids, VBox list) {
        model.chooseTransports(ids);
        fill(list);
    }
}
