package transportlab.trial.live;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import transportlab.engines.Engines;
import transportlab.server.Engine;
import transportlab.server.ServerSetup;
import transportlab.trial.Program;
import transportlab.trial.TrialSettings;

/** Describes what a measurement was made on and with. The description names no host and no person. */
public final class Environment {
    private Environment() {}

    static Map<String, Object> describe(Engine engine, TrialSettings settings) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("program", Program.NAME + " " + Program.version());
        map.put("finishedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        map.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        map.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        map.put("arch", System.getProperty("os.arch"));
        map.put("processors", Runtime.getRuntime().availableProcessors());
        map.put("heapBytes", Runtime.getRuntime().maxMemory());
        map.put(
                "collector",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList());
        map.putAll(engine.describe());
        map.put("clients", Engines.describeClients());
        map.put("settings", settings(settings));
        return map;
    }

    private static Map<String, Object> settings(TrialSettings settings) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tcpNoDelay", true);
        map.put("socketBufferBytes", ServerSetup.SOCKET_BUFFER);
        map.put("idleTimeoutMillis", settings.serving().times().idleTimeout().toMillis());
        map.put("heartbeatMillis", settings.serving().times().heartbeat().toMillis());
        map.put("mostMessageBytes", ServerSetup.MOST_MESSAGE);
        map.put("headers", settings.heads().set().name().toLowerCase(Locale.ROOT));
        map.put("browserHeadersFrom", "Chromium 156.0.8078.79, recorded 2026-11-22");
        map.put("offeredExtensionsAndEncodings", "declined");
        return map;
    }

    /** Whether a result with that environment was measured by this program on a machine like this one. */
    public static boolean isHere(Map<String, Object> environment) {
        return (Program.NAME + " " + Program.version()).equals(environment.get("program"))
                && (System.getProperty("java.vm.name") + " " + System.getProperty("java.version"))
                        .equals(environment.get("java"))
                && (System.getProperty("os.name") + " " + System.getProperty("os.version"))
                        .equals(environment.get("os"))
                && Integer.valueOf(Runtime.getRuntime().availableProcessors()).equals(environment.get("processors"));
    }
}
