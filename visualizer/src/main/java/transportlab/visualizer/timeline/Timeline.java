package transportlab.visualizer.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import transportlab.wire.trace.Delivery;

/**
 * Some lanes on one time axis, with all their events in order.
 *
 * @param lanes of the same repetition, so that the same update was due at the same time in all of them
 * @param steps in the order in which they happened
 * @param due updates by the time at which they were due, each once
 * @param fromMicros when the first event happened
 * @param toMicros when the last one did
 * @param zeroMicros where the numbers on the axis begin: the start of the measurement
 */
public record Timeline(
        List<Lane> lanes, List<Step> steps, List<Delivery> due, long fromMicros, long toMicros, long zeroMicros) {
    public static final Timeline EMPTY = new Timeline(List.of(), List.of(), List.of(), 0, 1_000_000, 0);

    public static Timeline of(List<Lane> lanes) {
        if (lanes.isEmpty()) {
            return EMPTY;
        }
        Map<Long, Delivery> due = new TreeMap<>();
        lanes.forEach(lane ->
                lane.deliveries().forEach(one -> due.merge(one.dueMicros(), one, (a, b) -> a.update() > 0 ? a : b)));
        List<Step> steps = new ArrayList<>();
        due.values().forEach(one -> steps.add(new Step(one.dueMicros(), -1, null, null, one)));
        for (int i = 0; i < lanes.size(); i++) {
            add(lanes.get(i), i, steps);
        }
        steps.sort(Comparator.comparingLong(Step::atMicros));
        long from = lanes.stream().mapToLong(Lane::firstMicros).min().orElse(0);
        long to = lanes.stream()
                .mapToLong(lane -> Math.max(lane.lastMicros(), lane.trial().endMicros()))
                .max()
                .orElse(0);
        return new Timeline(
                List.copyOf(lanes),
                List.copyOf(steps),
                List.copyOf(due.values()),
                Math.min(0, from),
                Math.max(to, from + 1000),
                lanes.get(0).trial().measuredMicros());
    }

    private static void add(Lane lane, int index, List<Step> steps) {
        lane.marks().forEach(mark -> steps.add(new Step(mark.toMicros(), index, mark, null, null)));
        lane.moments().forEach(moment -> steps.add(new Step(moment.atMicros(), index, null, moment, null)));
        lane.deliveries().stream()
                .filter(Delivery::lost)
                .forEach(one -> steps.add(new Step(one.dueMicros(), index, null, null, one)));
    }

    /** The last step that had happened by then; -1 if none had. */
    public int stepAt(long micros) {
        return firstFrom(steps, micros + 1, Step::atMicros) - 1;
    }

    /** The step at which a message arrives; empty if no lane has it. */
    public Optional<Integer> stepOf(int lane, long connection, int number) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.lane() == lane
                    && step.mark() != null
                    && step.mark().message().connection() == connection
                    && step.mark().message().number() == number) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The updates that were due in a time. */
    public List<Delivery> due(long fromMicros, long toMicros) {
        int first = firstFrom(due, fromMicros, Delivery::dueMicros);
        int end = firstFrom(due, toMicros + 1, Delivery::dueMicros);
        return due.subList(first, Math.max(first, end));
    }

    /** The index of the first element that is not before that time. */
    static <T> int firstFrom(List<T> sorted, long micros, java.util.function.ToLongFunction<T> time) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time.applyAsLong(sorted.get(middle)) < micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
