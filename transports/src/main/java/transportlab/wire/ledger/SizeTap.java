package transportlab.wire.ledger;

import java.util.function.Consumer;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Phases;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.ConnectionSizes;

/** Counts one connection by the sizes of what its ends write. */
public final class SizeTap {
    private final Account account;
    private final ConnectionSizes sizes;

    SizeTap(Phases phases, OpenConnections open, LedgerReport report, Apart apart, BodyDissectors techniques) {
        this.account = new Account(phases, open, report, apart);
        this.sizes = new ConnectionSizes(techniques, account);
    }

    /**
     * Something passes as a whole.
     *
     * @param bytes how large it is
     * @param what tells of what it consists
     */
    public void passed(Direction direction, long atNanos, int bytes, Consumer<ConnectionSizes> what) {
        account.passing(direction, atNanos, bytes);
        what.accept(sizes);
    }

    public void closed(Ending ending, long atNanos) {
        account.ending(atNanos);
        sizes.closed();
        account.ended(ending);
    }
}
