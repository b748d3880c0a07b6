package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Mark;
import transportlab.visualizer.timeline.Span;
import transportlab.words.Words;

/**
 * What one client sent and got, as arrows between its line and that of the server, for paper. Times are µs from time 0
 * of the plan.
 *
 * @param hiddenMicros what happens later is hidden, so that it can be guessed; {@link Long#MAX_VALUE} if nothing is
 */
public record LaneSheet(Lane lane, long fromMicros, long toMicros, long hiddenMicros, Words words) implements Drawing {
    public static final int WIDTH = 900;
    public static final int HEIGHT = 220;
    private static final double SERVER = 34;
    private static final double CLIENT = 158;
    private static final double GAP = 12;

    /** How far a star reaches. */
    private static final double STAR = 8;

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 60_000};
    private static final Look LOOK = Look.picture(Theme.LIGHT);

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Pen pen = new Pen(g);
        pen.fill(0, 0, width, height, LOOK.surface());
        String server = words.get("handout.lane.server");
        String client = words.get("handout.lane.client");
        var name = Fonts.semiBold(16);
        double left = Math.max(pen.width(server, name), pen.width(client, name)) + GAP;
        double right = width - 34;
        pen.right(server, left - GAP, SERVER, name, LOOK.ink());
        pen.right(client, left - GAP, CLIENT, name, LOOK.ink());
        axis(pen, left, right, CLIENT + 22);
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(new Rectangle2D.Double(left - STAR, 0, right - left + 2 * STAR, CLIENT + 16));
        happened(inside, left, right);
        inside.dispose();
        pen.line(left, SERVER, right, SERVER, 2, LOOK.ink());
        pen.line(left, CLIENT, right, CLIENT, 2, LOOK.ink());
        if (hiddenMicros < toMicros) {
            double x = x(Math.max(hiddenMicros, fromMicros), left, right);
            Bars.hatch(pen, x, SERVER + 4, right - x, CLIENT - SERVER - 8, LOOK);
            pen.centred("?", (x + right) / 2, (SERVER + CLIENT) / 2, Fonts.bold(44), LOOK.ink());
        }
    }

    /** Leaves out what is hidden, because a clip would only cover it: whoever opens the file could still read it. */
    private void happened(Graphics2D g, double left, double right) {
        Pen pen = new Pen(g);
        long seen = Math.min(hiddenMicros, toMicros);
        lane.spans().stream()
                .filter(span -> span.what() == Span.What.HELD)
                .filter(span -> span.toMicros() >= fromMicros && span.fromMicros() < seen)
                .forEach(span -> {
                    double from = x(Math.max(span.fromMicros(), fromMicros), left, right);
                    double to = x(Math.min(span.toMicros(), seen), left, right);
                    pen.fill(from, SERVER - 6, Math.max(1, to - from), 12, LOOK.line());
                });
        lane.deliveries().stream()
                .mapToLong(delivery -> delivery.dueMicros())
                .filter(due -> due >= fromMicros && due <= seen)
                .forEach(due -> star(pen, x(due, left, right), SERVER - 18));
        lane.marks().stream()
                .filter(mark -> mark.toMicros() >= fromMicros && mark.fromMicros() <= toMicros)
                .filter(mark -> mark.fromMicros() < hiddenMicros)
                .forEach(mark -> arrow(g, mark, left, right));
    }

    private double x(long micros, double left, double right) {
        return left + (right - left) * (micros - fromMicros) / Math.max(1, toMicros - fromMicros);
    }

    /**
     * Thick for what has an update or a message of the client in it, dashed for everything else. What is hidden of an
     * arrow is cut off, and its head with it.
     */
    private void arrow(Graphics2D g, Mark mark, double left, double right) {
        double from = x(mark.fromMicros(), left, right);
        double to = x(mark.toMicros(), left, right);
        double top = mark.isUp() ? CLIENT : SERVER;
        double bottom = mark.isUp() ? SERVER : CLIENT;
        boolean data = mark.what().isData();
        Color colour = data ? LOOK.ink() : LOOK.muted();
        g.setColor(colour);
        g.setStroke(
                data
                        ? new BasicStroke(3)
                        : new BasicStroke(
                                1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0));
        if (mark.toMicros() > hiddenMicros) {
            double cut = x(hiddenMicros, left, right);
            double share = (cut - from) / (to - from);
            g.draw(new Line2D.Double(from, top, cut, top + share * (bottom - top)));
            return;
        }
        double length = Math.hypot(to - from, bottom - top);
        double dx = (to - from) / length;
        double dy = (bottom - top) / length;
        g.draw(new Line2D.Double(from, top, to - 8 * dx, bottom - 8 * dy));
        Path2D head = new Path2D.Double();
        head.moveTo(to, bottom);
        head.lineTo(to - 11 * dx - 5 * dy, bottom - 11 * dy + 5 * dx);
        head.lineTo(to - 11 * dx + 5 * dy, bottom - 11 * dy - 5 * dx);
        head.closePath();
        g.fill(head);
    }

    /** A new update at the server. */
    private static void star(Pen pen, double x, double y) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = -Math.PI / 2 + i * Math.PI / 5;
            double r = i % 2 == 0 ? STAR : 3.4;
            if (i == 0) {
                star.moveTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            } else {
                star.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
            }
        }
        star.closePath();
        pen.fill(star, LOOK.ink());
    }

    private void axis(Pen pen, double left, double right, double y) {
        long zero = lane.trial().measuredMicros();
        double millis = (toMicros - fromMicros) / 1000.0;
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            step = millis / STEPS[i] <= 8 ? STEPS[i] : step;
        }
        long first = (long) Math.ceil((fromMicros - zero) / 1000.0 / step) * step;
        for (long at = first; zero + at * 1000 <= toMicros; at += step) {
            double x = x(zero + at * 1000, left, right);
            pen.line(x, CLIENT + 4, x, CLIENT + 11, 1.2, LOOK.ink());
            pen.centred(at + " ms", x, y, Fonts.regular(14), LOOK.ink());
        }
    }
}
