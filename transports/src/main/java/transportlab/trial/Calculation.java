package transportlab.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.workload.Plan;

/** Calculates the trials of a comparison that were measured, with the same plans, and keeps what it has calculated. */
public final class Calculation {
    /** For more deliveries or requests in a trial, nothing is calculated beside a trial. */
    public static final int MOST_EVENTS = 200_000;

    private final Experiment experiment;
    private final List<Measurement> trials = new ArrayList<>();
    private Supplier<Stand> stands;

    Calculation(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Takes over what an earlier run of the same experiment has calculated. */
    void resuming(List<Measurement> before) {
        trials.addAll(before);
    }

    /** Wants it to be calculated, each trial on a stand of its own. */
    void on(Supplier<Stand> fresh) {
        stands = fresh;
    }

    boolean isWanted() {
        return stands != null;
    }

    /** What has been calculated so far. */
    List<Measurement> trials() {
        return List.copyOf(trials);
    }

    /**
     * Calculates what is missing, as far as that takes no more than a few seconds, until it is stopped.
     *
     * @param port the port of the measured trials, because requests name it
     * @return how many trials it has calculated
     */
    int run(List<Measurement> measured, int port, StopSignal stop) {
        int before = trials.size();
        for (int repetition = 0; repetition < experiment.repetitions(); repetition++) {
            Plan plan = experiment.plan(repetition);
            for (String id : experiment.transports()) {
                if (!stop.isStopped() && isMissing(id, repetition, measured)) {
                    calculate(
                            id,
                            plan,
                            TrialSettings.of(experiment, repetition, port).tracing(0),
                            repetition,
                            stop);
                }
            }
        }
        return trials.size() - before;
    }

    private boolean isMissing(String id, int repetition, List<Measurement> measured) {
        return trials.stream().noneMatch(trial -> is(trial, id, repetition))
                && measured.stream()
                        .anyMatch(trial -> is(trial, id, repetition) && trial.sound() && !isTooLarge(trial));
    }

    private static boolean is(Measurement trial, String id, int repetition) {
        return trial.transport().equals(id) && trial.repetition() == repetition;
    }

    /**
     * Whether it would take more than a few seconds to calculate a trial that was measured.
     */
    public static boolean isTooLarge(Measurement trial) {
        long requests = trial.phases().values().stream()
                .mapToLong(phase -> phase.requests().started())
                .sum();
        return Math.max(trial.updates().expected(), requests) > MOST_EVENTS;
    }

    /** Single deliveries are left out: they would make the file twice as large, and nothing shows them. */
    private void calculate(String id, Plan plan, TrialSettings settings, int repetition, StopSignal stop) {
        try {
            TrialOutcome outcome = new Trial(
                            Catalogue.find(id).orElseThrow(),
                            repetition,
                            plan,
                            settings,
                            stands.get(),
                            stop,
                            new CutSignal(),
                            TrialListener.NOBODY)
                    .run();
            if (!outcome.stopped()) {
                trials.add(outcome.measurement().withoutSamples());
            }
        } catch (TrialException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // nothing is calculated for this trial, and what was measured is kept
        }
    }
}
