package transportlab.app.ui.court;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import transportlab.lesson.court.Verdict;

/** The shape of a verdict: a full disc, half a disc, a ring that is crossed out, or a dashed ring with a question mark. */
final class VerdictMark extends StackPane {
    private static final double LINE = 0.09;
    private static final double SIGN = 0.6;

    /**
     * @param across how wide and high it is, px
     */
    VerdictMark(Verdict verdict, double across) {
        setMinSize(across, across);
        setMaxSize(across, across);
        setAccessibleRole(AccessibleRole.NODE);
        double radius = across / 2 - across * LINE;
        Circle ring = new Circle(radius);
        ring.getStyleClass().add("verdict-ring");
        ring.setStrokeWidth(Math.max(1.5, across * LINE));
        getChildren().add(ring);
        switch (verdict) {
            case YES -> ring.getStyleClass().add("verdict-full");
            case PARTLY -> getChildren().add(half(radius));
            case NO -> getChildren().add(cross(radius, ring.getStrokeWidth()));
            case CANNOT_TELL -> {
                ring.getStrokeDashArray().setAll(radius * 0.45, radius * 0.45);
                Text sign = new Text("?");
                sign.getStyleClass().add("verdict-sign");
                sign.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", across * SIGN));
                getChildren().add(sign);
            }
        }
    }

    private static StackPane half(double radius) {
        Arc half = new Arc(0, 0, radius, radius, 90, 180);
        half.setType(ArcType.CHORD);
        half.getStyleClass().add("verdict-full");
        // beside an empty half, so that both together lie in the middle
        StackPane left = new StackPane(half);
        left.setMaxSize(radius, 2 * radius);
        left.setTranslateX(-radius / 2);
        return left;
    }

    private static Line cross(double radius, double width) {
        double reach = radius * 0.7;
        Line line = new Line(-reach, reach, reach, -reach);
        line.getStyleClass().add("verdict-ring");
        line.setStrokeWidth(width);
        return line;
    }
}
