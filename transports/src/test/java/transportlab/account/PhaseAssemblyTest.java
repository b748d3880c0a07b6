package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.measure.PhaseFigures;
import transportlab.testing.CollectedTrials;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.ledger.Tally;
import transportlab.wire.ledger.Tally.Count;

/** The figures of each phase of a trial. */
class PhaseAssemblyTest {
    private final CollectedTrials trial = new CollectedTrials();

    private Map<String, PhaseFigures> figures() {
        return new PhaseAssembly(trial.facts(), trial.clients(), trial.server()).figures();
    }

    @Test
    void standsInTheOrderOfTheTrial() {
        assertThat(figures().keySet()).containsExactly("setup", "warmup", "measured", "drain", "close");
    }

    @Test
    void tellsTheStartsInMicrosecondsSince1970() {
        trial.epochOffsetMicros = 7_000_000;
        assertThat(figures().get("setup").startedAtEpochMicros()).isEqualTo(17_000_000);
        assertThat(figures().get("measured").startedAtEpochMicros()).isEqualTo(28_000_000);
    }

    @Test
    void aPhaseThatNeverBeganHasNoStart() {
        trial.epochOffsetMicros = 7_000_000;
        trial.phases.begin(Phase.CLOSE, Long.MAX_VALUE);
        assertThat(figures().get("close").startedAtEpochMicros()).isZero();
    }

    private void requests(Phase phase, int receive, int send, int completed, int failed) {
        Tally tally = trial.phase(phase);
        tally.add(Count.RECEIVE, receive);
        tally.add(Count.SEND, send);
        tally.add(Count.COMPLETED, completed);
        tally.add(Count.FAILED, failed);
    }

    @Test
    void whatIsInFlightAtTheStartFollowsFromAllPhasesBefore() {
        requests(Phase.SETUP, 10, 5, 4, 1);
        requests(Phase.WARMUP, 20, 0, 13, 2);
        requests(Phase.MEASURED, 0, 0, 14, 0);
        assertThat(figures().values())
                .extracting(figures -> figures.requests().inFlightAtStart())
                .containsExactly(0L, 10L, 15L, 1L, 1L);
    }

    @Test
    void countsRequestsAndResponsesWhereTheyBelong() {
        requests(Phase.MEASURED, 10, 5, 12, 2);
        Tally tally = trial.phase(Phase.MEASURED);
        tally.add(Count.EMPTY, 3);
        tally.add(Count.OPENED, 40);
        tally.add(Count.CLOSED, 30);
        tally.status().put(204, 3L);
        tally.framesUp().put(1, 6L);
        tally.framesDown().put(2, 7L);
        trial.skipped.put(Phase.MEASURED, 8L);
        trial.peaks.put(Phase.MEASURED, 35);
        PhaseFigures measured = figures().get("measured");
        assertThat(measured.requests()).isEqualTo(new PhaseFigures.Requests(15, 10, 5, 8, 0));
        assertThat(measured.responses()).isEqualTo(new PhaseFigures.Responses(12, 3, 2, Map.of(204, 3L)));
        assertThat(measured.connections()).isEqualTo(new PhaseFigures.Connections(40, 30, 35));
        assertThat(measured.frames()).isEqualTo(Map.of("up", Map.of(1, 6L), "down", Map.of(2, 7L)));
    }

    @Test
    void updatesArePublishedByTheServerAndDeliveredToTheClients() {
        trial.published.put(Phase.MEASURED, 4L);
        trial.delivered.put(Phase.MEASURED, 8L);
        trial.delivered.put(Phase.WARMUP, 1L);
        assertThat(figures().get("measured").updates()).isEqualTo(new PhaseFigures.Updates(4, 8));
        assertThat(figures().get("warmup").updates()).isEqualTo(new PhaseFigures.Updates(0, 1));
    }

    @Test
    void bytesStandByDirectionAndKindUnderTheirTotal() {
        Tally tally = trial.phase(Phase.SETUP);
        tally.up()[Kind.HEADERS.ordinal()] = 100;
        tally.down()[Kind.HEADERS.ordinal()] = 20;
        tally.down()[Kind.PAYLOAD.ordinal()] = 3;
        Map<String, Map<String, Long>> bytes = figures().get("setup").bytes();
        assertThat(bytes.get("up")).containsEntry("total", 100L).containsEntry("headers", 100L);
        assertThat(bytes.get("down").keySet()).startsWith("total", "payload");
        assertThat(bytes.get("down"))
                .hasSize(1 + Kind.COUNT)
                .containsEntry("total", 23L)
                .containsEntry("payload", 3L)
                .containsEntry("headers", 20L);
    }
}
