package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.CurveChart;
import transportlab.visualizer.palette.TransportStyle;

/** Draws percentile curves with a stretched tail. Each has its own dash and marker, and its name at the end. */
record CurvePainter(CurveChart chart, Look look) implements Painter {
    private static final double AXIS = 24;

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Pen pen = new Pen(g);
        double names = EndLabels.width(chart.rows(), pen, look);
        Rectangle2D inner =
                new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() - names - 16, area.getHeight() - AXIS);
        double right = chart.curves().stream()
                .flatMap(curve -> java.util.stream.Stream.concat(curve.points().stream(), curve.whiskers().stream()))
                .mapToDouble(point -> CurveChart.place(point.p()))
                .max()
                .orElse(1);
        XYPlot plot = plot(right);
        Rectangle2D data = Plots.draw(plot, g, inner);
        ticks(pen, plot, data, right, inner.getMaxY() + AXIS / 2 - 2);
        EndLabels labels = new EndLabels();
        for (CurveChart.Curve curve : chart.curves()) {
            whiskers(pen, plot, data, curve);
            if (!curve.points().isEmpty()) {
                double last = curve.points().get(curve.points().size() - 1).millis();
                labels.add(curve.row(), y(plot, last, data));
            }
        }
        labels.paint(pen, data.getMaxX() + 14, data.getY() + 10, data.getMaxY() - 10, look);
    }

    private XYPlot plot(double right) {
        XYSeriesCollection series = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < chart.curves().size(); i++) {
            CurveChart.Curve curve = chart.curves().get(i);
            XYSeries points = new XYSeries(curve.row().id());
            curve.points().forEach(point -> points.add(CurveChart.place(point.p()), point.millis()));
            series.addSeries(points);
            TransportStyle style = TransportStyle.of(curve.row().id());
            renderer.setSeriesPaint(i, look.transport(curve.row().id()));
            renderer.setSeriesStroke(i, Markers.stroke(style.dash(), 3));
        }
        XYPlot plot = new XYPlot(series, null, null, renderer);
        NumberAxis x = Plots.axis(0, right);
        Plots.xyAxes(plot, x, Plots.roundAxis(chart.mostMillis(), 6, "ms"), look);
        plot.setDomainGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(Plots.HALF_A_LINE, 0, Plots.HALF_A_LINE, 0));
        return plot;
    }

    private void ticks(Pen pen, XYPlot plot, Rectangle2D data, double right, double y) {
        double before = Double.NEGATIVE_INFINITY;
        for (double tick : chart.ticks()) {
            if (CurveChart.place(tick) > right + 1e-6) {
                continue;
            }
            double x = plot.getDomainAxis().valueToJava2D(CurveChart.place(tick), data, RectangleEdge.BOTTOM);
            String label = tick == 0 ? "0" : CurveChart.percent(tick);
            double half = pen.width(label, Fonts.regular(look.text())) / 2;
            if (x - half > before + 6) {
                pen.line(x, data.getY(), x, data.getMaxY(), 1, look.line());
                pen.centred(label, x, y, Fonts.regular(look.text()), look.muted());
                before = x + half;
            }
        }
    }

    private void whiskers(Pen pen, XYPlot plot, Rectangle2D data, CurveChart.Curve curve) {
        for (CurveChart.Point point : curve.whiskers()) {
            double x = plot.getDomainAxis().valueToJava2D(CurveChart.place(point.p()), data, RectangleEdge.BOTTOM);
            double top = y(plot, point.max(), data);
            double bottom = y(plot, point.min(), data);
            var at = java.awt.geom.AffineTransform.getTranslateInstance(x, y(plot, point.millis(), data));
            var marker = Markers.shape(TransportStyle.of(curve.row().id()).marker(), 5);
            pen.fill(
                    at.createTransformedShape(marker),
                    look.transport(curve.row().id()));
            if (bottom - top >= 4) {
                pen.line(x, top, x, bottom, 1.6, look.ink());
                pen.line(x - 5, top, x + 5, top, 1.6, look.ink());
                pen.line(x - 5, bottom, x + 5, bottom, 1.6, look.ink());
            }
        }
    }

    private static double y(XYPlot plot, double millis, Rectangle2D data) {
        return plot.getRangeAxis().valueToJava2D(millis, data, RectangleEdge.LEFT);
    }
}
