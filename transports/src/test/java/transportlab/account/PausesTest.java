package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.testing.CollectedTrials.END;
import static transportlab.testing.CollectedTrials.MILLI;
import static transportlab.testing.CollectedTrials.SECOND;

import org.junit.jupiter.api.Test;
import transportlab.measure.Latencies;
import transportlab.measure.Latency;
import transportlab.testing.CollectedTrials;

/** Delays again, without the pauses of the process. */
class PausesTest {
    private static final long DUE = 2 * SECOND;
    private final CollectedTrials trial = new CollectedTrials();

    private Latencies corrected() {
        return Pauses.without(trial.log, trial.disturbances(), trial.phases);
    }

    private Latency report() {
        return corrected().report(1);
    }

    @Test
    void withoutAPauseThereIsNothingToCorrect() {
        trial.delivery(DUE, 100 * MILLI);
        assertThat(corrected()).isNull();
    }

    @Test
    void withoutALogNothingCanBeCorrected() {
        trial.pause(DUE, DUE + MILLI);
        trial.log = null;
        assertThat(corrected()).isNull();
    }

    @Test
    void aPauseBeforeMeasuredCorrectsNothing() {
        trial.delivery(DUE, 100 * MILLI);
        trial.pause(0, SECOND);
        assertThat(corrected()).isNull();
    }

    @Test
    void thePartOfAPauseWithinADeliverysWayIsSubtracted() {
        trial.delivery(DUE, 100 * MILLI);
        trial.pause(DUE - 20 * MILLI, DUE + 10 * MILLI);
        trial.pause(DUE + 30 * MILLI, DUE + 35 * MILLI);
        trial.pause(DUE + 95 * MILLI, DUE + 200 * MILLI);
        assertThat(report().max()).as("100 - 10 - 5 - 5 ms").isEqualTo(80_000);
    }

    @Test
    void aPauseWhileLateDeliveriesComeIsSubtractedToo() {
        trial.delivery(END - MILLI, 100 * MILLI);
        trial.pause(END + 10 * MILLI, END + 40 * MILLI);
        assertThat(report().max()).isEqualTo(70_000);
    }

    @Test
    void aDeliveryThatNoPauseTouchesStaysAsItIs() {
        trial.delivery(DUE, 10 * MILLI);
        trial.delivery(DUE + SECOND, 100 * MILLI);
        trial.pause(DUE + SECOND, DUE + SECOND + 60 * MILLI);
        assertThat(report().count()).isEqualTo(2);
        assertThat(report().min()).isEqualTo(10_000);
        assertThat(report().max()).isEqualTo(40_000);
    }
}
