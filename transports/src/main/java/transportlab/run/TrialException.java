package transportlab.run;

/** A trial that yields nothing; the message is one line for the user. */
public final class TrialException extends Exception {
    private static final long serialVersionUID = 1;

    public TrialException(String message) {
        super(message);
    }

    public TrialException(String message, Throwable cause) {
        super(message, cause);
    }
}
