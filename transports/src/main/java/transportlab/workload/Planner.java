package transportlab.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import transportlab.io.Identity;

/** Makes a plan from a workload and a seed. */
public final class Planner {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-";

    private final Workload workload;
    private final long seed;
    private final List<String> topics = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private Planner(Workload workload, long seed) {
        this.workload = workload;
        this.seed = seed;
    }

    public static Plan plan(Workload workload, long seed) {
        return new Planner(workload, seed).plan();
    }

    private Plan plan() {
        switch (workload.pattern()) {
            case TICKER -> ticker();
            case NOTIFICATIONS -> privateTopics(false);
            case ECHO -> privateTopics(true);
            case CHAT -> rooms();
        }
        entries.sort(Comparator.comparingLong(Entry::dueNanos)
                .thenComparingInt(Entry::topic)
                .thenComparingInt(Entry::publisher));
        return new Plan(topics, subscriptions, entries, workload.warmup().toNanos(), workload.endNanos());
    }

    private void ticker() {
        topics.add("main");
        for (int client = 0; client < workload.clients(); client++) {
            subscriptions.add(Subscription.throughout(client, 0));
        }
        publish(0, Entry.SERVER, 0);
    }

    private void privateTopics(boolean clientsPublish) {
        for (int client = 0; client < workload.clients(); client++) {
            topics.add("client-" + client);
            subscriptions.add(Subscription.throughout(client, client));
            publish(client, clientsPublish ? client : Entry.SERVER, client);
        }
    }

    private void rooms() {
        int rooms = (workload.clients() + workload.roomsOf() - 1) / workload.roomsOf();
        for (int room = 0; room < rooms; room++) {
            topics.add("room-" + room);
        }
        for (int client = 0; client < workload.clients(); client++) {
            int room = client / workload.roomsOf();
            subscriptions.add(Subscription.throughout(client, room));
            publish(room, client, client);
        }
    }

    private void publish(int topic, int publisher, int stream) {
        Dice dice = new Dice(seed, Dice.Stream.ARRIVALS, stream);
        long end = workload.endNanos();
        double gapNanos = 1e9 / workload.rate();
        double due = 0;
        double phase = dice.unit(0);
        for (int j = 0; ; j++) {
            due = workload.arrivals() == Arrivals.PERIODIC
                    ? (phase + j) * gapNanos
                    : due - StrictMath.log1p(-dice.unit(j)) * gapNanos;
            if (due >= end) {
                return;
            }
            entries.add(new Entry((long) due, topic, publisher, j, payload(publisher, stream, j)));
        }
    }

    private byte[] payload(int publisher, int stream, int sequence) {
        byte[] text = new byte[workload.payload()];
        byte[] prefix = publisher == Entry.SERVER ? new byte[0] : new Identity(publisher, sequence).prefix();
        System.arraycopy(prefix, 0, text, 0, Math.min(prefix.length, text.length));
        Dice dice = new Dice(seed, Dice.Stream.TEXT, stream * 1_000_003L + sequence);
        long bits = 0;
        for (int i = prefix.length, drawn = 0; i < text.length; i++, drawn++) {
            bits = drawn % 10 == 0 ? dice.bits(drawn) : bits >>> 6;
            text[i] = (byte) LETTERS.charAt((int) (bits & 63));
        }
        return text;
    }
}
