package transportlab.trial.live;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import transportlab.account.Disturbances;
import transportlab.account.Disturbances.Pause;
import transportlab.account.Load;
import transportlab.trial.Watch;

/**
 * Watches what disturbs a measurement in this process and on this machine: garbage collections, other processes, and a
 * host that takes CPU time (steal).
 */
public final class ProcessWatch implements NotificationListener, Watch {
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final List<Pause> pauses = new ArrayList<>();
    private final long jvmStartNanos =
            System.nanoTime() - ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000L;
    private long compiledAtBegin;
    private long compiledAtEnd = -1;
    private Cpu begun;
    private Cpu ended;

    /** CPU seconds since boot; absent if the system does not tell them. */
    private record Cpu(double busy, double steal, double own, int processors) {}

    ProcessWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(this, null, null);
        }
    }

    @Override
    public void begin() {
        compiledAtBegin = compiled();
        begun = cpu();
    }

    @Override
    public void end() {
        compiledAtEnd = compiled();
        ended = cpu();
    }

    @Override
    public Disturbances disturbances() {
        synchronized (pauses) {
            return new Disturbances(List.copyOf(pauses), load());
        }
    }

    @Override
    public Long usedMemory() {
        return Memory.usedAfterCollection();
    }

    private Load load() {
        return new Load(
                compiledAtEnd < 0 || COMPILER == null ? null : (compiledAtEnd - compiledAtBegin) / 1e3,
                otherSeconds(),
                stealSeconds(),
                PROCESSORS,
                begun == null ? 1 : Math.max(1, begun.processors));
    }

    @Override
    public long compiledMillis() {
        return compiled() / PROCESSORS;
    }

    /** The compile time in ms, summed over all compiler threads. */
    private static long compiled() {
        return COMPILER != null && COMPILER.isCompilationTimeMonitoringSupported()
                ? COMPILER.getTotalCompilationTime()
                : 0;
    }

    /** CPU seconds of other processes between begin and end; null where unknown. */
    private Double otherSeconds() {
        return begun == null || ended == null ? null : Math.max(0, ended.busy - begun.busy - (ended.own - begun.own));
    }

    private Double stealSeconds() {
        return begun == null || ended == null ? null : ended.steal - begun.steal;
    }

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return;
        }
        var gc = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
        if (gc.getGcCause().equals("No GC") || gc.getGcName().contains("Concurrent")) {
            return;
        }
        long start = jvmStartNanos + gc.getGcInfo().getStartTime() * 1_000_000L;
        long length = Math.max(1, gc.getGcInfo().getDuration()) * 1_000_000L;
        synchronized (pauses) {
            pauses.add(new Pause(start, start + length));
        }
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            try {
                ((NotificationEmitter) collector).removeNotificationListener(this);
            } catch (ListenerNotFoundException e) {
                // it was never there
            }
        }
    }

    /**
     * Reads the CPU time of the machine. Softirq time is left out: over loopback it is spent on delivering this
     * program's own packets, and the kernel does not charge it to any process.
     */
    private static Cpu cpu() {
        Path all = Path.of("/proc/stat");
        if (!Files.isReadable(all)) {
            return null;
        }
        try {
            List<String> lines = Files.readAllLines(all);
            String[] fields = lines.get(0).trim().split("\\s+");
            double busy = 0;
            for (int i : new int[] {1, 2, 3, 6}) {
                busy += Long.parseLong(fields[i]) / 100.0;
            }
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            int processors = (int)
                    lines.stream().filter(line -> line.matches("cpu\\d.*")).count();
            return new Cpu(busy, Long.parseLong(fields[8]) / 100.0, system.getProcessCpuTime() / 1e9, processors);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
