package transportlab.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The figures of several transports for several values of one setting.
 *
 * @param options those that do not change, as on the command line
 * @param points those that were calculated and those that were measured
 */
public record Sweep(
        String name, Over over, List<String> transports, Map<String, String> options, List<SweepPoint> points) {

    /** The calculated figures of a transport, by the value of the setting. */
    public List<SweepPoint> line(String transport) {
        return of(transport, false);
    }

    /** The measured figures of a transport, by the value of the setting. */
    public List<SweepPoint> measured(String transport) {
        return of(transport, true);
    }

    private List<SweepPoint> of(String transport, boolean measured) {
        return points.stream()
                .filter(point -> point.transport().equals(transport) && point.isMeasured() == measured)
                .sorted(Comparator.comparingInt(SweepPoint::index))
                .toList();
    }

    public Optional<SweepPoint> point(String transport, int index, boolean measured) {
        return of(transport, measured).stream()
                .filter(point -> point.index() == index)
                .findFirst();
    }

    /** A figure of a point; null if it is not known. */
    public Double value(SweepPoint point, SweepPoint.Figure figure) {
        if (figure != SweepPoint.Figure.MEMORY) {
            return point.of(figure);
        }
        return point.memoryBytesPerClient() == null || !over.key().equals("clients")
                ? null
                : Double.valueOf(point.memoryBytesPerClient() * x(point));
    }

    /** Bytes for each client of this transport, by the measurement with the most clients; empty if none has it. */
    public Optional<Long> memoryPerClient(String transport) {
        return measured(transport).stream()
                .filter(point -> point.memoryBytesPerClient() != null)
                .reduce((before, last) -> last)
                .map(SweepPoint::memoryBytesPerClient);
    }

    /** The same with more points. A new point replaces an older one for the same value, transport and mode. */
    public Sweep plus(List<SweepPoint> more) {
        List<SweepPoint> all = new ArrayList<>(points);
        for (SweepPoint one : more) {
            all.removeIf(old -> old.index() == one.index()
                    && old.transport().equals(one.transport())
                    && old.isMeasured() == one.isMeasured());
            all.add(one);
        }
        return new Sweep(name, over, transports, options, List.copyOf(all));
    }

    /** The values for which every transport was calculated or measured. */
    public List<Integer> done() {
        return IntStream.range(0, over.values().size())
                .filter(index -> transports.stream().allMatch(id -> isDone(id, index)))
                .boxed()
                .toList();
    }

    private boolean isDone(String id, int index) {
        return point(id, index, false).isPresent() || point(id, index, true).isPresent();
    }

    /** The value of the setting at a point. */
    public double x(SweepPoint point) {
        return over.number(point.index());
    }

    /** Where the bytes of two transports cross, by the calculated lines, in the order of the setting. */
    public List<Crossing> crossings() {
        List<Crossing> crossings = new ArrayList<>();
        for (int i = 0; i < transports.size(); i++) {
            for (int j = i + 1; j < transports.size(); j++) {
                pairs(transports.get(i), transports.get(j), crossings);
            }
        }
        crossings.sort(Comparator.comparingDouble(Crossing::at));
        return crossings;
    }

    private void pairs(String one, String other, List<Crossing> found) {
        List<SweepPoint> a = new ArrayList<>();
        List<SweepPoint> b = new ArrayList<>();
        for (SweepPoint point : line(one)) {
            Optional<SweepPoint> beside = point(other, point.index(), false);
            if (point.complete() && beside.isPresent() && beside.get().complete()) {
                a.add(point);
                b.add(beside.get());
            }
        }
        crossings(a, b, found);
    }

    /**
     * Between two values, figures follow a power of the setting, or a straight line where one of them is 0. Lines that
     * meet at a value without crossing are not counted.
     */
    private void crossings(List<SweepPoint> a, List<SweepPoint> b, List<Crossing> found) {
        int before = -1;
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            double now = difference(a.get(i), b.get(i));
            if (now == 0 || !Double.isFinite(now)) {
                continue;
            }
            double last = before < 0 ? 0 : difference(a.get(before), b.get(before));
            if (last * now < 0) {
                boolean meetAtAValue = i > before + 1;
                int from = meetAtAValue ? before + 1 : before;
                double share = meetAtAValue ? 0 : last / (last - now);
                found.add(last > 0 ? crossing(a, b, from, share) : crossing(b, a, from, share));
            }
            before = i;
        }
    }

    private static double difference(SweepPoint a, SweepPoint b) {
        return Math.log(a.bytesPerSecond() / b.bytesPerSecond());
    }

    private Crossing crossing(List<SweepPoint> one, List<SweepPoint> other, int index, double share) {
        return new Crossing(
                one.get(index).transport(),
                other.get(index).transport(),
                Curve.between(x(one.get(index)), x(one.get(index + 1)), share),
                Curve.between(
                        one.get(index).bytesPerSecond(), one.get(index + 1).bytesPerSecond(), share),
                delay(one, index, share),
                delay(other, index, share));
    }

    private static Double delay(List<SweepPoint> line, int index, double share) {
        Double from = line.get(index).delayMicros();
        Double to = line.get(index + 1).delayMicros();
        return from == null || to == null ? null : Double.valueOf(Curve.between(from, to, share));
    }
}
