package transportlab.account;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import transportlab.client.Try;
import transportlab.measure.Latencies;
import transportlab.measure.Measurement;
import transportlab.measure.TryCounts;
import transportlab.wire.Direction;
import transportlab.wire.ledger.Tally;
import transportlab.wire.ledger.Tally.Count;

/** What clients tried until a technique worked. The techniques are in the order in which they were first tried. */
public final class Tries implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_REASONS = 10;

    private final Map<String, Of> byTransport = new LinkedHashMap<>();

    /** The tries of one technique. */
    private static final class Of implements Serializable {
        private static final long serialVersionUID = 1;

        private final Map<Try.Outcome, Long> outcomes = new TreeMap<>();
        private final Map<String, Integer> reasons = new TreeMap<>();
        private final Latencies took = new Latencies();
    }

    public void add(Try result) {
        Of of = byTransport.computeIfAbsent(result.transport(), id -> new Of());
        of.outcomes.merge(result.outcome(), 1L, Long::sum);
        of.took.record(result.nanos());
        boolean known = of.reasons.containsKey(result.reason());
        if (!result.reason().isEmpty() && (known || of.reasons.size() < MOST_REASONS)) {
            of.reasons.merge(result.reason(), 1, Integer::sum);
        }
    }

    public void add(Tries more) {
        more.byTransport.forEach((id, with) -> {
            Of of = byTransport.computeIfAbsent(id, key -> new Of());
            with.outcomes.forEach((outcome, n) -> of.outcomes.merge(outcome, n, Long::sum));
            with.reasons.forEach((reason, n) -> of.reasons.merge(reason, n, Integer::sum));
            of.took.add(with.took);
        });
    }

    Tries plus(Tries more) {
        Tries both = new Tries();
        both.add(this);
        both.add(more);
        return both;
    }

    /**
     * @param apart what the connections of each technique counted while it was tried
     */
    List<TryCounts> report(Map<String, Tally> apart) {
        List<TryCounts> attempts = new ArrayList<>();
        byTransport.forEach((id, of) -> {
            Tally bytes = apart.getOrDefault(id, new Tally());
            attempts.add(new TryCounts(
                    id,
                    of.outcomes.getOrDefault(Try.Outcome.WON, 0L),
                    of.outcomes.getOrDefault(Try.Outcome.FAILED, 0L),
                    of.outcomes.getOrDefault(Try.Outcome.TIMED_OUT, 0L),
                    of.reasons,
                    bytes.started(),
                    bytes.get(Count.OPENED),
                    new Measurement.UpDown(bytes.total(Direction.UP), bytes.total(Direction.DOWN)),
                    of.took.spread()));
        });
        return attempts;
    }
}
