package transportlab.trial.live;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
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
import transportlab.trial.Watch;

/** What disturbs a measurement in this process and on this machine: collections, other processes, a host that steals. */
public final class ProcessWatch implements NotificationListener, Watch {
    private final List<Pause> pauses = new ArrayList<>();
    private final long jvmStartNanos =
            System.nanoTime() - ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000L;
    private Cpu begun;
    private Cpu ended;

    /** Seconds since boot; absent where the system does not tell. */
    private record Cpu(double busy, double steal, double own) {}

    ProcessWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(this, null, null);
        }
    }

    @Override
    public void begin() {
        begun = cpu();
    }

    @Override
    public void end() {
        ended = cpu();
    }

    @Override
    public Disturbances disturbances() {
        synchronized (pauses) {
            return new Disturbances(List.copyOf(pauses), otherSeconds(), stealSeconds());
        }
    }

    @Override
    public Long usedMemory() {
        return Memory.usedAfterCollection();
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

    private static Cpu cpu() {
        Path all = Path.of("/proc/stat");
        if (!Files.isReadable(all)) {
            return null;
        }
        try {
            String[] fields = Files.readAllLines(all).get(0).trim().split("\\s+");
            double busy = 0;
            for (int i : new int[] {1, 2, 3, 6, 7}) {
                busy += Long.parseLong(fields[i]) / 100.0;
            }
            var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Cpu(busy, Long.parseLong(fields[8]) / 100.0, system.getProcessCpuTime() / 1e9);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
