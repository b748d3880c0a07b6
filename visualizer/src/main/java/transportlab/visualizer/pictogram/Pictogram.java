package transportlab.visualizer.pictogram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.trial.Recording;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.trace.Trace;

/**
 * Two seconds of one client as a small picture: a server line above a client line, with arrows between them. It is made
 * from a recording alone, without knowledge of the technique.
 *
 * @param stars when there was something new, in ms from the left end, which is time 0 of the plan; the same in all
 *     pictures of a plan. What a technique does to connect happens before that and is not shown.
 * @param oneWayMillis how long an arrow takes
 */
public record Pictogram(
        String transport, double millis, double oneWayMillis, List<Double> stars, List<Arrow> arrows, List<Bar> bars) {

    /** What a bar means. */
    public enum What {
        /** A request is waiting at the server, or its response has not ended. */
        HELD,
        /** Both sides may send at any time. */
        CHANNEL
    }

    /**
     * One stretch of bytes.
     *
     * @param serverMillis when it passed the server's end
     * @param data whether an update was in it
     */
    public record Arrow(double serverMillis, boolean up, boolean data) {}

    public record Bar(double from, double to, What what) {}

    public static Pictogram of(Recording recording) {
        List<Trace.Event> events = recording.events();
        double millis = recording.seconds() * 1000;
        Drawer drawer = new Drawer(millis);
        events.forEach(drawer::event);
        drawer.end();
        List<Double> stars = recording.updatesAtMillis().stream()
                .filter(at -> at >= 0 && at <= millis)
                .toList();
        return new Pictogram(
                recording.trace().transport(),
                millis,
                recording.trace().oneWayMicros() / 1000.0,
                stars,
                drawer.arrows,
                drawer.bars);
    }

    /** Follows each connection. */
    private static final class Drawer {
        private final double end;
        private final List<Arrow> arrows = new ArrayList<>();
        private final List<Bar> bars = new ArrayList<>();
        private final Map<Long, Double> asked = new LinkedHashMap<>();
        private final Map<Long, Double> open = new LinkedHashMap<>();
        private final Map<Long, Double> channels = new LinkedHashMap<>();
        private final Set<Long> begun = new LinkedHashSet<>();
        private final Set<Long> plain = new LinkedHashSet<>();

        Drawer(double end) {
            this.end = end;
        }

        void event(Trace.Event event) {
            double at = event.atMicros() / 1000.0;
            if (event.what() != Trace.What.BYTES || at >= end) {
                return;
            }
            boolean up = event.direction() == Direction.UP;
            boolean data = has(event, Kind.PAYLOAD);
            if (at >= 0) {
                arrows.add(new Arrow(at, up, data));
            }
            if (channels.containsKey(event.connection())) {
                return;
            }
            if (up) {
                if (begun.add(event.connection()) && !has(event, Kind.HEADERS)) {
                    plain.add(event.connection());
                }
                asked.putIfAbsent(event.connection(), at);
            } else if (data && plain.contains(event.connection())) {
                channels.put(event.connection(), open.getOrDefault(event.connection(), at));
            } else {
                answered(event, at, data);
            }
        }

        private void answered(Trace.Event event, double at, boolean data) {
            Double since = asked.remove(event.connection());
            if (since != null) {
                hold(since, at);
                if (event.data() != null
                        && new String(event.data(), StandardCharsets.US_ASCII).startsWith("HTTP/1.1 101")) {
                    channels.put(event.connection(), at);
                } else {
                    open.put(event.connection(), at);
                }
            } else if (data && !channels.containsKey(event.connection())) {
                // more data came without a request, so the response before had not ended
                hold(open.getOrDefault(event.connection(), at), at);
                open.put(event.connection(), at);
                streams.add(event.connection());
            }
        }

        private final List<Long> streams = new ArrayList<>();

        private void hold(double from, double to) {
            if (to > 0) {
                bars.add(new Bar(Math.max(0, from), to, What.HELD));
            }
        }

        void end() {
            asked.forEach((connection, since) -> hold(since, end));
            open.forEach((connection, since) -> {
                if (streams.contains(connection)) {
                    hold(since, end);
                }
            });
            channels.forEach((connection, since) -> bars.add(new Bar(Math.max(0, since), end, What.CHANNEL)));
        }

        private static boolean has(Trace.Event event, Kind kind) {
            return event.runs().stream().anyMatch(run -> run.kind() == kind);
        }
    }
}
