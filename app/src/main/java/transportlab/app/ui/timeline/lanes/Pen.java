package transportlab.app.ui.timeline.lanes;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import transportlab.visualizer.timeline.Mark;

/** The marks of which a timeline is made, drawn on one canvas. */
record Pen(GraphicsContext g, Ink ink) {
    void line(double x1, double y1, double x2, double y2, Color colour, double width, double... dashes) {
        g.setStroke(colour);
        g.setLineWidth(width * ink.scale());
        g.setLineDashes(dashes);
        g.strokeLine(x1, y1, x2, y2);
        g.setLineDashes();
    }

    /** Words with an edge, so that they can be read over lines. */
    void over(String text, double x, double y, Font font, Color colour, TextAlignment at) {
        g.setFont(font);
        g.setTextAlign(at);
        g.setStroke(ink.surface().deriveColor(0, 1, 1, 0.7));
        g.setLineWidth(ink.px(2.5));
        g.strokeText(text, x, y);
        text(text, x, y, font, colour, at);
    }

    void text(String text, double x, double y, Font font, Color colour, TextAlignment at) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextAlign(at);
        g.fillText(text, x, y);
    }

    /** An arrow with a filled head. */
    void arrow(double x1, double y1, double x2, double y2, Color colour, double width) {
        line(x1, y1, x2, y2, colour, width);
        double angle = Math.atan2(y2 - y1, x2 - x1);
        double size = ink.px(5 + 1.4 * width);
        g.setFill(colour);
        g.fillPolygon(
                new double[] {x2, x2 - size * Math.cos(angle - 0.4), x2 - size * Math.cos(angle + 0.4)},
                new double[] {y2, y2 - size * Math.sin(angle - 0.4), y2 - size * Math.sin(angle + 0.4)},
                3);
    }

    /** Two short strokes across an arrow: it took longer because something was lost. */
    void delayed(double x1, double y1, double x2, double y2) {
        double x = x1 + (x2 - x1) * 0.45;
        double y = y1 + (y2 - y1) * 0.45;
        double r = ink.px(6);
        for (double shift : new double[] {-ink.px(3), ink.px(3)}) {
            line(x - r + shift, y + r, x + r + shift, y - r, ink.surface(), 5);
        }
        for (double shift : new double[] {-ink.px(3), ink.px(3)}) {
            line(x - r + shift, y + r, x + r + shift, y - r, ink.ink(), 2);
        }
    }

    void star(double x, double y, double size) {
        double[] xs = new double[10];
        double[] ys = new double[10];
        for (int i = 0; i < 10; i++) {
            double r = ink.px(size) * (i % 2 == 0 ? 1 : 0.43);
            double angle = Math.toRadians(-90 + 36.0 * i);
            xs[i] = x + r * Math.cos(angle);
            ys[i] = y + r * Math.sin(angle);
        }
        g.setFill(ink.ink());
        g.fillPolygon(xs, ys, 10);
    }

    /** Where an update was handed over. */
    void ring(double x, double y, Color colour, double radius) {
        double r = ink.px(radius);
        g.setFill(ink.surface());
        g.fillOval(x - r, y - r, 2 * r, 2 * r);
        g.setStroke(colour);
        g.setLineWidth(ink.px(radius * 0.4));
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }

    /** A lost update. */
    void cross(double x, double y, double size) {
        double r = ink.px(size);
        line(x - r, y - r, x + r, y + r, ink.ink(), 3);
        line(x - r, y + r, x + r, y - r, ink.ink(), 3);
    }

    /** Scissors, with their tip at the top of what they cut. */
    void scissors(double x, double top) {
        double s = ink.scale();
        line(x - 6 * s, top, x + 3 * s, top + 15 * s, ink.ink(), 2);
        line(x + 6 * s, top, x - 3 * s, top + 15 * s, ink.ink(), 2);
        g.strokeOval(x - 7 * s, top + 14 * s, 6 * s, 6 * s);
        g.strokeOval(x + s, top + 14 * s, 6 * s, 6 * s);
    }

    /** A corner with an arrow head: back again. */
    void again(double x, double y) {
        double s = ink.scale();
        line(x - 7 * s, y - 7 * s, x - 7 * s, y, ink.ink(), 2);
        arrow(x - 7 * s, y, x + 5 * s, y, ink.ink(), 2);
    }

    /** The two letters of a transport on its colour. */
    void chip(String id, String letters, double x, double y, double size) {
        double wide = ink.px(30) * size;
        double high = ink.px(22) * size;
        g.setFill(ink.transport(id));
        g.fillRoundRect(x, y - high / 2, wide, high, ink.px(8), ink.px(8));
        Font font = Font.font("Pretendard", javafx.scene.text.FontWeight.BOLD, ink.px(Math.max(13, 14 * size)));
        g.setFont(font);
        g.setFill(ink.chipInk(id));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(letters, x + wide / 2, y + ink.px(5));
    }

    /** The bytes of a message: as long as they are many, in the colours of their kinds. */
    void bytes(Iterable<Mark.Share> shares, double x, double y, double perByte, double longest) {
        double at = x;
        for (Mark.Share share : shares) {
            double wide = Math.min(Math.max(ink.px(1.5), share.bytes() * perByte), x + longest - at);
            if (wide > 0) {
                g.setFill(ink.kind(share.kind()));
                g.fillRect(at, y, wide, ink.px(11));
                at += wide;
            }
        }
    }
}
