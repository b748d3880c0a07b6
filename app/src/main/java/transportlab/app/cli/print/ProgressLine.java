package transportlab.app.cli.print;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.trial.RunListener;

/**
 * Shows one line that says what is being measured and how long it takes. Shows nothing if the output is not a terminal.
 */
public final class ProgressLine implements AutoCloseable {
    private static final String CLEAR_LINE = "\r\033[K";

    private final Terminal terminal;
    private final Experiment experiment;
    private final ScheduledExecutorService ticker;
    private RunListener.Step step;
    private long endNanos;
    private boolean calculating;
    private volatile Duration calculation;

    private ProgressLine(Terminal terminal, Experiment experiment, boolean shown) {
        this.terminal = terminal;
        this.experiment = experiment;
        this.ticker = shown ? newTicker() : null;
        if (shown) {
            ticker.scheduleAtFixedRate(this::show, 0, 250, TimeUnit.MILLISECONDS);
        }
    }

    public static ProgressLine start(Terminal terminal, Experiment experiment, boolean quiet) {
        return new ProgressLine(terminal, experiment, !quiet && Terminal.isInteractive());
    }

    private static ScheduledExecutorService newTicker() {
        return new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "app-progress-0");
            thread.setDaemon(true);
            return thread;
        });
    }

    public RunListener listener() {
        return new RunListener() {
            @Override
            public void trialStarted(Step started, Duration left) {
                begin(started, left);
            }

            @Override
            public void calculating() {
                calculate();
            }

            @Override
            public void calculated(Duration took) {
                calculation = took;
            }
        };
    }

    private synchronized void begin(RunListener.Step started, Duration left) {
        step = started;
        endNanos = System.nanoTime() + left.toNanos();
    }

    private synchronized void calculate() {
        step = null;
        calculating = true;
    }

    /** How long it took to calculate beside what was measured. */
    public Optional<Duration> calculation() {
        return Optional.ofNullable(calculation);
    }

    private synchronized void show() {
        if (calculating) {
            terminal.out().print(CLEAR_LINE + terminal.words().get("progress.calculating"));
            terminal.out().flush();
        }
        if (step == null) {
            return;
        }
        long left = Math.max(0, (endNanos - System.nanoTime() + 999_999_999) / 1_000_000_000);
        String key = step.discarded() ? "progress.discarded" : "progress.measuring";
        terminal.out()
                .print(CLEAR_LINE
                        + terminal.words()
                                .get(
                                        key,
                                        Map.of(
                                                "transport",
                                                        Catalogue.name(
                                                                step.transport(),
                                                                terminal.words().language()),
                                                "index", "" + (step.index() + 1),
                                                "of",
                                                        ""
                                                                + experiment
                                                                        .transports()
                                                                        .size(),
                                                "round", "" + (step.repetition() + 1),
                                                "rounds", "" + experiment.repetitions(),
                                                "left", "" + left)));
        terminal.out().flush();
    }

    @Override
    public synchronized void close() {
        if (ticker != null && !ticker.isShutdown()) {
            ticker.shutdownNow();
            terminal.out().print(CLEAR_LINE);
            terminal.out().flush();
        }
    }
}
