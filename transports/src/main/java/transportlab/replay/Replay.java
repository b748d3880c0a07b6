package transportlab.replay;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A published table of what a technique costs: what its author counted, and nothing else.
 *
 * @param id name of its file without the ending
 * @param title what it is called
 * @param source who published it, where and when
 * @param clients the numbers of clients of its rows
 * @param rate updates a second for each client, at equal distances
 * @param payload bytes of an update
 * @param pollIntervals how often clients ask, for its rows
 * @param pollHeaders header bytes of a request and its response together
 * @param frame bytes around an update that is pushed; null if the table has no push technique
 * @param unit in what its author wrote the results
 */
public record Replay(
        String id,
        String title,
        String source,
        List<Integer> clients,
        BigDecimal rate,
        int payload,
        List<Duration> pollIntervals,
        int pollHeaders,
        Integer frame,
        Unit unit) {

    /** A million bits, of which there are two kinds. */
    public enum Unit {
        /** 1,000,000 bits. */
        DECIMAL("Mbit-10^6", 1_000_000),
        /** 1,048,576 bits. */
        BINARY("Mbit-2^20", 1 << 20);

        private final String text;
        private final int bits;

        Unit(String text, int bits) {
            this.text = text;
            this.bits = bits;
        }

        /** As it is written in files. */
        public String text() {
            return text;
        }

        public double of(BigDecimal bitsPerSecond) {
            return bitsPerSecond.doubleValue() / bits;
        }
    }

    /**
     * A row of the table.
     *
     * @param pollInterval null for a technique that pushes
     * @param requestsPerSecond of all clients together; 0 for a technique that pushes
     * @param bitsPerSecond of all clients together; a whole number where the claim yields one
     * @param meanWait how long an update waits on average until somebody asks for it
     */
    public record Row(
            int clients,
            Duration pollInterval,
            BigDecimal requestsPerSecond,
            BigDecimal bitsPerSecond,
            Duration meanWait) {
        public boolean polls() {
            return pollInterval != null;
        }
    }

    /** The whole table: for each number of clients, the polls and then what is pushed. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int count : clients) {
            for (Duration interval : pollIntervals) {
                rows.add(polling(count, interval));
            }
            if (frame != null) {
                rows.add(pushing(count));
            }
        }
        return rows;
    }

    private Row polling(int count, Duration interval) {
        BigDecimal polls = BigDecimal.valueOf(count).multiply(perSecond(interval));
        BigDecimal bytes = new BigDecimal(pollHeaders)
                .multiply(BigDecimal.valueOf(count))
                .multiply(BigDecimal.valueOf(1_000_000_000L))
                .divide(BigDecimal.valueOf(interval.toNanos()), MathContext.DECIMAL128)
                .add(updates(count).multiply(BigDecimal.valueOf(payload)));
        return new Row(count, interval, rounded(polls), bits(bytes), interval.dividedBy(2));
    }

    private Row pushing(int count) {
        BigDecimal bytes = updates(count).multiply(BigDecimal.valueOf((long) frame + payload));
        return new Row(count, null, BigDecimal.ZERO, bits(bytes), Duration.ZERO);
    }

    private BigDecimal updates(int count) {
        return rate.multiply(BigDecimal.valueOf(count));
    }

    private static BigDecimal perSecond(Duration interval) {
        return BigDecimal.valueOf(1_000_000_000L)
                .divide(BigDecimal.valueOf(interval.toNanos()), MathContext.DECIMAL128);
    }

    private static BigDecimal bits(BigDecimal bytes) {
        return rounded(bytes.multiply(BigDecimal.valueOf(8)));
    }

    /** Whole numbers stay whole; others keep three digits behind the point. */
    private static BigDecimal rounded(BigDecimal value) {
        BigDecimal plain = value.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
