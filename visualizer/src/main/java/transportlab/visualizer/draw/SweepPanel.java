package transportlab.visualizer.draw;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import transportlab.sweep.Sweep;

/**
 * One of the charts of a sweep.
 *
 * @param data the area of its values
 */
record SweepPanel(XYPlot plot, Rectangle2D data) {
    /** The axis of the setting, which all charts of a sweep share. */
    static ValueAxis x(Sweep sweep) {
        double from = sweep.over().number(0);
        double to = sweep.over().number(sweep.over().values().size() - 1);
        return ValueAxis.exactly(from, to, sweep.over().isLogarithmic());
    }

    double x(double value) {
        return plot.getDomainAxis().valueToJava2D(value, data, RectangleEdge.BOTTOM);
    }

    double y(double value) {
        return plot.getRangeAxis().valueToJava2D(value, data, RectangleEdge.LEFT);
    }
}
