package transportlab.experiment;

import transportlab.io.Printable;

/** Something the user gave is wrong; the message is one line with the value, what was expected, where it came from. */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * @param message one line; what somebody typed into it is made harmless here
     */
    public BadInput(String message) {
        super(Printable.of(message));
    }
}
