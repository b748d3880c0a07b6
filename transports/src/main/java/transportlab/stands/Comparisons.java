package transportlab.stands;

import java.util.Map;
import transportlab.experiment.Experiment;
import transportlab.experiment.Mode;
import transportlab.trial.Comparison;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.live.LiveStand;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;

/** Chooses on what a comparison runs: real sockets, virtual time, or one beside the other. */
public final class Comparisons {
    private Comparisons() {}

    /**
     * @param options the texts that made the experiment, which go into the result
     * @param port port of the measured trials, 0 for free ones
     */
    public static Comparison of(
            Experiment experiment,
            Map<String, String> options,
            int port,
            RunListener listener,
            StopSignal stop,
            CutSignal cut) {
        boolean calculated = experiment.mode() == Mode.MODEL;
        Stand stand = calculated ? predicting() : new LiveStand();
        Comparison comparison = new Comparison(stand, experiment, options, port, listener, stop, cut);
        if (!experiment.path().isOpen() && !calculated) {
            comparison.opening(id -> Expected.openingMillis(experiment, id, stop));
        }
        return experiment.mode() == Mode.BOTH ? comparison.predicting(Comparisons::predicting) : comparison;
    }

    private static Stand predicting() {
        return new ModelStand(Counting.SIZES);
    }
}
