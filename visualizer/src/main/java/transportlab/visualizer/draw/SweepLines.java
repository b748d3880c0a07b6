package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import transportlab.sweep.Curve;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.model.Row;
import transportlab.visualizer.palette.TransportStyle;

/** One figure over the setting: a grid, a line for what was calculated, markers for what was measured, names at the end. */
record SweepLines(Sweep sweep, Figure figure, List<Row> rows, Look look) {
    static final double MARKER = 6;

    /** Numbers of the axis that are nearer to each other than this would touch, px. */
    private static final double LEAST_BETWEEN = 17;

    /** Markers that would cover each other stand this far left and right of their place, px. */
    private static final double BESIDE = 9;

    /** Markers that are as near to each other as this cover each other, px. */
    private static final double NEAR = 8;

    /** An axis for all values, and for one more value that is to be seen. */
    ValueAxis axis(OptionalDouble more) {
        double[] values = DoubleStream.concat(sweep.transports().stream().flatMapToDouble(this::values), more.stream())
                .filter(value -> value > 0)
                .toArray();
        double most = DoubleStream.of(values).max().orElse(1);
        double least = DoubleStream.of(values).min().orElse(1);
        // delays that begin at nothing have no place on a logarithmic axis
        boolean fromZero = figure == Figure.DELAY && !sweep.over().isLogarithmic();
        return ValueAxis.around(fromZero ? 0 : least, most);
    }

    private DoubleStream values(String id) {
        return DoubleStream.concat(
                Curve.of(sweep, id, figure).points().stream().mapToDouble(Curve.Point::y),
                sweep.measured(id).stream()
                        .map(point -> sweep.value(point, figure))
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue));
    }

    SweepPanel paint(Graphics2D g, Pen pen, Rectangle2D area, ValueAxis axis, DoubleFunction<String> label) {
        XYPlot plot = plot(axis);
        SweepPanel panel = new SweepPanel(plot, area);
        List<Double> ticks = axis.ticks();
        ticks.forEach(tick -> pen.line(area.getX(), panel.y(tick), area.getMaxX(), panel.y(tick), 1, look.line()));
        List<Double> written = new ArrayList<>();
        // powers of ten first, and others where there is room
        ticks.stream()
                .sorted(Comparator.comparing(tick -> Math.abs(Math.log10(tick) - Math.rint(Math.log10(tick))) > 1e-9))
                .filter(tick -> written.stream().allMatch(y -> Math.abs(y - panel.y(tick)) >= LEAST_BETWEEN))
                .forEach(tick -> {
                    written.add(panel.y(tick));
                    pen.right(label.apply(tick), area.getX() - 10, panel.y(tick), Plots.font(look), look.muted());
                });
        Plots.draw(plot, g, area);
        markers(pen, panel);
        return panel;
    }

    /** Chip and name of each transport behind the end of its line. */
    void names(Pen pen, SweepPanel panel, ValueAxis axis) {
        EndLabels labels = new EndLabels();
        for (Row row : rows) {
            end(row.id()).ifPresent(y -> labels.add(row, panel.y(Math.max(y, axis.from()))));
        }
        Rectangle2D data = panel.data();
        labels.paint(pen, data.getMaxX() + 14, data.getY() + 8, data.getMaxY() - 8, look);
    }

    /** Where the line of a transport ends, or its last marker if it has no line. */
    private OptionalDouble end(String id) {
        DoubleStream line = Curve.of(sweep, id, figure).points().stream().mapToDouble(Curve.Point::y);
        OptionalDouble last = line.reduce((before, after) -> after);
        return last.isPresent() ? last : values(id).reduce((before, after) -> after);
    }

    /** Dashed lines first, because the first is drawn last: it shows on a solid one at the same place. */
    private XYPlot plot(ValueAxis axis) {
        XYSeriesCollection all = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        List<Row> order = new ArrayList<>(rows);
        order.sort(
                Comparator.comparing(row -> TransportStyle.of(row.id()).dash().isEmpty()));
        for (int i = 0; i < order.size(); i++) {
            String id = order.get(i).id();
            XYSeries series = new XYSeries(id);
            for (Curve.Point point : Curve.of(sweep, id, figure).points()) {
                if (point.y() > 0 || !axis.logarithmic()) {
                    series.add(point.x(), point.y());
                }
            }
            all.addSeries(series);
            renderer.setSeriesPaint(i, look.transport(id));
            renderer.setSeriesStroke(i, Markers.stroke(TransportStyle.of(id).dash(), 3));
        }
        XYPlot plot = new XYPlot(all, SweepPanel.x(sweep).chartAxis(), axis.chartAxis(), renderer);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setNoDataMessage(null);
        return plot;
    }

    /** What was measured. Markers on the same place stand side by side. */
    private void markers(Pen pen, SweepPanel panel) {
        for (int index = 0; index < sweep.over().values().size(); index++) {
            List<double[]> taken = new ArrayList<>();
            for (Row row : rows) {
                Double value = sweep.point(row.id(), index, true)
                        .map(point -> sweep.value(point, figure))
                        .orElse(null);
                if (value != null && value > 0) {
                    double x = panel.x(sweep.over().number(index));
                    double y = panel.y(value);
                    long near = taken.stream()
                            .filter(other -> Math.abs(other[1] - y) < NEAR)
                            .count();
                    taken.add(new double[] {x, y});
                    marker(pen, row.id(), x + BESIDE * Math.floorMod(near + 1, 3) - BESIDE, y, MARKER);
                }
            }
        }
    }

    void marker(Pen pen, String id, double x, double y, double size) {
        Shape shape = AffineTransform.getTranslateInstance(x, y)
                .createTransformedShape(Markers.shape(TransportStyle.of(id).marker(), size));
        pen.fill(shape, look.transport(id));
    }
}
