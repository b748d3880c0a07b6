package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.palette.Theme;

/**
 * One figure of several transports as bars, for paper: each bar has its name in front and its value behind, and kinds of
 * bytes differ by their pattern too, so that a print in black and white tells the same.
 *
 * @param most what the longest bar stands for
 */
public record FigureBars(List<Bar> bars, double most, List<Kind> legend) implements Drawing {
    public static final int WIDTH = 900;
    private static final int ROW = 40;
    private static final int LEGEND = 30;
    private static final double BAR = 24;
    private static final double GAP = 14;
    private static final double SWATCH = 16;
    private static final Look LOOK = Look.picture(Theme.LIGHT);

    /**
     * A row.
     *
     * @param transport its id, which gives the colour
     * @param pieces how the amount is made up; none if it is of one piece
     * @param value the amount as a text, or why there is none
     */
    public record Bar(String transport, String name, double amount, List<Piece> pieces, String value) {}

    /** A stretch of a bar. */
    public record Piece(String kind, double amount) {}

    /** A kind with its word. */
    public record Kind(String key, String word) {}

    /** How high it is drawn. */
    public int height() {
        return bars.size() * ROW + (legend.isEmpty() ? 0 : LEGEND) + 8;
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Pen pen = new Pen(g);
        pen.fill(0, 0, width, height, LOOK.surface());
        double names = widest(pen, bars.stream().map(Bar::name).toList(), false) + GAP;
        double values = widest(pen, bars.stream().map(Bar::value).toList(), true) + GAP;
        double room = Math.max(80, width - names - values);
        for (int i = 0; i < bars.size(); i++) {
            double y = 4 + (i + 0.5) * ROW;
            Bar bar = bars.get(i);
            pen.right(bar.name(), names - GAP, y, Fonts.semiBold(17), LOOK.ink());
            double end = names + bar(pen, bar, names, y, room);
            pen.text(bar.value(), end + 9, y, Fonts.bold(18), LOOK.ink());
        }
        pen.line(names, 4, names, 4 + bars.size() * ROW, 1.4, LOOK.ink());
        double x = names;
        for (Kind kind : legend) {
            double y = height - LEGEND / 2.0 - 2;
            fill(pen, new Rectangle2D.Double(x, y - SWATCH / 2, SWATCH, SWATCH), kind.key());
            x = pen.text(kind.word(), x + SWATCH + 7, y, Fonts.regular(15), LOOK.ink()) + 22;
        }
    }

    private static double widest(Pen pen, List<String> texts, boolean bold) {
        return texts.stream()
                .mapToDouble(text -> pen.width(text, bold ? Fonts.bold(18) : Fonts.semiBold(17)))
                .max()
                .orElse(0);
    }

    /** Draws a bar and returns its length. */
    private double bar(Pen pen, Bar bar, double x, double y, double room) {
        double length = most <= 0 ? 0 : Math.min(room, room * bar.amount() / most);
        Rectangle2D whole = new Rectangle2D.Double(x, y - BAR / 2, length, BAR);
        if (length <= 0) {
            return 0;
        }
        if (bar.pieces().isEmpty()) {
            pen.fill(whole, LOOK.transport(bar.transport()));
        }
        double from = x;
        for (Piece piece : bar.pieces()) {
            double wide = length * piece.amount() / Math.max(1e-9, bar.amount());
            fill(pen, new Rectangle2D.Double(from, y - BAR / 2, wide, BAR), piece.kind());
            from += wide;
        }
        pen.outline(whole, 1, LOOK.ink());
        return length;
    }

    /** Fills an area in the colour of a kind, with the lines by which paper tells it from the others. */
    private static void fill(Pen pen, Rectangle2D area, String kind) {
        Color colour = LOOK.kind(kind);
        boolean pale = kind.equals("headers");
        pen.fill(area, pale ? Look.pale(colour, 0.45) : colour);
        Graphics2D g = (Graphics2D) pen.graphics().create();
        g.clip(area);
        g.setColor(LOOK.surface());
        g.setStroke(new BasicStroke(2));
        double step = 7;
        boolean rising = kind.equals("envelope") || kind.equals("other");
        boolean falling = kind.equals("tls") || kind.equals("other");
        for (double at = area.getX() - area.getHeight(); at < area.getMaxX(); at += step) {
            if (rising) {
                g.draw(new java.awt.geom.Line2D.Double(at, area.getMaxY(), at + area.getHeight(), area.getY()));
            }
            if (falling) {
                g.draw(new java.awt.geom.Line2D.Double(at, area.getY(), at + area.getHeight(), area.getMaxY()));
            }
            if (kind.equals("framing")) {
                g.draw(new java.awt.geom.Line2D.Double(at, area.getY(), at, area.getMaxY()));
            }
        }
        g.dispose();
        pen.outline(area, 0.8, LOOK.ink());
    }
}
