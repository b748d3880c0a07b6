package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import transportlab.sweep.Crossing;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Rings where the bytes of two transports cross, and for the crossing that the headline names, what it costs in delay. */
record CrossingMarks(Sweep sweep, SweepSentences sentences, Words words, Look look) {
    private static final double RING = 11;
    private static final int MOST_RINGS = 3;

    void paint(Pen pen, SweepPanel bytes, SweepPanel delay) {
        List<Crossing> all = sweep.crossings();
        Crossing told = sentences.told().orElse(null);
        for (Crossing crossing : all) {
            if (all.indexOf(crossing) >= MOST_RINGS && !crossing.equals(told)) {
                continue;
            }
            double x = bytes.x(crossing.at());
            dotted(pen, x, bytes.data().getY(), delay.data().getMaxY());
            ring(pen, x, bytes.y(crossing.bytesPerSecond()));
            // one box, for the crossing that the headline names, so that no box covers another
            if (crossing.equals(told)) {
                callout(
                        pen,
                        words.with(
                                "sweep.here",
                                "value",
                                sentences.about(crossing.at()),
                                "bytes",
                                Numbers.bytes(crossing.bytesPerSecond())),
                        x,
                        bytes.y(crossing.bytesPerSecond()) - 34,
                        new Free(sweep, Figure.BYTES, bytes, rings(bytes)));
            }
            if (crossing.equals(told) && crossing.delayOfOne() != null && crossing.delayOfOther() != null) {
                cost(pen, delay, crossing, x);
            }
        }
    }

    /** What the same bytes cost in delay: a bar between the two. */
    private void cost(Pen pen, SweepPanel delay, Crossing crossing, double x) {
        double one = delay.y(crossing.delayOfOne());
        double other = delay.y(crossing.delayOfOther());
        ring(pen, x, one);
        ring(pen, x, other);
        if (Math.abs(one - other) > 3 * RING) {
            pen.line(x, Math.min(one, other) + RING, x, Math.max(one, other) - RING, 3, look.ink());
            double more = Math.max(crossing.delayOfOne(), crossing.delayOfOther());
            double less = Math.min(crossing.delayOfOne(), crossing.delayOfOther());
            callout(
                    pen,
                    words.with(
                            "sweep.cost",
                            "more",
                            Numbers.millis(more),
                            "less",
                            Numbers.millis(less),
                            "ratio",
                            words.times(more / less)),
                    x,
                    (one + other) / 2,
                    new Free(sweep, Figure.DELAY, delay, List.of()));
        }
    }

    private void ring(Pen pen, double x, double y) {
        pen.outline(new Ellipse2D.Double(x - RING, y - RING, 2 * RING, 2 * RING), 2.5, look.ink());
    }

    private void dotted(Pen pen, double x, double from, double to) {
        Graphics2D g = pen.graphics();
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {1, 5}, 0));
        g.setColor(look.ink());
        g.draw(new Line2D.Double(x, from, x, to));
    }

    private List<Rectangle2D> rings(SweepPanel bytes) {
        return sweep.crossings().stream()
                .limit(MOST_RINGS)
                .map(crossing -> (Rectangle2D) new Rectangle2D.Double(
                        bytes.x(crossing.at()) - RING, bytes.y(crossing.bytesPerSecond()) - RING, 2 * RING, 2 * RING))
                .toList();
    }

    /** A text on an opaque place beside the cursor, near to a height, where it covers as little as possible. */
    private void callout(Pen pen, String text, double x, double y, Free free) {
        double w = pen.width(text, Fonts.semiBold(look.text())) + 20;
        Rectangle2D place = free.place(List.of(x + RING + 8, x - RING - 8 - w, free.right() - w), y - 15, w, 30);
        pen.fill(place, look.surface());
        pen.outline(place, 1.4, look.ink());
        pen.text(text, place.getX() + 10, place.getCenterY(), Fonts.semiBold(look.text()), look.ink());
    }
}
