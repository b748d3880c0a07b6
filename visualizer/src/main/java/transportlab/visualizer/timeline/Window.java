package transportlab.visualizer.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of the time axis that is seen.
 *
 * @param width in pixels
 */
public record Window(long fromMicros, long toMicros, double width) {
    public double x(long micros) {
        return (micros - fromMicros) * width / Math.max(1, toMicros - fromMicros);
    }

    public long micros(double x) {
        return fromMicros + Math.round(x * (toMicros - fromMicros) / Math.max(1, width));
    }

    /** Where the numbers on the axis stand: multiples of 1, 2 or 5, about so many pixels apart. */
    public List<Long> ticks(long zeroMicros, double pixels) {
        double apart = (toMicros - fromMicros) * pixels / Math.max(1, width);
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, apart))));
        double step =
                apart <= power ? power : apart <= 2 * power ? 2 * power : apart <= 5 * power ? 5 * power : 10 * power;
        List<Long> ticks = new ArrayList<>();
        double first = Math.ceil((fromMicros - zeroMicros) / step) * step;
        for (double at = first; at <= toMicros - zeroMicros; at += step) {
            ticks.add(zeroMicros + Math.round(at));
        }
        return ticks;
    }
}
