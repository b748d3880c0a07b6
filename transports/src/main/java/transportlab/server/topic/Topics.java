package transportlab.server.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import transportlab.io.Printable;

/** The topics of one server: bounded in number and in bytes. A topic begins when it is first named. Thread-safe. */
public final class Topics {
    /** The topic of a request that names none. */
    public static final String DEFAULT = "main";

    private static final int LONGEST_NAME = 64;

    private final Executor executor;
    private final Limits limits;
    private final Map<String, Topic> topics = new LinkedHashMap<>(16, 0.75f, true);
    private boolean ended;

    /**
     * How much is kept.
     *
     * @param topics the maximum number of topics; beyond it, the least recently used topic without readers is dropped
     * @param updates the maximum number of updates in a topic
     * @param bytes the maximum number of payload bytes in a topic; the newest update is kept whatever its size
     */
    public record Limits(int topics, int updates, long bytes) {
        /** 64 MiB of payload in all. */
        public static final Limits PUBLIC = new Limits(256, 4096, 256 * 1024);

        public static Limits ofPlan(int topics) {
            return new Limits(topics, 16_384, 8 * 1024 * 1024);
        }
    }

    /**
     * @param executor wakes readers
     */
    public Topics(Executor executor, Limits limits) {
        this.executor = executor;
        this.limits = limits;
    }

    public static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().allMatch(Topics::isInName);
    }

    private static boolean isInName(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    /**
     * Returns the topic with the given name, and creates it if necessary.
     *
     * @return empty if there is no room for one more topic
     * @throws IllegalArgumentException if the name is not valid
     */
    public synchronized Optional<Topic> find(String name) {
        check(name);
        Topic known = topics.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (topics.size() >= limits.topics && !dropOneUnread()) {
            return Optional.empty();
        }
        Topic fresh = new Topic(name, this);
        if (ended) {
            fresh.end();
        }
        topics.put(name, fresh);
        return Optional.of(fresh);
    }

    /**
     * Returns what {@link #find} would return, but neither keeps a new topic nor drops an old one.
     *
     * @throws IllegalArgumentException if the name is not valid
     */
    public synchronized Optional<Topic> peek(String name) {
        check(name);
        boolean room = topics.size() < limits.topics;
        for (Topic topic : topics.values()) {
            if (topic.name().equals(name)) {
                return Optional.of(topic);
            }
            room |= !topic.isRead();
        }
        return room ? Optional.of(new Topic(name, this)) : Optional.empty();
    }

    private static void check(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a topic's name is 1 to 64 letters, digits, dots, dashes and underscores: " + Printable.of(name));
        }
    }

    /** Ends all topics: nothing more is published in any of them. */
    public void end() {
        List<Topic> all;
        synchronized (this) {
            ended = true;
            all = new ArrayList<>(topics.values());
        }
        all.forEach(Topic::end);
    }

    Executor executor() {
        return executor;
    }

    void trim(Topic.Window window) {
        while (window.size() > 1 && (window.size() > limits.updates || window.bytes() > limits.bytes)) {
            window.dropOldest();
        }
    }

    private boolean dropOneUnread() {
        for (Topic topic : topics.values()) {
            if (!topic.isRead()) {
                topics.remove(topic.name());
                return true;
            }
        }
        return false;
    }
}
