package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import transportlab.catalogue.Catalogue;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.Row;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.palette.TransportStyle;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * A sweep over one setting as one picture: bytes above, delay below, on one axis of the setting. Lines are calculated,
 * markers are measured. Rings show where the bytes of two transports cross, and what that costs in delay.
 */
public final class SweepSheet implements Drawing {
    private static final double PAD = 24;
    private static final double LEFT = 84;
    private static final double AXIS = 30;
    private static final double TITLE = 30;
    private static final double SHARE_OF_BYTES = 0.55;
    private static final double MARKER = 6;

    private final Sweep sweep;
    private final SweepSentences sentences;
    private final Words words;
    private final String smallPrint;
    private final Look look;
    private final List<Row> rows;

    public SweepSheet(Sweep sweep, Words words, String smallPrint, Theme theme) {
        this.sweep = sweep;
        this.words = words;
        this.sentences = new SweepSentences(sweep, words);
        this.smallPrint = smallPrint;
        this.look = Look.picture(theme);
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

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Pen pen = new Pen(g);
        pen.fill(0, 0, width, height, look.surface());
        double room = width - 2 * PAD;
        double y = Sheet.heading(pen, sentences.headline(), room, look);
        List<String> more = sentences.more();
        if (!more.isEmpty()) {
            for (String line : pen.lines(more.get(0), Fonts.regular(15), room)) {
                pen.text(line, PAD, y, Fonts.regular(15), look.muted());
                y += 20;
            }
        }
        double bottom = Sheet.footer(pen, smallPrint, width, height, look);
        legend(pen, width - PAD, y + 12);
        double names = EndLabels.width(rows, pen, look);
        double left = PAD + LEFT;
        double across = width - PAD - names - 16 - left;
        double end = bottom - AXIS - 18;
        double high = end - y - 2 * TITLE;
        Rectangle2D above = new Rectangle2D.Double(left, y + TITLE, across, high * SHARE_OF_BYTES);
        Rectangle2D below = new Rectangle2D.Double(left, above.getMaxY() + TITLE, across, high * (1 - SHARE_OF_BYTES));
        SweepPanel bytes = panel(g, pen, Figure.BYTES, above, words.get("sweep.bytes"), Numbers::bytes);
        SweepPanel delay = panel(g, pen, Figure.DELAY, below, words.get("sweep.delays"), Numbers::millis);
        domain(pen, bytes, delay);
        new CrossingMarks(sweep, sentences, words, look).paint(pen, bytes, delay);
    }

    private void legend(Pen pen, double right, double y) {
        double x = right - pen.width(words.get("sweep.line"), Fonts.regular(look.text()));
        pen.text(words.get("sweep.line"), x, y, Fonts.regular(look.text()), look.muted());
        pen.line(x - 34, y, x - 8, y, 3, look.muted());
        if (sweep.points().stream().anyMatch(SweepPoint::isMeasured)) {
            x -= 60 + pen.width(words.get("sweep.marker"), Fonts.regular(look.text()));
            pen.text(words.get("sweep.marker"), x, y, Fonts.regular(look.text()), look.muted());
            pen.fill(new Ellipse2D.Double(x - 20, y - MARKER, 2 * MARKER, 2 * MARKER), look.muted());
        }
    }

