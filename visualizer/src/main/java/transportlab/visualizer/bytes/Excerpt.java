package transportlab.visualizer.bytes;

import java.util.ArrayList;
import java.util.List;

/**
 * Which bytes of a message are on the screen. Of a body of more than 4 KB these are the first 1 KB and the last 64
 * bytes, and what is selected or found between them. Files and copies always have all bytes.
 */
public record Excerpt(List<Range> ranges, int length) {
    /** A longer body is shortened. */
    public static final int LONGEST = 4096;

    static final int FIRST = 1024;
    static final int LAST = 64;

    /** Bytes that follow each other. */
    public record Range(int from, int to) {}

    public static Excerpt of(MessageBytes bytes) {
        return of(bytes.length(), bytes.bodyFrom(), -1);
    }

    /**
     * @param bodyFrom where the body begins
     * @param also a byte that is shown too, with some around it; -1 for none
     */
    public static Excerpt of(int length, int bodyFrom, int also) {
        if (length - bodyFrom <= LONGEST) {
            return new Excerpt(List.of(new Range(0, length)), length);
        }
        int first = bodyFrom + FIRST;
        int last = length - LAST;
        List<Range> ranges = new ArrayList<>();
        ranges.add(new Range(0, first));
        if (also >= first && also < last) {
            int from = Math.max(first, also - also % 16 - 16);
            int to = Math.min(last, from + 80);
            if (from == first) {
                ranges.set(0, new Range(0, to));
            } else if (to == last) {
                last = from;
            } else {
                ranges.add(new Range(from, to));
            }
        }
        ranges.add(new Range(last, length));
        return new Excerpt(ranges, length);
    }

    public boolean isWhole() {
        return ranges.size() == 1;
    }
}
