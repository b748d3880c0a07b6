package transportlab.trial;

import java.util.List;
import transportlab.measure.TryCounts;

/** Thrown when a trial fails and yields nothing except what its clients tried. The message is one line for the user. */
public final class TrialException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<TryCounts> attempts;

    public TrialException(String message) {
        this(message, null);
    }

    public TrialException(String message, Throwable cause) {
        this(message, cause, List.of());
    }

    private TrialException(String message, Throwable cause, List<TryCounts> attempts) {
        super(message, cause);
        this.attempts = attempts;
    }

    /** This failure, with what clients had tried by then. */
    TrialException after(List<TryCounts> tried) {
        return new TrialException(getMessage(), this, tried);
    }

    /** What clients tried; empty where nobody tried several techniques. */
    public List<TryCounts> attempts() {
        return attempts;
    }
}
