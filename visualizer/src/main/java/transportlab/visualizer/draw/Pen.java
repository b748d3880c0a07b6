package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import transportlab.visualizer.font.Fonts;

/** Writes and draws what JFreeChart does not: labels with rules of their own, brackets, whiskers. */
final class Pen {
    /** How wide letters are before there is a picture. */
    static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final Graphics2D g;

    Pen(Graphics2D g) {
        this.g = g;
        sharpen(g);
    }

    /** Sets the rendering hints for sharp shapes and letters. JFreeChart changes them while it draws. */
    static void sharpen(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    double width(String text, Font font) {
        return font.getStringBounds(text, g.getFontRenderContext()).getWidth();
    }

    /**
     * Draws text that begins at x, with its capitals vertically centred on y.
     *
     * @return where it ends
     */
    double text(String text, double x, double y, Font font, Color colour) {
        g.setFont(font);
        g.setColor(colour);
        g.drawString(text, (float) x, (float) (y + font.getSize2D() * 0.355));
        return x + width(text, font);
    }

    void centred(String text, double x, double y, Font font, Color colour) {
        text(text, x - width(text, font) / 2, y, font, colour);
    }

    void right(String text, double x, double y, Font font, Color colour) {
        text(text, x - width(text, font), y, font, colour);
    }

    /** The text, or its beginning if all of it does not fit. */
    String fitting(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int fits = 1;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (width(text.substring(0, middle) + "…", font) > room) {
                tooLong = middle;
            } else {
                fits = middle;
            }
        }
        return text.substring(0, fits).stripTrailing() + "…";
    }

    /** The font in which the text fits, a third smaller at the most, and never below 13 px. */
    Font shrunk(String text, Font font, double room) {
        double wide = width(text, font);
        double least = Math.min(font.getSize2D(), Math.max(13, font.getSize2D() * 0.67));
        return wide <= room
                ? font
                : font.deriveFont((float) Math.max(least, Math.floor(font.getSize2D() * room / wide)));
    }

    /** The text, broken into lines between words. */
    List<String> lines(String text, Font font, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.length() == 0 ? word : line + " " + word;
            if (line.length() > 0 && width(longer, font) > room) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    void line(double x1, double y1, double x2, double y2, double width, Color colour) {
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.setColor(colour);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void fill(Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
    }

    void outline(Shape shape, double width, Color colour) {
        g.setStroke(new BasicStroke((float) width));
        g.setColor(colour);
        g.draw(shape);
    }

    void fill(double x, double y, double w, double h, Color colour) {
        fill(new Rectangle2D.Double(x, y, w, h), colour);
    }

    /** The two letters of a transport on its colour. */
    void chip(String letters, double x, double y, double size, Look look, String id) {
        double w = size * 1.3;
        fill(new RoundRectangle2D.Double(x, y - size / 2, w, size, 8, 8), look.transport(id));
        Color ink = new Color(look.palette().chipInk(id));
        centred(letters, x + w / 2, y, Fonts.bold(Math.max(13, size * 0.5)), ink);
    }

    Graphics2D graphics() {
        return g;
    }
}
