package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.lesson.claim.ClaimText;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Finding;
import transportlab.lesson.claim.Staged;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;
import transportlab.stage.Attempt;
import transportlab.stage.By;
import transportlab.stage.Came;
import transportlab.stage.From;
import transportlab.stage.Guard;
import transportlab.stage.Proof;

/** Claims on trials: which rule is taken, what is paired, and what is shown. */
class ClaimsTest {
    private static Finding finding(String claim, Measurement... trials) {
        return Trials.check(claim, trials).finding();
    }

    @Test
    void bothFiguresAreShownWithTheirFactors() {
        Checked checked = Trials.check(
                "bytes(sse) < 0.5 * bytes(jsonp-polling)", Trials.of("sse", 0, 1), Trials.of("jsonp-polling", 0, 4));
        assertThat(checked.finding()).isEqualTo(Finding.HOLDS);
        assertThat(checked.left()).isEqualTo("5.05 kB");
        assertThat(checked.right()).isEqualTo("10.1 kB");
        Checked share = Trials.check("share(sse, headers) > 0.7", Trials.of("sse", 0, 1));
        assertThat(share.finding()).isEqualTo(Finding.DOES_NOT);
        assertThat(share.left() + " " + share.right()).isEqualTo("60% 70%");
    }

    @Test
    void roundsArePairedByTheirNumber() {
        Measurement[] crossed = {
            Trials.of("sse", 0, 1), Trials.of("sse", 1, 10), Trials.of("streaming", 1, 20), Trials.of("streaming", 0, 2)
        };
        assertThat(finding("bytes(sse) < bytes(streaming)", crossed)).isEqualTo(Finding.HOLDS);
    }

    @Test
    void bareComparisonsOfTwoTransportsNeedAFifth() {
        Measurement[] close = {Trials.of("sse", 0, 10), Trials.of("streaming", 0, 11)};
        assertThat(finding("bytes(sse) < bytes(streaming)", close)).isEqualTo(Finding.CANNOT_TELL);
        assertThat(finding("bytes(sse) < 1 * bytes(streaming)", close)).isEqualTo(Finding.CANNOT_TELL);
        assertThat(finding("bytes(sse) < 1.05 * bytes(streaming)", close)).isEqualTo(Finding.HOLDS);
        assertThat(finding("connections(sse, setup) < bytes(sse, setup)", close))
                .isEqualTo(Finding.HOLDS);
    }

    @Test
    void whatIsMissingCannotBeTold() {
        assertThat(finding("bytes(sse) < bytes(streaming)", Trials.of("sse", 0, 1)))
                .isEqualTo(Finding.CANNOT_TELL);
        Checked failed = Trials.check("lost(sse) = 0", Measurement.failed("sse", 0, "no"));
        assertThat(failed.finding()).isEqualTo(Finding.CANNOT_TELL);
        assertThat(failed.left()).isEqualTo("-");
        assertThat(finding("crossing(sse, streaming) > 300", Trials.of("sse", 0, 1)))
                .isEqualTo(Finding.CANNOT_TELL);
    }

    @Test
    void coldAndBusyRoundsRefuteNothing() {
        assertThat(finding("requests(sse) > 1000", Trials.of("sse", 0, 1))).isEqualTo(Finding.DOES_NOT);
        for (String note : new String[] {Measurement.BUSY, Measurement.COLD}) {
            assertThat(finding("requests(sse) > 1000", Trials.of("sse", 0, 1, note)))
                    .isEqualTo(Finding.CANNOT_TELL);
            assertThat(finding("requests(sse) < 1000", Trials.of("sse", 0, 1, note)))
                    .isEqualTo(Finding.HOLDS);
            assertThat(finding("delay(sse) < 1000", Trials.of("sse", 0, 1, note)))
                    .isEqualTo(Finding.CANNOT_TELL);
        }
    }

    @Test
    void anOutcomeIsThatOfAllRounds() {
        Measurement muted = Trials.over(Outcome.MUTED, 0);
        assertThat(finding("outcome(sse) = muted", muted, Trials.over(Outcome.MUTED, 1)))
                .isEqualTo(Finding.HOLDS);
        assertThat(finding("outcome(sse) = muted", muted, Trials.over(Outcome.DEAD, 1)))
                .isEqualTo(Finding.CANNOT_TELL);
        assertThat(finding("outcome(sse) = dead", muted)).isEqualTo(Finding.DOES_NOT);
        assertThat(finding("outcome(sse) = dead", Trials.over(Outcome.MUTED, 0, "busy")))
                .isEqualTo(Finding.CANNOT_TELL);
        assertThat(finding("outcome(sse) = delivered", Trials.of("sse", 0, 1))).isEqualTo(Finding.CANNOT_TELL);
        assertThat(Trials.check("outcome(sse) = dead", muted).left()).isEqualTo("muted");
    }

    @Test
    void theLastAttemptAtACellCounts() {
        assertThat(attempted("came(other-port, websocket, cookie, none) = read").finding())
                .isEqualTo(Finding.CANNOT_TELL);
        Attempt first = attempt(Came.BLOCKED);
        Attempt last = attempt(Came.READ);
        String came = "came(other-port, websocket, cookie, none) = ";
        assertThat(attempted(came + "read", first, last).finding()).isEqualTo(Finding.HOLDS);
        assertThat(attempted(came + "blocked", first, last).finding()).isEqualTo(Finding.DOES_NOT);
        assertThat(attempted(came + "blocked", first, last).left()).isEqualTo("read");
        assertThat(attempted("arrived(other-port, websocket, cookie, none) = yes", last)
                        .finding())
                .isEqualTo(Finding.HOLDS);
        assertThat(attempted("preflight(other-port, websocket, cookie, none) = yes", last)
                        .finding())
                .isEqualTo(Finding.DOES_NOT);
        assertThat(attempted("cookie(own, websocket, cookie, none) = yes", last).left())
                .isEqualTo("-");
    }

    private static Attempt attempt(Came came) {
        return new Attempt(
                From.OTHER_PORT,
                By.WEB_SOCKET,
                Proof.COOKIE,
                Guard.NONE,
                came,
                true,
                false,
                "http://127.0.0.1:2",
                true);
    }

    private static Checked attempted(String claim, Attempt... attempts) {
        return Claims.check(
                ClaimText.claim(claim, "", 1).orElseThrow(),
                Evidence.NOTHING.with(new Staged(List.of(attempts), false, "a browser")));
    }
}
