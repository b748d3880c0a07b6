package transportlab.trial.live;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import transportlab.client.netty.NettyNet;

/** Heap and direct memory in use after a collection. */
public final class Memory {
    /** Below this many clients the noise is larger than what a client takes. */
    public static final int LEAST_CLIENTS = 500;

    private Memory() {}

    public static long usedAfterCollection() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return heap + direct + NettyNet.directBytes();
    }
}
