package transportlab.app.shots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Stage;
import transportlab.app.library.Library;
import transportlab.app.ui.Desktop;
import transportlab.app.ui.base.Preferences;
import transportlab.app.ui.base.Ui;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;

/**
 * Runs four transports with 200 clients in the desktop and measures how long work waits for the screen's thread: a
 * histogram, the 99th percentile (held against a frame by the script that starts this), and what that thread was doing
 * when a wait was longer than a frame. Then holds the run's own figures against those of the same run from the
 * terminal.
 *
 * <p>Arguments: port, and the {@code result.json} of the terminal.
 */
public final class Smoothness {
    private static final long FRAME_NANOS = 16_000_000L;
    private final List<Long> waits = new ArrayList<>();
    private final Map<String, Integer> causes = new TreeMap<>();
    private volatile Thread screen;

    private Smoothness() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Fx.start();
        int exit = 1;
        try {
            exit = new Smoothness().run(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(exit);
    }

    private int run(int port, Path terminal) throws Exception {
        Result plain = ResultFiles.read(terminal);
        Path home = Files.createTempDirectory("transport-lab-smooth");
        Desktop desktop = Fx.get(() -> {
            screen = Thread.currentThread();
            Ui.begin();
            Desktop made = new Desktop(
                    new Stage(),
                    new Library(home.resolve("results")),
                    new Preferences(home.resolve("settings.properties")),
                    "en");
            made.show(1280, 720);
            made.warmUp();
            plain.experiment()
                    .options()
                    .forEach((key, value) -> made.compare().settings().trySet(key, value));
            made.compare().settings().setPort(port);
            return made;
        });
        Fx.await(() -> !desktop.libraryModel().results().isEmpty());
        Fx.run(() -> {
            desktop.compare().start();
        });
        probe(desktop);
        Result shown = Fx.get(desktop::result);
        Fx.run(() -> {
            desktop.close();
        });
        report();
        return same(plain, shown) ? 0 : 1;
    }

    /** Posts work every 4 ms and looks what the screen's thread does where it has to wait. */
    private void probe(Desktop desktop) throws Exception {
        boolean[] running = {true};
        while (running[0]) {
            CompletableFuture<Long> done = new CompletableFuture<>();
            long posted = System.nanoTime();
            Platform.runLater(() -> {
                done.complete(System.nanoTime() - posted);
                running[0] = desktop.compare().isRunning();
            });
            String cause = "";
            while (!done.isDone()) {
                if (cause.isEmpty() && System.nanoTime() - posted > FRAME_NANOS) {
                    cause = cause(screen.getStackTrace());
                }
                LockSupport.parkNanos(1_000_000L);
            }
            long wait = done.get();
            waits.add(wait);
            if (wait > FRAME_NANOS) {
                causes.merge(cause.isEmpty() ? "the thread itself had no processor" : cause, 1, Integer::sum);
            }
            LockSupport.parkNanos(3_000_000L);
        }
    }

    private static String cause(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith("transportlab.")) {
                return frame.getClassName() + "." + frame.getMethodName();
            }
        }
        return stack.length == 0 ? "nothing" : stack[0].getClassName() + "." + stack[0].getMethodName();
    }

    private void report() {
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        long[] edges = {100, 250, 500, 1000, 2000, 4000, 8000, 16_000, 33_000, 100_000, Long.MAX_VALUE / 1000};
        long from = 0;
        System.out.println("waits for the screen's thread during the run, " + sorted.length + " probes");
        for (long edge : edges) {
            long low = from;
            long n = waits.stream()
                    .filter(wait -> wait / 1000 >= low && wait / 1000 < edge)
                    .count();
            System.out.printf(Locale.ROOT, "  up to %9s us %7d%n", edge > 1_000_000 ? "more" : "" + edge, n);
            from = edge;
        }
        long p99 = sorted[(int) (sorted.length * 0.99)];
        System.out.printf(
                Locale.ROOT,
                "  p50 %.2f ms, p99 %.2f ms, largest %.1f ms%n",
                sorted[sorted.length / 2] / 1e6,
                p99 / 1e6,
                sorted[sorted.length - 1] / 1e6);
        causes.forEach((cause, n) -> System.out.println("  longer than a frame, " + n + " x: " + cause));
    }

    /** Sums over all phases must be the same to the byte for what is pushed. */
    private static boolean same(Result terminal, Result desktop) {
        boolean same = true;
        for (Measurement a : terminal.trials()) {
            Measurement b = desktop.trials().stream()
                    .filter(trial -> trial.transport().equals(a.transport()))
                    .findFirst()
                    .orElseThrow();
            boolean pushed = !a.transport().contains("polling");
            boolean equal = sum(a).equals(sum(b));
            System.out.printf(
                    Locale.ROOT,
                    "%s: terminal %s, p50 %.3f ms; desktop %s, p50 %.3f ms%s%n",
                    a.transport(),
                    sum(a),
                    a.latencyMicros().p50() / 1000.0,
                    sum(b),
                    b.latencyMicros().p50() / 1000.0,
                    equal ? ", the same sums" : pushed ? ", NOT THE SAME" : ", sums of polling depend on time");
            same &= equal || !pushed;
        }
        return same;
    }

    private static String sum(Measurement trial) {
        long up = trial.phases().values().stream()
                .mapToLong(phase -> phase.total("up"))
                .sum();
        long down = trial.phases().values().stream()
                .mapToLong(phase -> phase.total("down"))
                .sum();
        return up + " B up, " + down + " B down, " + trial.updates().delivered() + " delivered";
    }
}
