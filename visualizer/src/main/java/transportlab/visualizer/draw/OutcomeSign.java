package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import transportlab.measure.Outcome;

/**
 * The sign of an outcome, the same everywhere: filled if it was measured, hollow if it was only calculated. Drawn in a
 * square of 26 units and scaled to its size.
 */
public final class OutcomeSign {
    private static final double UNITS = 26;
    private static final double HALF = UNITS / 2;

    private OutcomeSign() {}

    /**
     * Draws the sign around a point.
     *
     * @param size its width and height, px
     */
    public static void paint(
            Graphics2D g, Outcome outcome, boolean measured, double x, double y, double size, Look look) {
        AffineTransform before = g.getTransform();
        g.translate(x - size / 2, y - size / 2);
        g.scale(size / UNITS, size / UNITS);
        Pen pen = new Pen(g);
        switch (outcome) {
            case DELIVERED -> inCircle(pen, tick(), measured, look);
            case DEAD -> inCircle(pen, cross(), measured, look);
            case MUTED -> muted(pen, measured, look);
            case FELL_BACK -> fellBack(pen, look);
            case PARTLY -> partly(pen, measured, look);
        }
        g.setTransform(before);
    }

    private static Shape circle() {
        return new Ellipse2D.Double(1.2, 1.2, UNITS - 2.4, UNITS - 2.4);
    }

    private static void inCircle(Pen pen, Shape sign, boolean measured, Look look) {
        if (measured) {
            pen.fill(new Ellipse2D.Double(0, 0, UNITS, UNITS), look.ink());
        } else {
            pen.outline(circle(), 2.2, look.ink());
        }
        stroke(pen, sign, 2.8, measured ? look.surface() : look.ink());
    }

    private static Shape tick() {
        Path2D path = new Path2D.Double();
        path.moveTo(7.6, 13.4);
        path.lineTo(11.4, 17.2);
        path.lineTo(18.4, 9.4);
        return path;
    }

    private static Shape cross() {
        Path2D path = new Path2D.Double();
        path.moveTo(9, 9);
        path.lineTo(17, 17);
        path.moveTo(17, 9);
        path.lineTo(9, 17);
        return path;
    }

    private static void fellBack(Pen pen, Look look) {
        pen.outline(circle(), 2.2, look.ink());
        Path2D path = new Path2D.Double();
        path.moveTo(8.5, 8);
        path.lineTo(8.5, 14.5);
        path.lineTo(17.5, 14.5);
        path.moveTo(14.2, 11.2);
        path.lineTo(17.5, 14.5);
        path.lineTo(14.2, 17.8);
        stroke(pen, path, 2.2, look.ink());
    }

    private static void partly(Pen pen, boolean measured, Look look) {
        pen.outline(circle(), 2.2, look.ink());
        if (measured) {
            pen.fill(new Arc2D.Double(0, 0, UNITS, UNITS, 90, 180, Arc2D.PIE), look.ink());
        } else {
            pen.line(HALF, 2, HALF, UNITS - 2, 2.2, look.ink());
        }
    }

    /** A loudspeaker without sound. */
    private static void muted(Pen pen, boolean measured, Look look) {
        Shape square = new RoundRectangle2D.Double(1, 1, UNITS - 2, UNITS - 2, 7, 7);
        if (measured) {
            pen.fill(square, look.outOfDate());
        }
        pen.outline(square, measured ? 1 : 2.2, measured ? look.muted() : look.ink());
        Path2D speaker = new Path2D.Double();
        speaker.moveTo(5.5, 10.6);
        speaker.lineTo(8.2, 10.6);
        speaker.lineTo(12.4, 7.2);
        speaker.lineTo(12.4, 18.8);
        speaker.lineTo(8.2, 15.4);
        speaker.lineTo(5.5, 15.4);
        speaker.closePath();
        stroke(pen, speaker, 1.9, look.ink());
        Path2D cross = new Path2D.Double();
        cross.moveTo(16, 10.5);
        cross.lineTo(21, 15.5);
        cross.moveTo(21, 10.5);
        cross.lineTo(16, 15.5);
        stroke(pen, cross, 1.9, look.ink());
    }

    private static void stroke(Pen pen, Shape shape, double width, Color colour) {
        Graphics2D g = pen.graphics();
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(colour);
        g.draw(shape);
    }
}
