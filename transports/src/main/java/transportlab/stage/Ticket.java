package transportlab.stage;

import java.util.function.Supplier;

/**
 * Lets a browser in once. The address that a browser is opened with can be read by every user of the computer in the list
 * of processes, so it must be worth nothing afterwards.
 */
final class Ticket {
    private final Supplier<String> random;
    private String valid;

    Ticket(Supplier<String> random) {
        this.random = random;
        this.valid = random.get();
    }

    /** The one that lets in next. */
    synchronized String valid() {
        return valid;
    }

    /** @return whether this one lets in; from then on only another one does */
    synchronized boolean use(String given) {
        if (!Account.isSame(valid, given)) {
            return false;
        }
        valid = random.get();
        return true;
    }
}
