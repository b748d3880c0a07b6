package transportlab.app.ui.timeline.lanes;

import java.util.List;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.visualizer.timeline.Mark;
import transportlab.visualizer.timeline.Step;
import transportlab.visualizer.timeline.Window;

/** What the mouse does on the lanes: a click chooses the nearest message, a drag scrubs, the wheel zooms. */
final class LanesMouse {
    private static final double STEP = 1.25;
    private static final double NEAR = 14;
    private static final double STILL = 4;
    private final PlayModel play;
    private final LanesPane pane;
    private double pressed;
    private boolean dragged;

    LanesMouse(PlayModel play, LanesPane pane) {
        this.play = play;
        this.pane = pane;
    }

    void listen() {
        pane.setOnScroll(this::scrolled);
        pane.setOnMousePressed(event -> {
            pane.requestFocus();
            pressed = event.getX();
            dragged = false;
        });
        pane.setOnMouseDragged(event -> {
            dragged |= Math.abs(event.getX() - pressed) > STILL;
            if (dragged) {
                play.pause();
                play.scrub(micros(event.getX()));
            }
        });
        pane.setOnMouseReleased(this::released);
    }

    private long micros(double x) {
        return pane.window().micros(x - pane.at().left());
    }

    private void scrolled(ScrollEvent event) {
        long at = micros(event.getX());
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            play.pan(-Math.round(by / 400 * play.windowProperty().get().micros()));
        } else if (event.getDeltaY() != 0) {
            play.zoom(event.getDeltaY() > 0 ? 1 / STEP : STEP, at);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (dragged) {
            return;
        }
        play.pause();
        int nearest = nearest(event.getX(), event.getY());
        if (nearest >= 0) {
            play.choose(nearest);
        } else {
            play.scrub(micros(event.getX()));
        }
    }

    /** The step whose arrow is nearest to a point of its lane; -1 if none is near. */
    private int nearest(double x, double y) {
        LaneLayout at = pane.at();
        int lane = at.laneAt(y);
        if (lane < 0) {
            return -1;
        }
        double share = Math.max(0, Math.min(1, (y - at.server(lane)) / (at.client(lane) - at.server(lane))));
        Window window = pane.window();
        int best = -1;
        double least = NEAR * pane.at().scale();
        List<Step> steps = play.timeline().steps();
        int to = play.timeline().stepAt(play.windowProperty().get().toMicros());
        int from =
                Math.max(0, play.timeline().stepAt(play.windowProperty().get().fromMicros()));
        for (int i = from; i <= to; i++) {
            Mark mark = steps.get(i).mark();
            if (mark != null && steps.get(i).lane() == lane) {
                double server = at.left() + window.x(mark.serverMicros());
                double client = at.left() + window.x(mark.clientMicros());
                double away = Math.abs(server + (client - server) * share - x);
                if (away < least && steps.get(i).atMicros() <= play.timeline().toMicros()) {
                    least = away;
                    best = i;
                }
            }
        }
        return best;
    }
}
