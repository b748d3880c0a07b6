package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.testing.CollectedTrials.END;
import static transportlab.testing.CollectedTrials.MICRO;
import static transportlab.testing.CollectedTrials.MILLI;
import static transportlab.testing.CollectedTrials.SECOND;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import transportlab.measure.Cost;
import transportlab.measure.CutReport;
import transportlab.measure.Instrument;
import transportlab.measure.Latency;
import transportlab.measure.Measurement;
import transportlab.measure.Measurement.Spread;
import transportlab.measure.Measurement.UpDown;
import transportlab.measure.Sample;
import transportlab.testing.CollectedTrials;
import transportlab.wire.Kind;
import transportlab.wire.Phase;
import transportlab.wire.ledger.Tally.Count;

/** From which report each number of a measurement comes. */
class AssemblyTest {
    private final CollectedTrials trial = new CollectedTrials();

    private Measurement measurement() {
        return Assembly.measurement(trial.collected());
    }

    @Test
    void saysWhatWasMeasured() {
        assertThat(measurement().subject())
                .isEqualTo(new Measurement.Subject(
                        "streaming", 3, "made up", trial.plan().sha256(), new Measurement.Ports(8080, 8081, 8082)));
        assertThat(measurement().failure()).isNull();
    }

    @Test
    void countsThePlansMeasuredEntriesAndTheClientsDeliveriesOfThem() {
        trial.expected = 6;
        trial.delivered.put(Phase.WARMUP, 2L);
        trial.delivered.put(Phase.MEASURED, 5L);
        trial.distinct = 7;
        trial.duplicated = 8;
        trial.outOfOrder = 9;
        trial.published.put(Phase.MEASURED, 100L);
        assertThat(measurement().updates()).isEqualTo(new Measurement.Updates(3, 6, 5, 1, 8, 9));
    }

    @Test
    void anUpdateThatTwoClientsHaveIsOneMeasuredUpdate() {
        trial.delivery(SECOND, MILLI);
        trial.delivery(SECOND, MILLI);
        trial.seen.put(0, new BitSet());
        trial.seen.get(0).set(0, 3);
        assertThat(measurement().latencyMicros().count()).isEqualTo(2);
        assertThat(measurement().latencyMicros().updates())
                .as("the first entry is due in the warm-up")
                .isEqualTo(2);
        trial.seen.get(0).set(0, 5);
        assertThat(measurement().latencyMicros().updates())
                .as("the last entry is due when measured is over")
                .isEqualTo(3);
    }

    @Test
    void withoutDeliveriesThereIsNoLatency() {
        Measurement measurement = measurement();
        assertThat(measurement.latencyMicros()).isNull();
        assertThat(measurement.histogram()).isNull();
        assertThat(measurement.age()).isNull();
        assertThat(measurement.samples()).isEmpty();
    }

    @Test
    void withoutALogThereAreNoSamplesButALatency() {
        trial.delivery(SECOND, MILLI);
        assertThat(measurement().samples()).containsExactly(new Sample(0, 1000, 0));
        assertThat(measurement().histogram()).isEqualTo(trial.latencies.encoded());
        trial.log = null;
        assertThat(measurement().samples()).isEmpty();
        assertThat(measurement().latencyMicros().count()).isEqualTo(1);
    }

    private void twoDeliveriesWrittenOnceEach() {
        trial.delivery(SECOND, 10 * MILLI);
        trial.delivery(2 * SECOND, 20 * MILLI);
        trial.delivered.put(Phase.MEASURED, 2L);
        trial.writes = 2;
        trial.writeDelayNanos = 4 * MILLI;
        trial.arrivedDelayNanos = 24 * MILLI;
        trial.decodeNanos = 6 * MILLI;
    }

    @Test
    void splitsTheMeanAgeAtTheWriteAndAtTheArrival() {
        twoDeliveriesWrittenOnceEach();
        assertThat(measurement().age()).isEqualTo(new Measurement.Age(2000, 10_000, 3000));
        assertThat(measurement().latencyMicros().mean()).isEqualTo(15_000);
    }

    @Test
    void givesNoAgeWhereWritesAreNotThoseOfTheDeliveries() {
        twoDeliveriesWrittenOnceEach();
        trial.writes = 3;
        assertThat(measurement().age()).isNull();
        trial.writes = 1;
        assertThat(measurement().age()).isNull();
    }

    @Test
    void givesNoAgeWhereNotEachDeliveryHasALatency() {
        twoDeliveriesWrittenOnceEach();
        trial.delivered.put(Phase.MEASURED, 3L);
        trial.writes = 3;
        assertThat(measurement().age()).isNull();
    }

