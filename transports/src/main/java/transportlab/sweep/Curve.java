package transportlab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import transportlab.sweep.SweepPoint.Figure;

/**
 * A figure of one transport along the setting: calculated at some values, and interpolated between them. There it
 * follows a power of the setting, or a straight line where one of the ends is 0.
 *
 * @param points by the value of the setting
 */
public record Curve(List<Point> points) {
    /**
     * @param x value of the setting, in its unit
     * @param y value of the figure, in its unit
     */
    public record Point(double x, double y) {}

    /** The calculated figures of a transport. */
    public static Curve of(Sweep sweep, String transport, Figure figure) {
        if (figure == Figure.MEMORY) {
            return memory(sweep, transport);
        }
        List<Point> points = new ArrayList<>();
        for (SweepPoint point : sweep.line(transport)) {
            Double value = point.of(figure);
            if (value != null) {
                points.add(new Point(sweep.x(point), value));
            }
        }
        return new Curve(points);
    }

    /** Memory is not calculated. What many clients took here is extended to all numbers of clients. */
    private static Curve memory(Sweep sweep, String transport) {
        Optional<Long> each = sweep.memoryPerClient(transport);
        if (each.isEmpty() || !sweep.over().key().equals("clients")) {
            return new Curve(List.of());
        }
        int last = sweep.over().values().size() - 1;
        return new Curve(List.of(
                new Point(sweep.over().number(0), each.get() * sweep.over().number(0)),
                new Point(sweep.over().number(last), each.get() * sweep.over().number(last))));
    }

    /** The value at a setting; empty outside of what was calculated. */
    public OptionalDouble at(double x) {
        for (int i = 0; i < points.size(); i++) {
            Point one = points.get(i);
            if (one.x() == x) {
                return OptionalDouble.of(one.y());
            }
            if (i > 0 && points.get(i - 1).x() < x && x < one.x()) {
                Point before = points.get(i - 1);
                boolean power = isPower(before, one);
                return OptionalDouble.of(between(before.y(), one.y(), share(before.x(), one.x(), x, power)));
            }
        }
        return OptionalDouble.empty();
    }

    /** The first setting at which the value is so large; empty if it never is, or always. */
    public OptionalDouble reaches(double limit) {
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point one = points.get(i);
            if (before.y() < limit && limit <= one.y()) {
                boolean power = isPower(before, one);
                double share = share(before.y(), one.y(), limit, power);
                return OptionalDouble.of(
                        power ? between(before.x(), one.x(), share) : before.x() + (one.x() - before.x()) * share);
            }
        }
        return OptionalDouble.empty();
    }

    static double between(double from, double to, double share) {
        return from > 0 && to > 0 ? from * Math.pow(to / from, share) : from + (to - from) * share;
    }

    private static boolean isPower(Point one, Point other) {
        return one.x() > 0 && other.x() > 0 && one.y() > 0 && other.y() > 0;
    }

    /** How far a value is on the way between two others. */
    private static double share(double from, double to, double at, boolean power) {
        return power ? Math.log(at / from) / Math.log(to / from) : (at - from) / (to - from);
    }
}
