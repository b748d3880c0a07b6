package transportlab.visualizer.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import transportlab.visualizer.font.Fonts;

/** JFreeChart's plots without any of its decoration: what they leave out, {@link Pen} draws. */
final class Plots {
    /** The space left of the baseline, without which marks at zero would be clipped. */
    static final double INSET = 8;

    /** Half the height of a line. The numbers at the ends of an axis reach that far beyond it. */
    static final double HALF_A_LINE = 9;

    private Plots() {}

    /** A plot with rows of equal height from the top down and values from 0 to the right. */
    static CategoryPlot rows(CategoryDataset data, CategoryItemRenderer renderer, double most) {
        CategoryAxis domain = new CategoryAxis();
        domain.setVisible(false);
        domain.setLowerMargin(0);
        domain.setUpperMargin(0);
        domain.setCategoryMargin(0);
        CategoryPlot plot = new CategoryPlot(data, domain, axis(0, most), renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plain(plot, new RectangleInsets(0, INSET, 0, 0));
        return plot;
    }

    static NumberAxis axis(double from, double to) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(from, Math.max(to, from + 1e-9));
        axis.setVisible(false);
        return axis;
    }

    /** Sets up both axes of a plot with lines or dots, and its grid. */
    static void xyAxes(XYPlot plot, NumberAxis x, NumberAxis y, Look look) {
        plot.setDomainAxis(x);
        plot.setRangeAxis(y);
        for (NumberAxis axis : new NumberAxis[] {x, y}) {
            axis.setTickLabelFont(font(look));
            axis.setTickLabelPaint(look.muted());
            axis.setAxisLineVisible(false);
            axis.setTickMarksVisible(false);
        }
        plot.setRangeGridlinePaint(look.line());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setDomainGridlinePaint(look.line());
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(new RectangleInsets(4, 4, 4, 4));
        plain(plot, RectangleInsets.ZERO_INSETS);
    }

    /**
     * A visible axis from 0 with about {@code ticks} round steps.
     *
     * @param unit stands behind each number
     */
    static NumberAxis roundAxis(double most, int ticks, String unit) {
        double step = step(most, ticks);
        NumberAxis axis = axis(0, Math.max(step, Math.ceil(most / step - 1e-9) * step));
        axis.setVisible(true);
        axis.setTickUnit(new NumberTickUnit(
                step, new DecimalFormat("#,##0.### '" + unit + "'", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        return axis;
    }

    /** The step of an axis: 1, 2 or 5 times a power of ten, so that about this many steps reach the largest value. */
    static double step(double most, int ticks) {
        double raw = Math.max(most, 1e-6) / ticks;
        double decade = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5}) {
            if (raw <= factor * decade * (1 + 1e-9)) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }

    private static void plain(Plot plot, RectangleInsets insets) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(insets);
        plot.setNoDataMessage(null);
    }

    /**
     * Draws a plot.
     *
     * @return the area of its values
     */
    static Rectangle2D draw(Plot plot, Graphics2D g, Rectangle2D area) {
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setNotify(false);
        Pen.sharpen(g);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(g, area, info);
        Pen.sharpen(g);
        return info.getPlotInfo().getDataArea();
    }

    static double x(CategoryPlot plot, double value, Rectangle2D data) {
        return plot.getRangeAxis().valueToJava2D(value, data, RectangleEdge.BOTTOM);
    }

    static Font font(Look look) {
        return Fonts.regular(look.text());
    }

    static Color gap(Look look) {
        return look.surface();
    }
}
