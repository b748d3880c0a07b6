package transportlab.visualizer.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.ui.RectangleEdge;
import transportlab.sweep.Curve;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPoint.Figure;

/**
 * Finds a place for a text in the chart of a sweep where no curve is.
 *
 * @param taken what must not be covered either
 */
record Free(Sweep sweep, Figure figure, SweepPanel panel, List<Rectangle2D> taken) {
    private static final double STEP = 4;

    /** How near a text may be to a curve, px. */
    private static final double NEAR = 4;

    /**
     * The free place that is nearest to a height, or the one at that height if none is free.
     *
     * @param lefts where it may begin, the preferred one first
     * @param top where it is wanted
     */
    Rectangle2D place(List<Double> lefts, double top, double width, double height) {
        Rectangle2D data = panel.data();
        List<Rectangle2D> places = new ArrayList<>();
        double first = data.getY() + 1;
        double last = data.getMaxY() - height - 1;
        for (double left : lefts) {
            if (left >= data.getX() + 2 && left + width <= data.getMaxX()) {
                for (double y = first; y <= last; y += STEP) {
                    places.add(new Rectangle2D.Double(left, y, width, height));
                }
            }
        }
        double wanted = Math.max(first, Math.min(last, top));
        double anyway = places.isEmpty() ? data.getX() + 2 : places.get(0).getX();
        return places.stream()
                .filter(this::isFree)
                .min(Comparator.comparingDouble(place -> Math.abs(place.getY() - wanted)))
                .orElseGet(() -> new Rectangle2D.Double(anyway, wanted, width, height));
    }

    double right() {
        return panel.data().getMaxX();
    }

    private boolean isFree(Rectangle2D place) {
        Rectangle2D around = new Rectangle2D.Double(
                place.getX() - NEAR, place.getY() - NEAR, place.getWidth() + 2 * NEAR, place.getHeight() + 2 * NEAR);
        if (taken.stream().anyMatch(around::intersects)) {
            return false;
        }
        return sweep.transports().stream()
                .map(id -> Curve.of(sweep, id, figure))
                .noneMatch(curve -> {
                    for (double x = around.getX(); x <= around.getMaxX(); x += STEP) {
                        double at = panel.plot().getDomainAxis().java2DToValue(x, panel.data(), RectangleEdge.BOTTOM);
                        OptionalDouble value = curve.at(at);
                        if (value.isPresent() && around.contains(x, panel.y(value.getAsDouble()))) {
                            return true;
                        }
                    }
                    return false;
                });
    }
}
