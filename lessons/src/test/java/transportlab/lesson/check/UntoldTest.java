package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import transportlab.lesson.claim.ClaimText;
import transportlab.lesson.claim.Finding;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;

/** Of what cannot be told, one cause is named: the one that is there. */
class UntoldTest {
    private static Untold cause(String claim, Measurement... trials) {
        assertThat(Trials.check(claim, trials).finding()).isEqualTo(Finding.CANNOT_TELL);
        return Untold.of(ClaimText.claim(claim, Trials.EXPERIMENT, 1).orElseThrow(), Trials.evidence(trials));
    }

    @Test
    void aBusyMachineIsNamedAlsoWhereTheFiguresLieFarApart() {
        Measurement slow = Trials.of("sse", 0, 3, Measurement.BUSY);
        assertThat(cause("delay(sse) > 2 * delay(streaming)", slow, Trials.of("streaming", 0, 1)))
                .isEqualTo(Untold.BUSY);
        assertThat(cause("requests(sse) > 1000", Trials.of("sse", 0, 1, Measurement.COLD)))
                .isEqualTo(Untold.COLD);
        assertThat(cause("outcome(sse) = dead", Trials.over(Outcome.MUTED, 0, Measurement.BUSY)))
                .isEqualTo(Untold.BUSY);
    }

    @Test
    void figuresMayBeCloseOrChangeFromRoundToRound() {
        assertThat(cause("bytes(sse) < bytes(streaming)", Trials.of("sse", 0, 10), Trials.of("streaming", 0, 11)))
                .isEqualTo(Untold.CLOSE);
        assertThat(cause("requests(sse) > 1000", Trials.of("sse", 0, 1), Trials.of("sse", 1, 100)))
                .isEqualTo(Untold.MIXED);
        assertThat(cause("outcome(sse) = muted", Trials.over(Outcome.MUTED, 0), Trials.over(Outcome.DEAD, 1)))
                .isEqualTo(Untold.MIXED);
    }

    @Test
    void somethingMayNotHaveBeenMeasured() {
        assertThat(cause("bytes(sse) < bytes(streaming)", Trials.of("sse", 0, 1)))
                .isEqualTo(Untold.MISSING);
        assertThat(cause("outcome(sse) = delivered", Trials.of("sse", 0, 1))).isEqualTo(Untold.MISSING);
        assertThat(cause("lost(sse) = 0", Measurement.failed("sse", 0, "no"))).isEqualTo(Untold.MISSING);
    }
}
