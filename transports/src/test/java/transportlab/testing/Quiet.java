package transportlab.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether others left the machine alone for a while. Only then does an absolute time say something about the program;
 * on a busy machine it is printed and proves nothing.
 */
public final class Quiet {
    private static final Path ALL = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;

    /** Of one core. */
    private static final double MOST_OTHER_CPU = 0.1;

    private final long sinceNanos = System.nanoTime();
    private final double before = otherSeconds();

    private Quiet() {}

    public static Quiet begin() {
        return new Quiet();
    }

    /** Looks at the time since it began, and prints what it found; false too where the system does not tell. */
    public boolean was() {
        double share = (otherSeconds() - before) / ((System.nanoTime() - sinceNanos) / 1e9);
        boolean quiet = share <= MOST_OTHER_CPU;
        System.out.printf("others used %.0f %% of a core: %s%n", share * 100, quiet ? "quiet" : "busy");
        return quiet;
    }

    /** CPU of other processes and what the host took; without softirq, which is our own traffic. */
    private static double otherSeconds() {
        try {
            String[] fields = Files.readAllLines(ALL).get(0).trim().split("\\s+");
            double ticks = 0;
            for (int i : new int[] {1, 2, 3, 6, 8}) {
                ticks += Long.parseLong(fields[i]);
            }
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return ticks / TICKS_PER_SECOND - system.getProcessCpuTime() / 1e9;
        } catch (IOException | RuntimeException e) {
            return Double.NaN;
        }
    }
}
