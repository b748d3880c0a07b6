package transportlab.trial.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/**
 * CPU time of the threads whose name begins with a component's name. Threads of an earlier trial may end meanwhile: what
 * they had used by then is not taken off.
 */
final class ThreadCpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final String component;
    private Map<Long, Long> begun;
    private Double seconds;

    ThreadCpu(String component) {
        this.component = component;
    }

    void begin() {
        begun = THREADS.isThreadCpuTimeSupported() ? now() : null;
    }

    void end() {
        if (begun != null) {
            Map<Long, Long> before = begun;
            long nanos = now().entrySet().stream()
                    .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                    .sum();
            seconds = nanos / 1e9;
        }
    }

    /** Between begin and end; null if the machine does not tell. */
    Double seconds() {
        return seconds;
    }

    /** CPU time in ns by thread. */
    private Map<Long, Long> now() {
        Map<Long, Long> used = new HashMap<>();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(component + "-")) {
                used.put(thread.getThreadId(), Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())));
            }
        }
        return used;
    }
}
