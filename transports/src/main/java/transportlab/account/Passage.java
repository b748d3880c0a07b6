package transportlab.account;

import java.io.Serializable;
import java.util.List;
import transportlab.measure.Noticed;

/**
 * How one client fared over a path. All times are on the clock of the trial.
 *
 * @param addresses the socket addresses of all its connections
 * @param openedNanos when it was opened
 * @param readyNanos when it was ready for the first time; negative if it never was
 * @param trouble the first thing that told it that something is wrong; null if nothing did
 * @param way the technique by which it received updates at the end; null if it was never ready
 * @param expected deliveries that were due to it in <em>measured</em>
 * @param received how many of these it received
 */
public record Passage(
        List<String> addresses,
        long openedNanos,
        long readyNanos,
        Trouble trouble,
        String way,
        long expected,
        long received)
        implements Serializable {

    /**
     * Something told the client that something is wrong.
     *
     * @param by what told it
     * @param cause what the client half says
     */
    public record Trouble(Noticed.By by, long atNanos, String cause) implements Serializable {}

    /** Whether the path did it any harm. */
    boolean isHarmed() {
        return trouble != null || received < expected;
    }
}
