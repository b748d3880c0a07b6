package transportlab.trial.local;

import java.time.Duration;
import transportlab.account.Passage;
import transportlab.client.Ended;
import transportlab.client.TimedOut;
import transportlab.client.Try;
import transportlab.measure.Noticed;

/** How one client fares: what told it first that something is wrong, and which technique it uses. */
final class Faring {
    private final boolean overPath;
    private final Duration patience;
    private String way;
    private Passage.Trouble trouble;
    /** Whether it is known what told the client first; what it is told while it tries again does not matter. */
    private boolean known;

    private int received;

    /**
     * @param overPath whether something stands between it and the server, so that everything that is due to it counts,
     *     even while it is not ready
     * @param patience how long an upgrade may take
     * @param way the technique that it uses until it says otherwise
     */
    Faring(boolean overPath, Duration patience, String way) {
        this.overPath = overPath;
        this.patience = patience;
        this.way = way;
    }

    boolean isOverPath() {
        return overPath;
    }

    void uses(String id) {
        way = id;
    }

    /** A measured delivery came. */
    void received() {
        received++;
    }

    /** Until one technique works, or none did, the last failure counts: then the client had to find another way. */
    void tried(Try result, long nowNanos) {
        if (result.outcome() == Try.Outcome.WON) {
            way = result.transport();
            known = true;
        } else if (!known) {
            boolean silent = result.outcome() == Try.Outcome.TIMED_OUT;
            told(silent, silent ? "no answer" : result.reason(), nowNanos);
        }
    }

    void upgradeEnded(boolean upgraded, long tookNanos, long nowNanos) {
        if (!upgraded && trouble == null) {
            boolean silent = tookNanos >= patience.toNanos();
            told(silent, silent ? "no answer" : "the upgrade was refused", nowNanos);
        }
    }

    private void told(boolean bySilence, String cause, long nowNanos) {
        trouble = new Passage.Trouble(bySilence ? Noticed.By.WATCHDOG : Noticed.By.ERROR, nowNanos, cause);
    }

    /** Only the first failure counts: later ones come while the client tries again. */
    void failed(Throwable cause, long nowNanos) {
        if (trouble == null) {
            trouble = new Passage.Trouble(by(cause), nowNanos, text(cause));
        }
        known = true;
    }

    private static Noticed.By by(Throwable cause) {
        if (cause instanceof TimedOut) {
            return Noticed.By.WATCHDOG;
        }
        return cause instanceof Ended ? Noticed.By.END : Noticed.By.ERROR;
    }

    static String text(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /**
     * What is reported at the end.
     *
     * @param readyNanos negative if it was never ready
     * @return null on an open path
     */
    Passage passage(java.util.List<String> addresses, long openedNanos, long readyNanos, long expected) {
        return overPath
                ? new Passage(
                        addresses, openedNanos, readyNanos, trouble, readyNanos < 0 ? null : way, expected, received)
                : null;
    }
}
