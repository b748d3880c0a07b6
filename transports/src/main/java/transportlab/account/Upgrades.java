package transportlab.account;

import java.io.Serializable;
import java.util.Map;
import transportlab.measure.Latencies;
import transportlab.measure.Measurement;
import transportlab.measure.Upgrade;
import transportlab.wire.Direction;
import transportlab.wire.ledger.Tally;

/** How clients changed their technique while they ran, as Socket.IO does from polling to WebSocket. */
public final class Upgrades implements Serializable {
    private static final long serialVersionUID = 1;

    /** The name under which the connections of an upgrade are also counted separately. */
    private static final String APART = "upgrade";

    private final Latencies took = new Latencies();
    private final Latencies since = new Latencies();
    private long upgraded;

    /**
     * @param nanos how long the upgrade took
     * @param sinceOpening how long after the opening of the client the upgrade ended
     */
    public void add(boolean success, long nanos, long sinceOpening) {
        took.record(nanos);
        if (success) {
            upgraded++;
            since.record(sinceOpening);
        }
    }

    public void add(Upgrades more) {
        upgraded += more.upgraded;
        took.add(more.took);
        since.add(more.since);
    }

    Upgrades plus(Upgrades more) {
        Upgrades both = new Upgrades();
        both.add(this);
        both.add(more);
        return both;
    }

    /**
     * @return null if no client tried to upgrade
     */
    Upgrade report(Map<String, Tally> apart) {
        if (took.count() == 0) {
            return null;
        }
        Tally bytes = apart.getOrDefault(APART, new Tally());
        return new Upgrade(
                took.count(),
                upgraded,
                upgraded == 0 ? null : since.spread(),
                took.spread(),
                bytes.started(),
                new Measurement.UpDown(bytes.total(Direction.UP), bytes.total(Direction.DOWN)));
    }
}
