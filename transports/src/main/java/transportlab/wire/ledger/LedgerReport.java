package transportlab.wire.ledger;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import transportlab.wire.Phase;

/**
 * What ledgers counted. Reports of several event loops, processes and machines can be added.
 *
 * @param phases a tally for each phase
 * @param seconds a tally for each second from the start of <em>measured</em>
 * @param inexact connections that ended with a reset; their bytes are in the tallies too
 * @param apart separate tallies of some connections, by name; what they count is in the other tallies too
 */
public record LedgerReport(Map<Phase, Tally> phases, List<Tally> seconds, Inexact inexact, Map<String, Tally> apart)
        implements Serializable {
    private static final int MOST_SECONDS = 86_400;

    /** Connections that did not end in an orderly way. */
    public static final class Inexact implements Serializable {
        private static final long serialVersionUID = 1;

        public long connections;
        public long up;
        public long down;

        void add(long moreUp, long moreDown) {
            connections++;
            up += moreUp;
            down += moreDown;
        }
    }

    public static LedgerReport empty() {
        Map<Phase, Tally> phases = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            phases.put(phase, new Tally());
        }
        return new LedgerReport(phases, new ArrayList<>(), new Inexact(), new TreeMap<>());
    }

    Tally second(int index) {
        while (seconds.size() <= Math.min(index, MOST_SECONDS)) {
            seconds.add(new Tally());
        }
        return seconds.get(Math.min(index, MOST_SECONDS));
    }

    Tally apart(String id) {
        return apart.computeIfAbsent(id, name -> new Tally());
    }

    public void add(LedgerReport more) {
        more.apart.forEach((id, tally) -> apart(id).add(tally));
        more.phases.forEach((phase, tally) -> phases.get(phase).add(tally));
        for (int i = 0; i < more.seconds.size(); i++) {
            second(i).add(more.seconds.get(i));
        }
        inexact.connections += more.inexact.connections;
        inexact.up += more.inexact.up;
        inexact.down += more.inexact.down;
    }

    /** What both counted, in a new report. */
    public LedgerReport plus(LedgerReport more) {
        LedgerReport both = empty();
        both.add(this);
        both.add(more);
        return both;
    }

    /** All phases together. */
    public Tally all() {
        Tally sum = new Tally();
        phases.values().forEach(sum::add);
        return sum;
    }
}
