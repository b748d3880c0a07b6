package transportlab.app.ui.compare;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import transportlab.visualizer.model.Bracket;
import transportlab.visualizer.model.DelayChart;

/** Lies over the rows of a result and puts a button beside each bracket of the last column. */
final class BracketButtons extends Pane {
    private static final double RIGHT = 6;
    private final List<Bracket> brackets;
    private final int rows;

    /**
     * @param button makes a button that runs more rounds
     */
    BracketButtons(DelayChart chart, Supplier<Button> button) {
        this.brackets = chart.brackets();
        this.rows = chart.rows().size();
        setPickOnBounds(false);
        for (int i = 0; i < brackets.size(); i++) {
            Button more = button.get();
            more.getStyleClass().add("bracket-more");
            more.setId("run-more-" + i);
            getChildren().add(more);
        }
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < brackets.size(); i++) {
            List<Integer> joined = brackets.get(i).rows();
            double middle = (joined.get(0) + joined.get(joined.size() - 1) + 1) / 2.0;
            Button more = (Button) getChildren().get(i);
            more.autosize();
            more.relocate(
                    getWidth() - more.getWidth() - RIGHT,
                    Math.round(middle * getHeight() / rows - more.getHeight() / 2));
        }
    }
}