    @Test
    void payloadThatCameDownInAnyPhaseAndWasNotDeliveredIsUndelivered() {
        trial.phase(Phase.WARMUP).down()[Kind.PAYLOAD.ordinal()] = 100;
        trial.phase(Phase.MEASURED).down()[Kind.PAYLOAD.ordinal()] = 1000;
        trial.phase(Phase.MEASURED).up()[Kind.PAYLOAD.ordinal()] = 10_000;
        trial.phase(Phase.MEASURED).down()[Kind.ENVELOPE.ordinal()] = 10_000;
        trial.payload = 1070;
        assertThat(measurement().payloadUndelivered()).isEqualTo(30);
    }

    @Test
    void theEstimateIsOfSetupAndMeasuredTogether() {
        int tenfold = 1;
        for (Phase phase : Phase.values()) {
            trial.phase(phase).add(Count.ESTIMATE_UP, tenfold);
            trial.phase(phase).add(Count.ESTIMATE_DOWN, 2L * tenfold);
            tenfold *= 10;
        }
        assertThat(measurement().estimate()).isEqualTo(new UpDown(101, 202));
    }

    @Test
    void listsConnectionsThatWereReset() {
        trial.ledger.inexact().connections = 2;
        trial.ledger.inexact().up = 30;
        trial.ledger.inexact().down = 400;
        assertThat(measurement().inexact()).isEqualTo(new Measurement.Inexact(2, 30, 400));
    }

    @Test
    void whatIsUnknownIsAbsent() {
        assertThat(measurement().cost()).isEqualTo(new Cost(null, null, null));
        assertThat(measurement().cut()).isNull();
        assertThat(measurement().instrument()).isEqualTo(new Instrument(null, null, 0, 0, null, null, null, null));
    }

    @Test
    void theCostIsThatOfTheServerOfTheClientsAndOfTheirMemory() {
        trial.serverCpu = 1.5;
        trial.clientCpu = 2.5;
        trial.memoryPerClient = 9000L;
        assertThat(measurement().cost()).isEqualTo(new Cost(1.5, 2.5, 9000L));
    }

    @Test
    void tellsWhatTheMachineDidElsewhereAndHowLateTheLoopsWere() {
        trial.otherSeconds = 0.25;
        trial.stealSeconds = 0.5;
        trial.lag.record(7 * MICRO);
        Instrument instrument = measurement().instrument();
        assertThat(instrument.otherCpuSeconds()).isEqualTo(0.25);
        assertThat(instrument.stealSeconds()).isEqualTo(0.5);
        assertThat(instrument.loopLagMicros()).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void thePublisherIsTheServerOrElseTheClients() {
        trial.sendLateness.record(5 * MICRO);
        assertThat(measurement().instrument().latenessMicros()).isEqualTo(new Spread(5, 5, 5));
        trial.lateness = new Spread(1, 2, 3);
        assertThat(measurement().instrument().latenessMicros()).isEqualTo(new Spread(1, 2, 3));
    }

    @Test
    void countsThePausesOfMeasuredOnly() {
        trial.pause(0, 500 * MILLI);
        trial.pause(900 * MILLI, SECOND + 100 * MILLI);
        trial.pause(2 * SECOND, 2 * SECOND + 50 * MILLI);
        trial.pause(END, END + 10 * MILLI);
        Instrument instrument = measurement().instrument();
        assertThat(instrument.gcPauses()).isEqualTo(2);
        assertThat(instrument.gcPauseMillis()).isEqualTo(250);
    }

    @Test
    void givesTheLatencyAgainWithoutThePauses() {
        trial.delivery(2 * SECOND, 90 * MILLI);
        trial.pause(2 * SECOND + 10 * MILLI, 2 * SECOND + 40 * MILLI);
        trial.seen.put(0, new BitSet());
        trial.seen.get(0).set(2);
        Latency corrected = measurement().instrument().withoutPauses();
        assertThat(corrected.max()).isEqualTo(60_000);
        assertThat(corrected.updates()).isEqualTo(1);
        assertThat(measurement().latencyMicros().max()).isEqualTo(90_000);
    }

    @Test
    void whatWasSentAgainIsKnownFromTheWireAndFromTheServer() {
        trial.cut = new CutReport(100, 5, 4, 30.0, 40.0, 0, 0L);
        trial.phase(Phase.WARMUP).add(Count.UPDATES, 10);
        trial.phase(Phase.MEASURED).add(Count.UPDATES, 20);
        trial.distinct = 27;
        trial.repeatsDropped = 6;
        assertThat(measurement().cut()).isEqualTo(new CutReport(100, 5, 4, 30.0, 40.0, 3, 6L));
        trial.distinct = 31;
        assertThat(measurement().cut().sentAgain())
                .as("the wire does not show each update of a compressed message")
                .isZero();
    }
}
