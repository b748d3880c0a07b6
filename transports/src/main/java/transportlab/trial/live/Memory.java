package transportlab.trial.live;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import transportlab.engines.Engines;

/** Heap and direct memory in use after a garbage collection. */
public final class Memory {
    private Memory() {}

    static long usedAfterCollection() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return heap + direct + Engines.directBytes();
    }
}
