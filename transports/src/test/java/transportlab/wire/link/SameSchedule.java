package transportlab.wire.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import transportlab.wire.Direction;

/**
 * Holds the delays that TCP gave to messages against those that the link's rule gives to the same messages, sent at the
 * same times. Prints, for each file, the mean and percentiles of both in milliseconds.
 *
 * <p>Arguments: round trip in ms, loss, and files of records sorted by connection and time: connection (int), time of
 * sending and delay (long, ns).
 */
public final class SameSchedule {
    private static final int BYTES = 150;
    private static final int RECORD = Integer.BYTES + 2 * Long.BYTES;
    private static final int TIMES = 20;

    private SameSchedule() {}

    public static void main(String[] arguments) throws IOException {
        Duration roundTrip = Duration.ofNanos((long) (Double.parseDouble(arguments[0]) * 1e6));
        Link link = new Link(roundTrip, Duration.ZERO, Bandwidth.UNLIMITED, Double.parseDouble(arguments[1]), 0);
        for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
            ByteBuffer records = ByteBuffer.wrap(Files.readAllBytes(Path.of(file)));
            int count = records.remaining() / RECORD;
            int[] connections = new int[count];
            long[] sent = new long[count];
            double[] measured = new double[count];
            for (int i = 0; i < count; i++) {
                connections[i] = records.getInt();
                sent[i] = records.getLong();
                measured[i] = records.getLong() / 1e6;
            }
            double[] modelled = new double[TIMES * count];
            for (int time = 0; time < TIMES; time++) {
                model(new LinkPaths(link, time + 1), connections, sent, modelled, time * count);
            }
            System.out.printf("%s %d %s %s%n", Path.of(file).getFileName(), count, told(measured), told(modelled));
        }
    }

    /** Sends the messages of each connection over a link of its own. */
    private static void model(LinkPaths paths, int[] connections, long[] sent, double[] delays, int at) {
        LinkQueue queue = null;
        for (int i = 0; i < sent.length; i++) {
            if (i == 0 || connections[i] != connections[i - 1]) {
                arrive(queue, Long.MAX_VALUE - 1);
                queue = new LinkQueue(paths.client().direction(Direction.DOWN));
            }
            arrive(queue, sent[i] - 1);
            int which = i;
            queue.send(sent[i], BYTES, () -> delays[at + which] = (now - sent[which]) / 1e6, () -> {});
        }
        arrive(queue, Long.MAX_VALUE - 1);
    }

    private static long now;

    private static void arrive(LinkQueue queue, long until) {
        while (queue != null && queue.nextNanos() <= until) {
            // what waited for something else arrives with it
            now = Math.max(now, queue.nextNanos());
            queue.arriveUntil(now);
        }
        now = queue == null || until == Long.MAX_VALUE - 1 ? Long.MIN_VALUE : now;
    }

    private static String told(double[] delays) {
        double[] sorted = delays.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.3f %.2f %.2f %.2f",
                Arrays.stream(delays).average().orElseThrow(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }
}
