package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import transportlab.visualizer.model.ScatterChart;
import transportlab.visualizer.palette.TransportStyle;

/** One marker a delivery; the slow transports first, so that the quick ones stay visible. */
record ScatterPainter(ScatterChart chart, Look look) implements Painter {

    private static final double HALF_A_NUMBER = 16;

    /** As high as below the chart of percentiles, so that both axes of delays are alike where they stand side by side. */
    private static final double BELOW = 24 + Plots.HALF_A_LINE;

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Pen pen = new Pen(g);
        double names = EndLabels.width(chart.rows(), pen, look);
        Rectangle2D inner =
                new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() - names - 16, area.getHeight());
        List<ScatterChart.Dots> slowFirst = chart.dots().stream()
                .sorted(Comparator.comparingDouble(ScatterChart.Dots::medianMillis)
                        .reversed())
                .toList();
        XYPlot plot = plot(slowFirst);
        Rectangle2D data = Plots.draw(plot, g, inner);
        EndLabels labels = new EndLabels();
        for (ScatterChart.Dots of : chart.dots()) {
            if (!of.all().isEmpty()) {
                labels.add(of.row(), plot.getRangeAxis().valueToJava2D(of.medianMillis(), data, RectangleEdge.LEFT));
            }
        }
        labels.paint(pen, data.getMaxX() + 14, data.getY() + 10, data.getMaxY() - 10, look);
    }

    private static AxisSpace below() {
        AxisSpace space = new AxisSpace();
        space.setBottom(BELOW);
        return space;
    }

    private XYPlot plot(List<ScatterChart.Dots> slowFirst) {
        XYSeriesCollection series = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        double seconds = Math.max(0.001, chart.seconds());
        for (int i = 0; i < slowFirst.size(); i++) {
            ScatterChart.Dots of = slowFirst.get(i);
            XYSeries points = new XYSeries(of.row().id(), false, true);
            of.all().forEach(dot -> points.add(dot.seconds(), dot.millis()));
            series.addSeries(points);
            renderer.setSeriesPaint(i, Look.pale(look.transport(of.row().id()), 0.5));
            renderer.setSeriesShape(
                    i, Markers.shape(TransportStyle.of(of.row().id()).marker(), 3.2));
            renderer.setSeriesShapesFilled(i, true);
        }
        renderer.setDrawOutlines(false);
        XYPlot plot = new XYPlot(series, null, null, renderer);
        plot.setSeriesRenderingOrder(org.jfree.chart.plot.SeriesRenderingOrder.FORWARD);
        NumberAxis x = Plots.roundAxis(seconds, 6, "s");
        x.setRange(0, seconds);
        Plots.xyAxes(plot, x, Plots.roundAxis(chart.mostMillis(), 6, "ms"), look);
        plot.setDomainGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(Plots.HALF_A_LINE, 0, 0, HALF_A_NUMBER));
        plot.setFixedDomainAxisSpace(below());
        return plot;
    }
}
