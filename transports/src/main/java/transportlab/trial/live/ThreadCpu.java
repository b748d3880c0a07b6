package transportlab.trial.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** CPU time of the threads whose name begins with a component's name. */
final class ThreadCpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final String component;
    private long begunNanos = -1;
    private long endedNanos = -1;

    ThreadCpu(String component) {
        this.component = component;
    }

    void begin() {
        begunNanos = now();
    }

    void end() {
        endedNanos = now();
    }

    /** Between begin and end; null if the machine does not tell. */
    Double seconds() {
        return begunNanos < 0 || endedNanos < 0 ? null : (endedNanos - begunNanos) / 1e9;
    }

    private long now() {
        if (!THREADS.isThreadCpuTimeSupported()) {
            return -1;
        }
        long sum = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(component + "-")) {
                sum += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return sum;
    }
}
