package transportlab.visualizer.draw;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * One of the two charts of a sweep, after it was drawn.
 *
 * @param data the area of its values
 */
record SweepPanel(XYPlot plot, Rectangle2D data) {
    double x(double value) {
        return plot.getDomainAxis().valueToJava2D(value, data, RectangleEdge.BOTTOM);
    }

    double y(double value) {
        return plot.getRangeAxis().valueToJava2D(value, data, RectangleEdge.LEFT);
    }
}
