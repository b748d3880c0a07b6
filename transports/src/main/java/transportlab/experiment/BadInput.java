package transportlab.experiment;

/** Something the user gave is wrong; the message is one line with the value, what was expected, where it came from. */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    public BadInput(String message) {
        super(message);
    }
}
