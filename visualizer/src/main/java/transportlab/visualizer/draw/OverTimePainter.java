package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.ClusteredXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.model.OverTimeChart;
import transportlab.words.Numbers;

/** Draws the requests and responses of each second, with one lane per transport, all on one scale. */
record OverTimePainter(OverTimeChart chart, Look look) implements Painter {
    private static final double AXIS = 26;
    private static final double PALE = 0.45;

    @Override
    public void paint(Graphics2D g, Rectangle2D whole) {
        Pen pen = new Pen(g);
        Rectangle2D area =
                new Rectangle2D.Double(whole.getX(), whole.getY(), whole.getWidth(), whole.getHeight() - AXIS);
        Rectangle2D names = new Gutter(chart.rows(), look).paint(pen, area);
        double step = Plots.step(Math.max(1, chart.most()), 2);
        double most = Math.ceil(chart.most() / step) * step;
        double scale = pen.width(Numbers.whole(most), Fonts.regular(look.text())) + 14;
        Rectangle2D inner = new Rectangle2D.Double(
                names.getX() + scale, names.getY(), names.getWidth() - scale - 8, names.getHeight());
        double row = inner.getHeight() / Math.max(1, chart.lanes().size());
        double seconds = Math.max(1, Math.ceil(chart.seconds()));
        for (int i = 0; i < chart.lanes().size(); i++) {
            OverTimeChart.Lane lane = chart.lanes().get(i);
            double y = inner.getY() + i * row;
            if (!lane.row().hasFigures()) {
                pen.text(lane.row().mark(), inner.getX() + 8, y + row / 2, Fonts.regular(look.text()), look.muted());
                continue;
            }
            double above = Math.min(10, row * 0.2);
            double below = Math.min(8, row * 0.1);
            Rectangle2D box = new Rectangle2D.Double(inner.getX(), y + above, inner.getWidth(), row - above - below);
            Plots.draw(plot(lane, seconds, most), g, box);
            pen.line(box.getX(), box.getMaxY(), box.getMaxX(), box.getMaxY(), 1, look.muted());
            if (box.getHeight() > 2 * look.text()) {
                pen.right("0", inner.getX() - 6, box.getMaxY() - 4, Fonts.regular(look.text()), look.muted());
            }
            pen.right(Numbers.whole(most), inner.getX() - 6, box.getY() + 6, Fonts.regular(look.text()), look.muted());
        }
        axis(pen, inner, seconds, whole.getMaxY() - AXIS / 2);
    }

    private XYPlot plot(OverTimeChart.Lane lane, double seconds, double most) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series(chart.requestsWord(), lane.requests()));
        data.addSeries(series(chart.responsesWord(), lane.responses()));
        ClusteredXYBarRenderer bars = new ClusteredXYBarRenderer(0.15, false);
        bars.setShadowVisible(false);
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setSeriesPaint(0, look.transport(lane.row().id()));
        bars.setSeriesPaint(1, Look.pale(look.transport(lane.row().id()), PALE));
        XYPlot plot = new XYPlot(data, null, null, bars);
        NumberAxis y = Plots.axis(0, most);
        Plots.xyAxes(plot, Plots.axis(0, seconds), y, look);
        plot.setAxisOffset(org.jfree.chart.ui.RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    private static XYIntervalSeries series(String name, List<Long> values) {
        XYIntervalSeries series = new XYIntervalSeries(name);
        for (int second = 0; second < values.size(); second++) {
            long value = values.get(second);
            series.add(second + 0.5, second, second + 1.0, value, value, value);
        }
        return series;
    }

    private void axis(Pen pen, Rectangle2D inner, double seconds, double y) {
        double step = Math.max(1, Plots.step(seconds, 8));
        for (double second = 0; second <= seconds + 1e-9; second += step) {
            double x = inner.getX() + inner.getWidth() * second / seconds;
            String label = Numbers.significant(second) + " s";
            double half = pen.width(label, Fonts.regular(look.text())) / 2;
            double inside = Math.min(x, inner.getMaxX() + 8 - half);
            pen.centred(label, inside, y, Fonts.regular(look.text()), look.muted());
        }
    }
}
