package transportlab.app.ui.timeline.lanes;

import javafx.scene.paint.Color;
import transportlab.app.ui.timeline.play.Range;
import transportlab.visualizer.timeline.Group;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Mark;
import transportlab.visualizer.timeline.Moment;
import transportlab.visualizer.timeline.Span;
import transportlab.visualizer.timeline.Stale;
import transportlab.visualizer.timeline.Timeline;
import transportlab.visualizer.timeline.Window;
import transportlab.wire.trace.Delivery;

/**
 * Draws what passed between the lines in the whole window. It is cut off at the playhead when it is shown, so it need not
 * be drawn again when the playhead moves.
 */
record Picture(Pen pen, LaneLayout at) {
    private static final double DATA = 3.4;
    private static final double OPEN = 2.2;
    private static final double EMPTY = 1.7;

    void draw(Timeline timeline, Range seen) {
        Window window = at.window(seen);
        for (int i = 0; i < timeline.lanes().size(); i++) {
            spans(timeline.lanes().get(i), i, window);
        }
        updates(timeline, window);
        for (int i = 0; i < timeline.lanes().size(); i++) {
            lane(timeline.lanes().get(i), i, window);
        }
    }

    private double x(Window window, long micros) {
        return at.left() + window.x(micros);
    }

    private void spans(Lane lane, int index, Window window) {
        Color colour = pen.ink().transport(lane.transport());
        double server = at.server(index);
        for (Span span : lane.spans()) {
            if (span.toMicros() < window.fromMicros() || span.fromMicros() > window.toMicros()) {
                continue;
            }
            double from = Math.max(at.left(), x(window, span.fromMicros()));
            double to = Math.min(at.right(), x(window, span.toMicros()));
            boolean open = span.what() == Span.What.OPEN;
            double high = open ? at.client(index) - server : pen.ink().px(at.isTiny() ? 4 : 8);
            pen.g().setFill(colour.deriveColor(0, 1, 1, open ? pen.ink().openness() : 0.42));
            pen.g().fillRect(from, server, to - from, high);
        }
    }

    /** One dashed line for each update, through all lanes. */
    private void updates(Timeline timeline, Window window) {
        double top = at.server(0) - pen.ink().px(at.isTiny() ? 4 : 8);
        double bottom = at.strip(at.lanes() - 1) + at.stripHeight();
        double last = Double.NEGATIVE_INFINITY;
        for (Delivery due : timeline.due(window.fromMicros(), window.toMicros())) {
            double x = x(window, due.dueMicros());
            if (x - last >= 2) {
                pen.line(
                        x,
                        top,
                        x,
                        bottom,
                        pen.ink().muted(),
                        1.2,
                        pen.ink().px(4),
                        pen.ink().px(3));
                last = x;
            }
        }
    }

    private void lane(Lane lane, int index, Window window) {
        for (double y : new double[] {at.server(index), at.client(index)}) {
            pen.line(at.left(), y, at.right(), y, pen.ink().muted(), 1.7);
        }
        stales(lane, index, window);
        for (Moment moment : lane.moments()) {
            if (moment.atMicros() >= window.fromMicros() && moment.atMicros() <= window.toMicros()) {
                moment(moment, index, x(window, moment.atMicros()));
            }
        }
        for (boolean up : new boolean[] {true, false}) {
            for (Group group : Group.of(lane, up, window, pen.ink().scale())) {
                arrow(group.main(), lane, index, window);
            }
        }
    }

    private void stales(Lane lane, int index, Window window) {
        for (Stale stale : lane.stales()) {
            if (stale.toMicros() >= window.fromMicros() && stale.fromMicros() <= window.toMicros()) {
                double from = Math.max(at.left(), x(window, stale.fromMicros()));
                double to = x(window, stale.toMicros());
                double end = Math.min(at.right(), to);
                pen.g().setFill(pen.ink().old());
                pen.g().fillRect(from, at.strip(index), end - from, at.stripHeight());
                pen.g().setStroke(pen.ink().muted());
                pen.g().setLineWidth(1);
                pen.g().strokeRect(from, at.strip(index), end - from, at.stripHeight());
                if (to <= at.right()) {
                    pen.line(
                            to,
                            at.strip(index),
                            to,
                            at.strip(index) + at.stripHeight(),
                            pen.ink().ink(),
                            2.4);
                }
            }
        }
    }

    private void moment(Moment moment, int index, double x) {
        double top = at.server(index);
        double bottom = at.client(index);
        double s = pen.ink().scale();
        switch (moment.what()) {
            case CUT -> pen.line(x, top - 6 * s, x, bottom + 6 * s, pen.ink().ink(), 2, 2 * s, 4 * s);
            case OPENED, OPENED_AGAIN -> pen.line(x, top, x, bottom, pen.ink().muted(), 1, s, 3 * s);
            case CLOSED -> pen.line(x, top + 4 * s, x, bottom - 4 * s, pen.ink().line(), 1, s, 3 * s);
        }
    }

    private void arrow(Mark mark, Lane lane, int index, Window window) {
        double width = mark.what().isData() ? DATA : mark.what() == Mark.What.HEAD ? OPEN : EMPTY;
        if (at.isTiny()) {
            width *= 0.75;
        }
        draw(mark, index, window, pen.ink().mark(mark, lane.transport()), width);
    }

    /** An arrow of any colour and width between the lines of a lane. */
    void draw(Mark mark, int index, Window window, Color colour, double width) {
        double fromX = x(window, mark.fromMicros());
        double toX = x(window, mark.toMicros());
        double fromY = mark.isUp() ? at.client(index) : at.server(index);
        double toY = mark.isUp() ? at.server(index) : at.client(index);
        pen.arrow(fromX, fromY, toX, toY, colour, width);
        if (mark.isLate()) {
            pen.delayed(fromX, fromY, toX, toY);
        }
    }
}
