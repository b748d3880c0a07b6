package transportlab.trial.live;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import transportlab.trial.local.Cpu;

/**
 * Measures the CPU time of the threads whose names begin with the name of a component. If threads of an earlier trial
 * end meanwhile, the time that they had used by then is not subtracted.
 */
final class ThreadCpu implements Cpu {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final String component;
    private Map<Long, Long> begun;
    private Double seconds;

    ThreadCpu(String component) {
        this.component = component;
    }

    @Override
    public void begin() {
        begun = THREADS.isThreadCpuTimeSupported() ? now() : null;
    }

    @Override
    public void end() {
        if (begun != null) {
            Map<Long, Long> before = begun;
            long nanos = now().entrySet().stream()
                    .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                    .sum();
            seconds = nanos / 1e9;
        }
    }

    @Override
    public Double seconds() {
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
