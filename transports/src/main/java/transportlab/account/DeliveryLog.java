package transportlab.account;

import java.io.Serializable;
import java.util.Arrays;

/** Due time, latency and client of each measured delivery, in plain arrays. Written by one thread. */
public final class DeliveryLog implements Serializable {
    private static final long serialVersionUID = 1;

    /** The most deliveries that a log holds, which take 32 MiB. A trial with more deliveries keeps no log. */
    static final int MOST = 2_000_000;

    private long[] dueMicros = new long[1024];
    private int[] latencyMicros = new int[1024];
    private int[] client = new int[1024];
    private int size;
    private boolean overflown;

    public void add(long dueNanos, long latencyNanos, int of) {
        if (size == MOST) {
            overflown = true;
            return;
        }
        if (size == client.length) {
            dueMicros = Arrays.copyOf(dueMicros, 2 * size);
            latencyMicros = Arrays.copyOf(latencyMicros, 2 * size);
            client = Arrays.copyOf(client, 2 * size);
        }
        dueMicros[size] = dueNanos / 1000;
        latencyMicros[size] = clamp(latencyNanos / 1000);
        client[size++] = of;
    }

    void addAll(DeliveryLog more) {
        for (int i = 0; i < more.size; i++) {
            add(more.dueMicros[i] * 1000, more.latencyMicros[i] * 1000L, more.client[i]);
        }
        overflown |= more.overflown;
    }

    /** The entries of both, in a new log. */
    DeliveryLog plus(DeliveryLog more) {
        DeliveryLog both = new DeliveryLog();
        both.addAll(this);
        both.addAll(more);
        return both;
    }

    public boolean isWhole() {
        return !overflown;
    }

    public int size() {
        return size;
    }

    /** When the update was due, in µs from time 0 of the plan. */
    public long dueMicros(int index) {
        return dueMicros[index];
    }

    public int latencyMicros(int index) {
        return latencyMicros[index];
    }

    public int client(int index) {
        return client[index];
    }

    private static int clamp(long micros) {
        return (int) Math.min(Integer.MAX_VALUE, micros);
    }
}
