package transportlab.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import transportlab.workload.Durations;

/**
 * How long a client waits before it takes silence for a failure. These are its watchdogs: what a page has to do itself,
 * because no API of a browser does it.
 *
 * @param answer until the head of an answer is here, or a channel is open
 * @param position from then on, until the position is here
 * @param pollGrace for an answer that the server holds: beyond the time for which it holds it
 * @param appHeartbeat how often the server writes a message into a silent stream; zero for never
 */
public record Waits(Duration answer, Duration position, Duration pollGrace, Duration appHeartbeat) {
    public static final Waits DEFAULT =
            new Waits(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ZERO);

    /** After so many intervals without a message, a client takes its stream for dead. */
    private static final int INTERVALS = 3;

    /** The time-outs, by the names of their options; without the heartbeat where there is none. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("answer-timeout", Durations.format(answer));
        texts.put("position-timeout", Durations.format(position));
        texts.put("poll-timeout", Durations.format(pollGrace));
        if (hasHeartbeat()) {
            texts.put("app-heartbeat", Durations.format(appHeartbeat));
        }
        return texts;
    }

    /** The same for a technique that has a heartbeat of its own. */
    public Waits withoutHeartbeat() {
        return new Waits(answer, position, pollGrace, Duration.ZERO);
    }

    public boolean hasHeartbeat() {
        return !appHeartbeat.isZero();
    }

    /** How long a stream may be silent; zero if there is no heartbeat, because then silence says nothing. */
    public Duration silence() {
        return appHeartbeat.multipliedBy(INTERVALS);
    }
}