    private SweepPanel panel(
            Graphics2D g, Pen pen, Figure figure, Rectangle2D area, String title, DoubleFunction<String> label) {
        pen.text(title, PAD, area.getY() - 14, Fonts.semiBold(16), look.ink());
        double[] values = sweep.points().stream()
                .map(point -> point.of(figure))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .filter(value -> value > 0)
                .toArray();
        double most = Arrays.stream(values).max().orElse(1);
        double least = Arrays.stream(values).min().orElse(1);
        // delays that begin at nothing have no place on a logarithmic axis
        boolean fromZero = figure == Figure.DELAY && !sweep.over().isLogarithmic();
        ValueAxis axis = ValueAxis.around(fromZero ? 0 : least, most);
        XYPlot plot = plot(figure, axis);
        SweepPanel panel = new SweepPanel(plot, Plots.draw(plot, g, area));
        for (double tick : axis.ticks()) {
            double y = panel.y(tick);
            pen.line(panel.data().getX(), y, panel.data().getMaxX(), y, 1, look.line());
            pen.right(label.apply(tick), panel.data().getX() - 10, y, Fonts.regular(look.text()), look.muted());
        }
        // once more, above the grid
        Plots.draw(plot, g, area);
        EndLabels labels = new EndLabels();
        for (Row row : rows) {
            markers(pen, panel, figure, row);
            lastOf(row.id(), figure, axis).ifPresent(y -> labels.add(row, panel.y(y)));
        }
        labels.paint(
                pen,
                panel.data().getMaxX() + 14,
                panel.data().getY() + 8,
                panel.data().getMaxY() - 8,
                look);
        return panel;
    }

    private java.util.Optional<Double> lastOf(String id, Figure figure, ValueAxis axis) {
        List<SweepPoint> line = sweep.line(id).isEmpty() ? sweep.measured(id) : sweep.line(id);
        return line.stream()
                .map(point -> point.of(figure))
                .filter(Objects::nonNull)
                .reduce((before, last) -> last)
                .map(value -> Math.max(value, axis.from()));
    }

    private XYPlot plot(Figure figure, ValueAxis axis) {
        XYSeriesCollection all = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).id();
            XYSeries series = new XYSeries(id);
            for (SweepPoint point : sweep.line(id)) {
                Double value = point.of(figure);
                if (value != null && value > 0) {
                    series.add(sweep.x(point), value.doubleValue());
                }
            }
            all.addSeries(series);
            renderer.setSeriesPaint(i, look.transport(id));
            renderer.setSeriesStroke(i, Markers.stroke(TransportStyle.of(id).dash(), 3));
        }
        XYPlot plot = new XYPlot(all, x().chartAxis(), axis.chartAxis(), renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(null);
        return plot;
    }

    private ValueAxis x() {
        double from = sweep.over().number(0);
        double to = sweep.over().number(sweep.over().values().size() - 1);
        return ValueAxis.exactly(from, to, sweep.over().isLogarithmic());
    }

    private void markers(Pen pen, SweepPanel panel, Figure figure, Row row) {
        for (SweepPoint point : sweep.measured(row.id())) {
            Double value = point.of(figure);
            if (value != null && value > 0) {
                Shape marker = AffineTransform.getTranslateInstance(panel.x(sweep.x(point)), panel.y(value))
                        .createTransformedShape(
                                Markers.shape(TransportStyle.of(row.id()).marker(), MARKER));
                pen.fill(marker, look.transport(row.id()));
            }
        }
    }

    private void domain(Pen pen, SweepPanel bytes, SweepPanel delay) {
        double y = delay.data().getMaxY();
        pen.line(delay.data().getX(), y, delay.data().getMaxX(), y, 1.4, look.muted());
        pen.line(
                bytes.data().getX(),
                bytes.data().getMaxY(),
                bytes.data().getMaxX(),
                bytes.data().getMaxY(),
                1.4,
                look.muted());
        double before = Double.NEGATIVE_INFINITY;
        for (double tick : x().ticks()) {
            String text = sentences.value(tick);
            double half = pen.width(text, Fonts.regular(look.text())) / 2;
            double at = delay.x(tick);
            if (at - half > before + 8) {
                pen.line(at, y, at, y + 5, 1.4, look.muted());
                pen.centred(text, at, y + 18, Fonts.regular(look.text()), look.muted());
                before = at + half;
            }
        }
        String name = sentences.setting();
        pen.centred(
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                delay.data().getCenterX(),
                y + 38,
                Fonts.semiBold(look.text()),
                look.ink());
    }
}
