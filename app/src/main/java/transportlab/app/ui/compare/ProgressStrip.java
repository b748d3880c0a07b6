package transportlab.app.ui.compare;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import transportlab.app.ui.run.Progress;

/** One segment a transport and round, in the colours of the transports. */
final class ProgressStrip extends HBox {
    ProgressStrip() {
        super(3);
        setMinHeight(10);
        setMaxHeight(10);
    }

    void show(Progress now) {
        if (getChildren().size() != now.segments().size()) {
            getChildren().clear();
            int round = 0;
            for (Progress.Segment segment : now.segments()) {
                StackPane place = new StackPane();
                place.getStyleClass().add("segment");
                place.setMinWidth(2);
                place.setPrefWidth(10);
                HBox.setHgrow(place, Priority.ALWAYS);
                if (segment.round() != round) {
                    HBox.setMargin(place, new Insets(0, 0, 0, 9));
                    round = segment.round();
                }
                Region fill = new Region();
                fill.getStyleClass().addAll("segment", "fill-" + segment.transport());
                StackPane.setAlignment(fill, Pos.CENTER_LEFT);
                place.getChildren().add(fill);
                getChildren().add(place);
            }
        }
        for (int i = 0; i < getChildren().size(); i++) {
            StackPane place = (StackPane) getChildren().get(i);
            Region fill = (Region) place.getChildren().get(0);
            double share = now.segments().get(i).share();
            fill.maxWidthProperty().unbind();
            fill.maxWidthProperty().bind(place.widthProperty().multiply(share));
            fill.setVisible(share > 0);
            place.setOpacity(now.segments().get(i).failed() ? 0.4 : 1);
        }
    }
}
