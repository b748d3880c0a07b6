package transportlab.app.ui.lesson.panel;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import transportlab.app.ui.base.Ui;
import transportlab.transport.TransportInfo;
import transportlab.words.Words;

/** The first and the last line of a panel. */
final class PanelHead {
    private PanelHead() {}

    /**
     * The transport with what stands beside its name.
     *
     * @param calculated whether nothing of it was measured
     */
    static FlowPane of(TransportInfo info, boolean calculated, List<Node> beside, Words words) {
        FlowPane head = Ui.flow(12, Ui.row(8, Ui.chip(info.chip(), info.id()), name(info, words)));
        head.getStyleClass().add("lesson-panel-head");
        if (calculated) {
            head.getChildren().add(Ui.label(words.get("lesson.panel.calculated"), "badge"));
        }
        head.getChildren().addAll(beside);
        head.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return head;
    }

    private static Node name(TransportInfo info, Words words) {
        return Ui.label(info.name(words.language()), "name");
    }

    /** A link at the right. */
    static HBox foot(String text, Runnable open) {
        return foot(Ui.gap(), text, open);
    }

    /** Something, and a link at the right of it. */
    static HBox foot(Node beside, String text, Runnable open) {
        HBox foot = Ui.row(8, Ui.grow(beside));
        if (open != null) {
            Hyperlink link = Ui.link(text, open);
            link.setId("lesson-panel-link");
            foot.getChildren().add(link);
        }
        return foot;
    }
}
