package transportlab.app.ui.scale;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.run.Runs;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepPlan;
import transportlab.sweep.SweepPoint;
import transportlab.trial.Comparison;
import transportlab.trial.Kept;

/**
 * Calculates and measures the points of a sweep, and keeps those of earlier sweeps. Must be used on the JavaFX thread.
 */
final class Sweeping {
    private static final long AROUND_A_TRIAL_MILLIS = 1_600;

    private final Runs runs;
    private final Calculator calculator;
    private final Runnable changed;
    private final Map<String, Sweep> known = new HashMap<>();
    private final Map<Integer, Experiment> toMeasure = new TreeMap<>();
    private final Map<String, Set<Integer>> tried = new HashMap<>();
    private SweepPlan plan;

    /** The plan whose values are measured, which need not be the one on the screen. */
    private SweepPlan measured;

    private Sweep sweep;
    private String problem = "";

    /**
     * @param changed called after each change
     */
    Sweeping(Runs runs, UiQueue ui, Runnable changed) {
        this.runs = runs;
        this.calculator = new Calculator(ui);
        this.changed = changed;
    }

    /** What is known so far; null if these settings cannot be varied. */
    Sweep sweep() {
        return sweep;
    }

    /** Why there is no sweep, or why a point is missing, in one line; empty if nothing is wrong. */
    String problem() {
        return problem;
    }

    boolean isMeasuring() {
        return runs.isRunning(this) || !toMeasure.isEmpty();
    }

    /** Whether it was stopped, and the last trial is still ending. */
    boolean isStopping() {
        return runs.isRunning(this) && toMeasure.isEmpty();
    }

    /** Whether calculating waits until nothing is measured any more. */
    boolean isWaiting() {
        return runs.runningProperty().get();
    }

    /** Whether something else is being measured. */
    boolean isBusyElsewhere() {
        return runs.isBusyFor(this);
    }

    /** The value that is being measured; empty if none is. */
    String measuring() {
        return toMeasure.isEmpty()
                ? ""
                : measured.over().values().get(toMeasure.keySet().iterator().next());
    }

    /** How many values are still to be measured or, while it is measured, are left. */
    int pointsToMeasure() {
        return isMeasuring() ? toMeasure.size() : missing().size();
    }

    /** How long that takes, about, ms. */
    long measuringMillis() {
        return missing().values().stream()
                .mapToLong(experiment -> experiment.transports().size()
                        * (experiment.workload().endNanos() / 1_000_000 + AROUND_A_TRIAL_MILLIS))
                .sum();
    }

    /** How many values are calculated, or cannot be. */
    int calculated() {
        return plan == null ? 0 : tried().size();
    }

    private Set<Integer> tried() {
        return tried.computeIfAbsent(key(plan), fresh -> new HashSet<>());
    }

    /** How many values are to be calculated. */
    int toCalculate() {
        return plan == null ? 0 : plan.calculated().size();
    }

    private Set<Integer> measuredSoFar() {
        return sweep.points().stream()
                .filter(SweepPoint::isMeasured)
                .map(SweepPoint::index)
                .collect(Collectors.toSet());
    }

    private Map<Integer, Experiment> missing() {
        Map<Integer, Experiment> missing = new TreeMap<>();
        if (plan != null) {
            missing.putAll(plan.measured());
            missing.keySet().removeAll(measuredSoFar());
        }
        return missing;
    }

    private static String key(SweepPlan of) {
        return of.over() + " " + of.options();
    }

    /** Takes another plan, with what is known of it. */
    void take(SweepPlan other, List<SweepPoint> points) {
        plan = other;
        problem = "";
        sweep = known.computeIfAbsent(key(plan), fresh -> plan.with(List.of())).plus(points);
        known.put(key(plan), sweep);
    }

    /** There is nothing to show, for this reason. */
    void takeNothing(String why) {
        plan = null;
        sweep = null;
        problem = why;
    }

    /** Calculates what is not known yet, unless something is being measured. */
    void calculate() {
        if (plan != null && !runs.runningProperty().get()) {
            calculator.calculate(plan, tried(), new Points(plan));
        }
    }

    void stopCalculating() {
        calculator.stop();
    }

    /** Measures the values that have not been measured, one after the other. */
    void measure() {
        if (!isMeasuring() && !isBusyElsewhere() && plan != null) {
            calculator.stop();
            measured = plan;
            toMeasure.putAll(missing());
            next();
        }
    }

    private void next() {
        if (!toMeasure.isEmpty()) {
            int index = toMeasure.keySet().iterator().next();
            Measured watcher = new Measured(measured, index);
            if (!runs.start(this, toMeasure.get(index), measured.options(), 0, Kept.NOTHING, null, watcher)) {
                toMeasure.clear();
            }
        } else {
            calculate();
        }
        changed.run();
    }

    /** Stops measuring. What is finished is kept. */
    void stop() {
        toMeasure.clear();
        runs.stop(this);
        changed.run();
    }

    void close() {
        toMeasure.clear();
        calculator.close();
    }

    /** Adds points to the sweep of their plan, whether that is the one on the screen or not. */
    private void add(SweepPlan to, List<SweepPoint> points) {
        Sweep all = known.computeIfAbsent(key(to), fresh -> to.with(List.of())).plus(points);
        known.put(key(to), all);
        if (plan != null && key(to).equals(key(plan))) {
            sweep = all;
        }
        changed.run();
    }

    private void failed(String why) {
        toMeasure.clear();
        problem = Objects.requireNonNullElse(why, "");
        next();
    }

    /** Takes what was calculated. */
    private final class Points implements Calculator.Listener {
        private final SweepPlan of;

        Points(SweepPlan of) {
            this.of = of;
        }

        @Override
        public void calculated(int index, List<SweepPoint> points) {
            tried.computeIfAbsent(key(of), fresh -> new HashSet<>()).add(index);
            add(of, points);
        }

        @Override
        public void failed(String why) {
            problem = Objects.requireNonNullElse(why, "");
            changed.run();
        }
    }

    /** Takes what was measured for one value, and goes on with the next. */
    private final class Measured implements Runs.Watcher {
        private final SweepPlan of;
        private final int index;

        Measured(SweepPlan of, int index) {
            this.of = of;
            this.index = index;
        }

        @Override
        public void finished(Comparison.Outcome outcome) {
            boolean whole = toMeasure.remove(index) != null;
            if (whole) {
                outcome.result().trials().stream()
                        .map(Measurement::failure)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(why -> problem = why);
                add(of, of.points(index, outcome.result().trials()));
            }
            next();
        }

        @Override
        public void failed(String why) {
            Sweeping.this.failed(why);
        }
    }
}
