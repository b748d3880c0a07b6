package transportlab.visualizer.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Delivery;
import transportlab.wire.trace.TrialTrace;

/**
 * What one client did over one transport, ready to be drawn. Times are µs from time 0 of the plan. It does not change and
 * may be used by any thread.
 */
public final class Lane {
    private static final long SAME_MICROS = 20;

    private final TrialTrace trial;
    private final ClientTrace client;
    private final List<Mark> marks;
    private final List<Mark> ups;
    private final List<Mark> downs;
    private final List<Span> spans;
    private final List<Moment> moments;
    private final List<Stale> stales;
    private final Tally tally;
    private final Map<Long, Map<Integer, Mark>> byNumber = new HashMap<>();
    private final Map<Long, Map<Integer, Mark>> answers = new HashMap<>();
    private final long longest;

    Lane(TrialTrace trial, ClientTrace client, List<Mark> marks, List<Span> spans, List<Moment> moments) {
        this.trial = trial;
        this.client = client;
        this.marks = marks;
        this.ups = marks.stream().filter(Mark::isUp).toList();
        this.downs = marks.stream().filter(mark -> !mark.isUp()).toList();
        this.spans = spans;
        this.moments = moments;
        this.stales = Stale.of(client.deliveries());
        this.tally = new Tally(marks, client.deliveries());
        this.longest = marks.stream()
                .mapToLong(mark -> mark.toMicros() - mark.fromMicros())
                .max()
                .orElse(0);
        for (Mark mark : marks) {
            long connection = mark.message().connection();
            of(byNumber, connection).put(mark.message().number(), mark);
            if (mark.message().answers() >= 0) {
                of(answers, connection).putIfAbsent(mark.message().answers(), mark);
            }
        }
    }

    private static Map<Integer, Mark> of(Map<Long, Map<Integer, Mark>> all, long connection) {
        return all.computeIfAbsent(connection, key -> new HashMap<>());
    }

    public String transport() {
        return trial.transport();
    }

    public TrialTrace trial() {
        return trial;
    }

    public ClientTrace client() {
        return client;
    }

    /** All messages, in the order in which they were sent. */
    public List<Mark> marks() {
        return marks;
    }

    /** The messages to the server, or those to the client, in the order in which they were sent. */
    public List<Mark> marks(boolean up) {
        return up ? ups : downs;
    }

    public List<Span> spans() {
        return spans;
    }

    public List<Moment> moments() {
        return moments;
    }

    public List<Stale> stales() {
        return stales;
    }

    public List<Delivery> deliveries() {
        return client.deliveries();
    }

    public Tally tally() {
        return tally;
    }

    /** The longest time that a message took from its first byte to its arrival. */
    long longestMicros() {
        return longest;
    }

    public Optional<Mark> mark(long connection, int number) {
        return Optional.ofNullable(byNumber.getOrDefault(connection, Map.of()).get(number));
    }

    /** The request that a message answers. */
    public Optional<Mark> asked(Mark mark) {
        return mark(mark.message().connection(), mark.message().answers());
    }

    /** What answers a request. */
    public Optional<Mark> answer(Mark ask) {
        return Optional.ofNullable(answers.getOrDefault(ask.message().connection(), Map.of())
                .get(ask.message().number()));
    }

    /** The delivery of an update; empty if this client was not told of it. */
    public Optional<Delivery> delivery(long update) {
        return update <= 0
                ? Optional.empty()
                : deliveries().stream().filter(one -> one.update() == update).findFirst();
    }

    /**
     * The updates that a message brought. Where the message itself does not number them, they are those that arrived with
     * its last byte.
     */
    public List<Delivery> brought(Mark mark) {
        if (mark.what() != Mark.What.NEWS) {
            return List.of();
        }
        List<Delivery> named = mark.message().updates().stream()
                .flatMap(update -> delivery(update).stream())
                .toList();
        return !named.isEmpty()
                ? named
                : deliveries().stream()
                        .filter(one -> !one.lost() && Math.abs(one.arrivedMicros() - mark.toMicros()) <= SAME_MICROS)
                        .toList();
    }

    /** The highest number that the client had by then; 0 if it had none. */
    public long knownAt(long micros) {
        return deliveries().stream()
                .filter(one -> !one.lost() && one.handedMicros() <= micros)
                .mapToLong(Delivery::update)
                .max()
                .orElse(0);
    }

    /** When the last thing in it happened. */
    long lastMicros() {
        return marks.stream().mapToLong(Mark::toMicros).max().orElse(trial.endMicros());
    }

    /** When the first thing in it happened. */
    long firstMicros() {
        long opened = moments.stream().mapToLong(Moment::atMicros).min().orElse(0);
        return Math.min(opened, marks.isEmpty() ? 0 : marks.get(0).fromMicros());
    }
}
