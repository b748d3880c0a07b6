package transportlab.stands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import transportlab.experiment.Experiment;
import transportlab.experiment.Mode;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.Survival;
import transportlab.path.PathRules;
import transportlab.trial.Comparison;
import transportlab.trial.CutSignal;
import transportlab.trial.Program;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/**
 * Runs the techniques of an experiment over several paths, one round each. With {@link Mode#MODEL} everything is
 * calculated with few clients, in virtual time; with {@link Mode#LIVE} all of it is measured, and with {@link Mode#BOTH}
 * first calculated and then measured.
 */
public final class Survivals {
    private final Experiment experiment;
    private final Map<String, String> options;
    private final List<PathRules> paths;
    private final List<Survival.Cell> cells = new ArrayList<>();
    private final Map<String, Object> environment = new LinkedHashMap<>();
    private int done;

    /**
     * What is done next.
     *
     * @param done how many techniques over a path are done
     */
    public record Step(PathRules path, String transport, boolean measures, int done, int of) {}

    /**
     * @param experiment its own path comes behind each of these, because the server's refusals are part of it
     * @param options the texts that made the experiment
     * @param paths in the order of the columns
     */
    public Survivals(Experiment experiment, Map<String, String> options, List<PathRules> paths) {
        this.experiment = experiment;
        this.options = options;
        this.paths = List.copyOf(paths);
        environment.put("program", Program.NAME + " " + Program.version());
    }

    private boolean calculates() {
        return experiment.mode() != Mode.LIVE;
    }

    private boolean measures() {
        return experiment.mode() != Mode.MODEL;
    }

    private int all() {
        int each = paths.size() * experiment.transports().size();
        return each * ((calculates() ? 1 : 0) + (measures() ? 1 : 0));
    }

    /**
     * Runs all of it, or as much as it can until it is stopped. Called on any thread, which it blocks.
     *
     * @throws TrialException if nothing can run at all
     */
    public Survival run(Consumer<Step> steps, StopSignal stop) throws TrialException {
        if (calculates()) {
            for (PathRules path : paths) {
                calculate(path, steps, stop);
            }
        }
        if (measures()) {
            for (PathRules path : paths) {
                if (!stop.isStopped()) {
                    measure(path, steps, stop);
                }
            }
        }
        return soFar();
    }

    private Experiment over(PathRules path, Mode mode) {
        return experiment.over(path.and(experiment.path().rules())).once(mode);
    }

    private void calculate(PathRules path, Consumer<Step> steps, StopSignal stop) {
        for (String transport : experiment.transports()) {
            if (stop.isStopped()) {
                return;
            }
            steps.accept(new Step(path, transport, false, done, all()));
            Measurement trial = Expected.of(over(path, Mode.MODEL), transport, stop);
            if (!stop.isStopped()) {
                take(trial, path);
            }
        }
    }

    private void take(Measurement trial, PathRules path) {
        cells.add(Survival.Cell.of(trial, path.id()));
        done++;
    }

    /** The first comparison warms the machine up for all. */
    private void measure(PathRules path, Consumer<Step> steps, StopSignal stop) throws TrialException {
        RunListener listener = new RunListener() {
            @Override
            public void trialStarted(Step step, java.time.Duration left) {
                if (!step.discarded()) {
                    steps.accept(new Survivals.Step(path, step.transport(), true, done, all()));
                }
            }

            @Override
            public void trialFinished(Step step, Measurement trial) {
                take(trial, path);
            }
        };
        Comparison comparison = Comparisons.of(over(path, Mode.LIVE), options, 0, listener, stop, new CutSignal())
                .tracing(0);
        boolean warm = cells.stream().anyMatch(Survival.Cell::isMeasured);
        Result result = (warm ? comparison.whileWarm() : comparison).run().result();
        environment.putAll(result.environment());
    }

    private Survival soFar() {
        return new Survival(
                Survival.SCHEMA,
                Map.copyOf(environment),
                experiment.name(),
                options,
                experiment.mode().name().toLowerCase(java.util.Locale.ROOT),
                experiment.transports(),
                paths.stream()
                        .map(path -> new Survival.Path(path.id(), path.text()))
                        .toList(),
                experiment.waits().texts(),
                List.copyOf(cells),
                cells.size() == all());
    }
}
