package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import transportlab.catalogue.Catalogue;
import transportlab.sweep.Curve;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Row;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The charts of a sweep, one above the other on one axis of the setting: bytes and delay with the crossings between
 * transports, or one figure with the limit of a server. Lines are calculated, markers are measured.
 */
public final class SweepChart implements Drawing {
    private static final double LEFT = 92;
    private static final double AXIS = 30;
    private static final double TITLE = 30;
    private static final double SHARE_OF_FIRST = 0.55;
    private static final double RING = 6;

    private final Sweep sweep;
    private final List<Figure> figures;
    private final Limit limit;
    private final SweepSentences sentences;
    private final Words words;
    private final Look look;
    private final List<Row> rows;

    private SweepChart(Sweep sweep, List<Figure> figures, Limit limit, Words words, Look look) {
        this.sweep = sweep;
        this.figures = figures;
        this.limit = limit;
        this.words = words;
        this.sentences = new SweepSentences(sweep, words);
        this.look = look;
        this.rows = sweep.transports().stream()
                .map(id -> new Row(
                        id,
                        Catalogue.find(id).orElseThrow().info().chip(),
                        Catalogue.name(id, words.language()),
                        "",
                        Row.State.MEASURED,
                        ""))
                .toList();
    }

    /** Bytes above and delay below, with rings where the bytes of two transports are the same. */
    public static SweepChart bargains(Sweep sweep, Words words, Look look) {
        return new SweepChart(sweep, List.of(Figure.BYTES, Figure.DELAY), null, words, look);
    }

    /** One figure, with rings where transports reach the limit. */
    public static SweepChart within(Sweep sweep, Figure figure, Limit limit, Words words, Look look) {
        return new SweepChart(sweep, List.of(figure), limit, words, look);
    }

    boolean isOfOneFigure() {
        return figures.size() == 1;
    }

    /** Where the names of the transports begin, and where they end, px from the right. */
    private double gutter() {
        double longest = rows.stream()
                .mapToDouble(row -> Fonts.regular(look.text())
                        .getStringBounds(row.label(), Pen.METRICS)
                        .getWidth())
                .max()
                .orElse(0);
        return longest + 62;
    }

    private Rectangle2D data(int which, double width, double height) {
        double across = Math.max(40, width - LEFT - gutter());
        double end = height - AXIS;
        if (figures.size() == 1) {
            return new Rectangle2D.Double(LEFT, 8, across, Math.max(30, end - 8));
        }
        double high = Math.max(60, end - 2 * TITLE);
        double first = high * SHARE_OF_FIRST;
        return which == 0
                ? new Rectangle2D.Double(LEFT, TITLE, across, first)
                : new Rectangle2D.Double(LEFT, 2 * TITLE + first, across, high - first);
    }

    /** Where the axis of the setting begins and ends in a picture of this width, px. */
    public double[] ends(double width) {
        Rectangle2D data = data(0, width, 400);
        return new double[] {data.getX(), data.getMaxX()};
    }

    /** How far along its axis a value of the setting is, from 0 to 1. */
    public double share(double value) {
        ValueAxis x = SweepPanel.x(sweep);
        return x.logarithmic()
                ? Math.log(value / x.from()) / Math.log(x.to() / x.from())
                : (value - x.from()) / (x.to() - x.from());
    }

