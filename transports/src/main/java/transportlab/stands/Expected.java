package transportlab.stands;

import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.trial.CutSignal;
import transportlab.trial.StopSignal;
import transportlab.trial.Trial;
import transportlab.trial.TrialException;
import transportlab.trial.TrialListener;
import transportlab.trial.TrialSettings;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;

/** What is expected of a technique over the path of an experiment: one trial in virtual time, with few clients. */
public final class Expected {
    /** So many clients say what all of them would. */
    private static final int CLIENTS = 5;

    private Expected() {}

    /** How many clients are calculated where so many would run. */
    public static int clients(int all) {
        return Math.min(CLIENTS, all);
    }

    /**
     * Takes some milliseconds of computing; may be called on any thread.
     *
     * @return a measurement of the model with its outcome; its {@code outcome} is null on an open path
     */
    public static Measurement of(Experiment experiment, String transport, StopSignal stop) {
        Experiment few = experiment.with(clients(experiment.workload().clients()), experiment.link());
        try {
            return new Trial(
                            Catalogue.find(transport).orElseThrow(),
                            0,
                            few.plan(0),
                            TrialSettings.of(few, 0, 0).tracing(0),
                            new ModelStand(Counting.BYTES),
                            stop,
                            new CutSignal(),
                            TrialListener.NOBODY)
                    .run()
                    .measurement();
        } catch (TrialException e) {
            return Measurement.failed(transport, 0, "model", e.getMessage(), e.attempts());
        }
    }

    /** How long clients of that technique take until they are ready, or know that they will not be. */
    static long openingMillis(Experiment experiment, String transport, StopSignal stop) {
        Measurement expected = of(experiment, transport, stop);
        Noticed noticed = expected.noticed();
        return noticed == null || noticed.afterMillis() == null ? 0 : Math.round(noticed.afterMillis());
    }
}
