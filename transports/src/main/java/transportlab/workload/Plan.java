package transportlab.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * All subscriptions and all entries that a workload and a seed result in. All transports of a repetition have the same
 * plan.
 *
 * @param topics names of the topics
 * @param subscriptions one for each client, in the order of the clients
 * @param entries entries in the order in which they are due
 * @param warmupNanos when <em>measured</em> begins
 * @param endNanos when <em>measured</em> ends
 */
public record Plan(
        List<String> topics, List<Subscription> subscriptions, List<Entry> entries, long warmupNanos, long endNanos) {

    public Plan {
        topics = List.copyOf(topics);
        subscriptions = List.copyOf(subscriptions);
        entries = List.copyOf(entries);
    }

    public int clients() {
        return subscriptions.size();
    }

    public boolean isMeasured(long dueNanos) {
        return dueNanos >= warmupNanos && dueNanos < endNanos;
    }

    /** How many deliveries are due in <em>measured</em>. */
    public long measuredDeliveries() {
        List<List<Entry>> topics = byTopic();
        return subscriptions.stream()
                .mapToLong(s -> topics.get(s.topic()).stream()
                        .filter(entry -> isMeasured(entry.dueNanos())
                                && entry.dueNanos() >= s.fromNanos()
                                && entry.dueNanos() < s.untilNanos())
                        .count())
                .sum();
    }

    /** The entries of each topic, by due time. */
    public List<List<Entry>> byTopic() {
        List<List<Entry>> lists = new ArrayList<>();
        topics.forEach(topic -> lists.add(new ArrayList<>()));
        entries.forEach(entry -> lists.get(entry.topic()).add(entry));
        return lists;
    }

    /** The entries that each client sends, by due time. */
    public List<List<Entry>> byClient() {
        List<List<Entry>> lists = new ArrayList<>();
        subscriptions.forEach(subscription -> lists.add(new ArrayList<>()));
        entries.stream()
                .filter(entry -> entry.publisher() != Entry.SERVER)
                .forEach(entry -> lists.get(entry.publisher()).add(entry));
        return lists;
    }

    /** The entries that the server publishes, by due time. */
    public List<Entry> ofServer() {
        return entries.stream()
                .filter(entry -> entry.publisher() == Entry.SERVER)
                .toList();
    }

    /** The SHA-256 hash of the whole plan, in hex. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A canonical form: equal plans have equal bytes. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes);
        return bytes.toByteArray();
    }

    private void write(OutputStream to) {
        try (DataOutputStream out = new DataOutputStream(to)) {
            out.writeLong(warmupNanos);
            out.writeLong(endNanos);
            for (String topic : topics) {
                out.write(topic.getBytes(UTF_8));
                out.writeByte(0);
            }
            for (Subscription s : subscriptions) {
                out.writeInt(s.client());
                out.writeInt(s.topic());
                out.writeLong(s.fromNanos());
                out.writeLong(s.untilNanos());
            }
            for (Entry e : entries) {
                out.writeLong(e.dueNanos());
                out.writeInt(e.topic());
                out.writeInt(e.publisher());
                out.writeInt(e.sequence());
                out.writeInt(e.payload().length);
                out.write(e.payload());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
