package transportlab.wire.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The deliveries of one client, in plain arrays. */
final class Deliveries {
    static final int BYTES_EACH = 24;

    private int[] update = new int[8];
    private int[] bytes = new int[8];
    private long[] due = new long[8];
    private int[] arrived = new int[8];
    private int[] handed = new int[8];
    private int size;

    void add(long number, int length, long dueMicros, long arrivedMicros, long handedMicros) {
        if (size == update.length) {
            update = Arrays.copyOf(update, 2 * size);
            bytes = Arrays.copyOf(bytes, 2 * size);
            due = Arrays.copyOf(due, 2 * size);
            arrived = Arrays.copyOf(arrived, 2 * size);
            handed = Arrays.copyOf(handed, 2 * size);
        }
        update[size] = (int) number;
        bytes[size] = length;
        due[size] = dueMicros;
        arrived[size] = clamp(arrivedMicros - dueMicros);
        handed[size++] = clamp(handedMicros - dueMicros);
    }

    List<Delivery> list() {
        List<Delivery> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(new Delivery(update[i], bytes[i], due[i], null, due[i] + arrived[i], due[i] + handed[i]));
        }
        return list;
    }

    private static int clamp(long micros) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, micros));
    }
}
