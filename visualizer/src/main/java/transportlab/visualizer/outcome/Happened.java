package transportlab.visualizer.outcome;

import java.util.List;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;

/**
 * What became of one technique over a path. The worst of its rounds gives the outcome, and what is said about it comes
 * from the rounds that ended like that.
 *
 * @param rounds how many rounds there are
 * @param alike how many of them ended with that outcome
 * @param delivered of all rounds together
 * @param expected deliveries that were due in <em>measured</em>, of all rounds together
 * @param notice how it was noticed; null if there was nothing to notice
 * @param harm what the path did
 * @param way the technique on which most clients were at the end; null if no client ever had one
 * @param tried what clients tried, in order, if they tried several
 * @param opened whether something reached the clients while the trial ran, so that an answer or a channel had begun
 * @param overHttp whether there were requests, and all answers were plain HTTP
 * @param silent whether there were no requests at all, because the technique does not speak HTTP
 */
public record Happened(
        String transport,
        Outcome outcome,
        int rounds,
        int alike,
        long delivered,
        long expected,
        Notice notice,
        Harm harm,
        String way,
        List<Tried> tried,
        boolean opened,
        boolean overHttp,
        boolean silent) {

    /**
     * How it was noticed that something was wrong.
     *
     * @param millis median of the rounds; null if most clients never noticed
     * @param clients how many clients were harmed in a round
     * @param never how many of them never noticed
     * @param cause what clients were told, as the program put it; null if nobody was told
     */
    public record Notice(Noticed.By by, Double millis, long clients, long never, String cause) {
        public boolean isNever() {
            return millis == null;
        }
    }

    /**
     * What the path did.
     *
     * @param did a word of {@code PathFigures}; null if it harmed nobody
     * @param status with which the path itself refused; null if it did not
     * @param rules of the path
     */
    public record Harm(String did, Integer status, String rules) {
        public boolean is(String what) {
            return what.equals(did);
        }
    }

    /** One technique that was tried, and whether most who tried it kept it. */
    public record Tried(String transport, boolean kept) {}

    public boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }

    /** Whether clients kept a technique after others had failed. */
    public boolean fellBackFirst() {
        return way != null
                && tried.stream().anyMatch(Tried::kept)
                && tried.stream().anyMatch(each -> !each.kept());
    }

    /** Whether clients tried several techniques and kept none. */
    public boolean triedInVain() {
        return tried.size() > 1 && tried.stream().noneMatch(Tried::kept);
    }

    /** Whether some rounds ended otherwise. */
    public boolean differs() {
        return alike < rounds;
    }
}
