package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.CategoryPlot;
import transportlab.visualizer.model.BytesChart;

/** Draws one stacked bar per transport, followed by its total. */
record BytesPainter(BytesChart chart, Look look) implements Painter {

    @Override
    public void paint(Graphics2D g, Rectangle2D area) {
        Pen pen = new Pen(g);
        Rectangle2D inner = new Gutter(chart.rows(), look).paint(pen, area);
        double row = inner.getHeight() / Math.max(1, chart.bars().size());
        Bars bars =
                new Bars(chart.bars().stream().map(BytesChart.Bar::stack).toList(), Bars.thickness(row, look), look);
        double width = inner.getWidth() - Plots.INSET;
        double room = Math.max(60, width - bars.labels(pen, false) - 18);
        CategoryPlot plot = bars.plot(Math.max(1, bars.most(false)) * width / room, inner.getHeight(), false);
        Rectangle2D data = Plots.draw(plot, g, inner);
        double[] ends = new double[chart.bars().size()];
        for (int i = 0; i < ends.length; i++) {
            if (chart.bars().get(i).row().hasFigures()) {
                ends[i] = bars.label(pen, plot, data, i, data.getY() + (i + 0.5) * row, false);
            }
        }
        Gutter.marks(chart.rows(), pen, data, look, ends);
        Gutter.baseline(chart.rows(), pen, data.getX(), area, look);
    }
}
