package transportlab.app.ui.run;

import java.util.List;
import transportlab.trial.Glance;

/**
 * A transport while a comparison runs.
 *
 * @param ticks what its first client did in the current round
 * @param failure why it failed; empty if it did not fail
 * @param cut what a cut did to it; null without a cut
 */
public record Lane(
        Status status,
        long requests,
        long bytes,
        long delivered,
        long due,
        List<Glance.Tick> ticks,
        String failure,
        Glance.Cut cut) {

    /** The state of a transport during a run. */
    public enum Status {
        WAITING,
        WARMING,
        MEASURING,
        DONE,
        FAILED
    }

    public static final Lane WAITING = new Lane(Status.WAITING, 0, 0, 0, 0, List.of(), "", null);

    Lane with(Status now) {
        return new Lane(now, requests, bytes, delivered, due, ticks, failure, cut);
    }
}
