package transportlab.app.ui.compare;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.transport.Transport;
import transportlab.visualizer.why.Why;
import transportlab.words.Words;

/**
 * Why a figure is what it is: the product that gives it, a ribbon of what the average consists of, the reason in a
 * sentence, what was calculated, and the ways to the trace.
 */
public final class WhyCard extends VBox {
    /**
     * What the buttons of the card do.
     *
     * @param timeline null without a trace
     * @param wire null without a trace
     * @param chart null where there is no larger chart
     */
    public record Ways(Runnable timeline, Runnable wire, Runnable chart) {}

    /** Parts with a smaller share have no place in the ribbon for their words. */
    private static final double LEAST = 0.004;

    public WhyCard(Why why, Ways ways, Words words) {
        super(8);
        setId("why");
        getStyleClass().addAll("popover", "why");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(why.spoken());
        getChildren().add(head(why));
        getChildren().add(product(why));
        if (!why.parts().isEmpty()) {
            getChildren().addAll(ribbon(why.parts()), legend(why.parts()));
        }
        getChildren().add(Ui.wrapped(why.reason(), "body"));
        if (!why.model().isEmpty()) {
            getChildren().add(Ui.wrapped("▽ " + why.model(), "small", "strong"));
        }
        if (!why.assumptions().isEmpty()) {
            getChildren().add(Ui.wrapped(why.assumptions(), "small", "muted"));
        }
        if (ways.chart() != null && ways.timeline() == null) {
            getChildren().add(Ui.wrapped(words.get("why.noTrace"), "small", "muted"));
        }
        FlowPane buttons = Ui.flow(8);
        way(buttons, "why-timeline", words.get("frame.timeline"), Feather.GIT_COMMIT, ways.timeline());
        way(buttons, "why-wire", words.get("frame.wire"), Feather.CODE, ways.wire());
        way(buttons, "why-chart", words.get("why.chart"), Feather.MAXIMIZE_2, ways.chart());
        if (!buttons.getChildren().isEmpty()) {
            getChildren().add(buttons);
        }
    }

    private static void way(FlowPane buttons, String id, String word, Feather icon, Runnable action) {
        if (action != null) {
            Button button = Ui.button(word, icon, action, "small-button");
            button.setId(id);
            buttons.getChildren().add(button);
        }
    }

    private static HBox head(Why why) {
        String chip = Catalogue.find(why.transport())
                .map(Transport::info)
                .map(info -> info.chip())
                .orElse("??");
        Label question = Ui.label(why.question(), "title");
        return Ui.row(10, Ui.chip(chip, why.transport()), question, Ui.gap(), Ui.key("Esc"));
    }

    private static TextFlow product(Why why) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("why-product");
        for (Why.Piece piece : why.product()) {
            Text text = new Text(piece.text());
            text.getStyleClass().addAll("text", piece.strong() ? "strong-text" : "plain-text");
            flow.getChildren().add(text);
        }
        return flow;
    }

    /** A bar whose parts are as long as their shares. */
    private static HBox ribbon(List<Why.Part> parts) {
        double all = parts.stream().mapToDouble(Why.Part::value).sum();
        HBox ribbon = new HBox(1.5);
        ribbon.getStyleClass().add("why-ribbon");
        for (Why.Part part : parts) {
            if (part.value() / Math.max(all, 1e-9) >= LEAST) {
                Region region = new Region();
                region.getStyleClass().add("fill-" + part.key());
                region.setMinWidth(3);
                region.prefWidthProperty()
                        .bind(ribbon.widthProperty()
                                .subtract(2.0 * parts.size())
                                .multiply(part.value() / all));
                ribbon.getChildren().add(region);
            }
        }
        ribbon.setMinHeight(26);
        ribbon.setMaxHeight(26);
        return ribbon;
    }

    private static FlowPane legend(List<Why.Part> parts) {
        FlowPane legend = Ui.flow(12);
        for (Why.Part part : parts) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "fill-" + part.key());
            legend.getChildren().add(Ui.row(6, swatch, Ui.label(part.label(), "muted", "small")));
        }
        return legend;
    }
}
