package transportlab.wire.trace;

import java.util.Arrays;

/** When the bytes of one direction passed the client's end of the emulated link: running totals with their times. */
final class ClientEnd {
    private long[] total = new long[4];
    private long[] nanos = new long[4];
    private int size;

    void passed(int bytes, long atNanos) {
        if (size == total.length) {
            total = Arrays.copyOf(total, 2 * size);
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        total[size] = (size == 0 ? 0 : total[size - 1]) + bytes;
        nanos[size++] = atNanos;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /**
     * When the byte at an offset passed.
     *
     * @return {@link Long#MIN_VALUE} if it did not, or if that was not noted
     */
    long nanosOf(long offset) {
        int low = Arrays.binarySearch(total, 0, size, offset + 1);
        int at = low < 0 ? -low - 1 : low;
        return at < size ? nanos[at] : Long.MIN_VALUE;
    }
}