    /** The value of the setting that is so far along its axis. */
    public double at(double share) {
        ValueAxis x = SweepPanel.x(sweep);
        return x.logarithmic() ? x.from() * Math.pow(x.to() / x.from(), share) : x.from() + share * (x.to() - x.from());
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Pen pen = new Pen(g);
        List<SweepPanel> panels = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Rectangle2D area = data(i, width, height);
            if (figures.size() > 1) {
                pen.text(words.get("sweep." + figures.get(i)), 0, area.getY() - 14, Fonts.semiBold(16), look.ink());
            }
            panels.add(panel(g, pen, figures.get(i), area));
            pen.line(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), 1.4, look.muted());
        }
        domain(pen, panels.get(panels.size() - 1));
        if (figures.size() > 1) {
            new CrossingMarks(sweep, sentences, words, look).paint(pen, panels.get(0), panels.get(1));
        }
    }

    private SweepPanel panel(Graphics2D g, Pen pen, Figure figure, Rectangle2D area) {
        SweepLines lines = new SweepLines(sweep, figure, rows, look);
        ValueAxis axis = lines.axis(limit());
        if (limit != null) {
            measuredZone(pen, area);
        }
        SweepPanel panel = lines.paint(g, pen, area, axis, label(figure));
        if (limit != null) {
            zoneNames(pen, area);
            limit(pen, panel, figure);
        }
        lines.names(pen, panel, axis);
        return panel;
    }

    private OptionalDouble limit() {
        return limit == null ? OptionalDouble.empty() : OptionalDouble.of(limit.value());
    }

    /** How values of a figure are written. */
    public static DoubleFunction<String> label(Figure figure) {
        return switch (figure) {
            case BYTES, MEMORY -> Numbers::bytes;

            case DELAY -> micros -> micros < 1e6 ? Numbers.millis(micros) : Numbers.significant(micros / 1e6) + " s";

            case TRAFFIC -> Numbers::bits;

            case REQUESTS, CONNECTIONS -> value -> value >= 1000 ? Numbers.whole(value) : Numbers.significant(value);
        };
    }

    /** The part of the setting in which this computer has measured. */
    private void measuredZone(Pen pen, Rectangle2D area) {
        pen.fill(
                area.getX(),
                area.getY(),
                zone(area),
                area.getHeight(),
                new Color(look.palette().sunk()));
    }

    /** How wide it is, px. */
    private double zone(Rectangle2D area) {
        OptionalDouble most = sweep.points().stream()
                .filter(SweepPoint::isMeasured)
                .mapToDouble(sweep::x)
                .max();
        return most.isEmpty() ? 0 : share(most.getAsDouble()) * area.getWidth();
    }

    private void zoneNames(Pen pen, Rectangle2D area) {
        double wide = zone(area);
        double y = area.getY() + 14;
        String measured = words.get("sweep.marker");
        if (pen.width(measured, Fonts.semiBold(look.text())) + 36 < wide) {
            double x = area.getX() + 12;
            pen.fill(new Ellipse2D.Double(x, y - 5, 10, 10), look.muted());
            pen.text(measured, x + 16, y, Fonts.semiBold(look.text()), look.muted());
        }
        double end = area.getX() + wide;
        double w = pen.width(words.get("scale.only"), Fonts.semiBold(look.text()));
        pen.fill(end + 8, y - 10, w + 36, 20, look.surface());
        pen.line(end + 12, y, end + 30, y, 3, look.muted());
        pen.text(words.get("scale.only"), end + 38, y, Fonts.semiBold(look.text()), look.muted());
    }

    private void limit(Pen pen, SweepPanel panel, Figure figure) {
        Rectangle2D data = panel.data();
        double y = panel.y(limit.value());
        pen.line(data.getX(), y, data.getMaxX(), y, 2, look.ink());
        double x = data.getX() + 12;
        // below the line if what stands at the top would be covered
        double middle = y - 14 < data.getY() + 34 ? y + 14 : y - 14;
        pen.text(limit.text(), x, middle, Fonts.semiBold(look.text()), look.ink());
        for (Row row : rows) {
            Curve.of(sweep, row.id(), figure).reaches(limit.value()).ifPresent(at -> {
                Ellipse2D ring = new Ellipse2D.Double(panel.x(at) - RING, y - RING, 2 * RING, 2 * RING);
                pen.fill(ring, look.surface());
                pen.outline(ring, 2.5, look.transport(row.id()));
            });
        }
    }

    private void domain(Pen pen, SweepPanel last) {
        double y = last.data().getMaxY();
        double before = Double.NEGATIVE_INFINITY;
        for (double tick : SweepPanel.x(sweep).ticks()) {
            String text = sentences.value(tick);
            double half = pen.width(text, Fonts.regular(look.text())) / 2;
            double at = last.x(tick);
            if (at - half > before + 8) {
                pen.line(at, y, at, y + 5, 1.4, look.muted());
                pen.centred(text, at, y + 18, Fonts.regular(look.text()), look.muted());
                before = at + half;
            }
        }
    }

    /** A dotted line at a value of the setting, with a mark on each line, to be laid over the charts. */
    public Drawing cursor(double value) {
        return (g, width, height) -> {
            Pen pen = new Pen(g);
            double x = LEFT + share(value) * data(0, width, height).getWidth();
            double top = data(0, width, height).getY();
            dotted(pen, x, top, data(figures.size() - 1, width, height).getMaxY());
            for (int i = 0; i < figures.size(); i++) {
                SweepLines lines = new SweepLines(sweep, figures.get(i), rows, look);
                ValueAxis axis = lines.axis(limit());
                Rectangle2D area = data(i, width, height);
                for (Row row : rows) {
                    Curve.of(sweep, row.id(), figures.get(i))
                            .at(value)
                            .ifPresent(y -> lines.marker(pen, row.id(), x, axis.y(y, area), SweepLines.MARKER + 2));
                }
            }
        };
    }

    private void dotted(Pen pen, double x, double from, double to) {
        Graphics2D g = pen.graphics();
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {1, 5}, 0));
        g.setColor(look.ink());
        g.draw(new Line2D.Double(x, from, x, to));
    }
}
