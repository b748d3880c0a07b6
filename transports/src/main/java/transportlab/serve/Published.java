package transportlab.serve;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import transportlab.server.topic.Topic;

/** When the newest updates of the ticker's topic were published, so that a page can tell how late they came. */
final class Published {
    private static final int MOST = 64;
    private final Supplier<Instant> clock;
    private final String topic;
    private final Map<Long, Double> millis = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Double> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param topic of which the times are kept
     */
    Published(Supplier<Instant> clock, String topic) {
        this.clock = clock;
        this.topic = topic;
    }

    /** Milliseconds since 1970, with fractions. */
    double nowMillis() {
        Instant now = clock.get();
        return now.getEpochSecond() * 1000.0 + now.getNano() / 1e6;
    }

    /** Publishes an update and keeps when. */
    void publish(Topic to, byte[] payload) {
        to.publish(payload, to.name().equals(topic) ? this::took : number -> {});
    }

    private synchronized void took(long number) {
        millis.put(number, nowMillis());
    }

    /** By number, ms since 1970. */
    synchronized Map<Long, Double> millis() {
        return new TreeMap<>(millis);
    }
}
