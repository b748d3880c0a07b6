package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.visualizer.Edited;
import transportlab.visualizer.OverPath;
import transportlab.visualizer.outcome.Happened;
import transportlab.visualizer.outcome.Happenings;
import transportlab.words.Words;

/** What is said of one technique over a path: never more than its figures show. */
class OutcomeWordsTest {
    private static final OutcomeWords SAID = new OutcomeWords(Words.of("en", Sentences.WORDS), false);

    private static Happened happened(Measurement... rounds) {
        return Happenings.of(rounds[0].transport(), List.of(rounds)).orElseThrow();
    }

    private static Measurement dead(String cause, Object... edits) {
        Measurement made = OverPath.trial(
                "websocket", 0, Outcome.DEAD, 0, "noticed", OverPath.noticed(Noticed.By.ERROR, 50.0, cause));
        return Edited.of(made, edits);
    }

    @Test
    void aRefusalIsThePathsOnlyIfThePathItselfRefused() {
        Measurement ours = dead("the server answered with 426");
        assertThat(SAID.reason(happened(ours))).isEqualTo("the server answered with 426");
        assertThat(SAID.reason(happened(Edited.of(ours, "path.did", "changed"))))
                .isEqualTo("the server answered with 426");
        assertThat(SAID.reason(happened(Edited.of(ours, "path.did", "refused", "path.status", 403))))
                .isEqualTo("refused: 403 from the proxy");
    }

    @Test
    void aRefusalIsNotTheReasonIfClientsFellBackAndThenNothingCame() {
        Measurement fell = Edited.of(
                OverPath.fellBack("auto", 0),
                "outcome",
                "dead",
                "updates.delivered",
                0,
                "updates.lost",
                400,
                "path.status",
                501);
        assertThat(SAID.reason(happened(fell))).isEqualTo("ended on Long polling, then nothing came");
    }

    @Test
    void whatThePathDidIsSaidInPlainWords() {
        assertThat(SAID.reason(happened(OverPath.unanswered("websocket", 0)))).isEqualTo("no answer");
        assertThat(SAID.reason(happened(dead("the connection was lost", "path.did", "cut"))))
                .isEqualTo("the connection was cut");
        assertThat(SAID.reason(happened(
                        dead("the connection was lost", "path.did", "cut", "path.rules", "upgrade=501,idle=10s"))))
                .isEqualTo("the connection was cut when it was quiet");
        assertThat(SAID.reason(happened(dead("the connection was lost", "path.did", "cut", "path.rules", "close=30s"))))
                .isEqualTo("the connection was cut at a limit");
        assertThat(SAID.reason(happened(dead(null, "path.did", "dropped"))))
                .isEqualTo("the line went dead, and nobody was told");
        assertThat(SAID.reason(happened(dead("Connection refused")))).isEqualTo("nobody listens there");
    }

    @Test
    void onlyWhoWasReadySaysThatAnAnswerHadBegun() {
        Measurement muted = OverPath.muted("streaming", 0);
        assertThat(SAID.reason(happened(muted))).isEqualTo("200 OK came, then nothing");
        assertThat(SAID.reason(happened(Edited.of(muted, "path.way", null))))
                .isEqualTo("the path kept the answers back");
        assertThat(SAID.reason(happened(Edited.of(
                        muted, "noticed", OverPath.noticed(Noticed.By.WATCHDOG, 10_000.0, "no answer within 10 s")))))
                .isEqualTo("the path kept the answers back");
        assertThat(SAID.reason(happened(Edited.of(
                        muted,
                        "phases.setup.bytes.down.total",
                        0,
                        "phases.measured.bytes.down.total",
                        0,
                        "phases.close.bytes.down.total",
                        900))))
                .isEqualTo("the path kept the answers back");
        assertThat(SAID.reason(happened(Edited.of(muted, "phases.setup.frames.down", java.util.Map.of(1, 20)))))
                .isEqualTo("the channel opened, then nothing came");
    }

    @Test
    void theWorstRoundGivesTheWordAndAllRoundsTheDeliveries() {
        Happened of = happened(
                OverPath.delivered("websocket", 0),
                OverPath.unanswered("websocket", 1),
                OverPath.delivered("websocket", 2));
        assertThat(of.outcome()).isEqualTo(Outcome.DEAD);
        assertThat(SAID.reason(of)).isEqualTo("no answer, in 1 of 3 rounds");
        assertThat(of.delivered()).isEqualTo(800);
        assertThat(of.expected()).isEqualTo(1200);
    }

    @Test
    void theTimeToNoticeIsTheMedianOfTheRoundsThatEndedAlike() {
        Happened of = happened(
                Edited.of(OverPath.refused("websocket", 0), "noticed.afterMillis", 100.0),
                Edited.of(OverPath.refused("websocket", 1), "noticed.afterMillis", 900.0),
                Edited.of(OverPath.refused("websocket", 2), "noticed.afterMillis", 200.0));
        assertThat(of.notice().millis()).isEqualTo(200);
        assertThat(SAID.noticed(of)).isEqualTo("an error, at once");
    }

    @Test
    void clientsThatNeverNoticedAreNamed() {
        Happened of = happened(Edited.of(OverPath.refused("websocket", 0), "noticed.never", 3));
        assertThat(SAID.noticed(of)).isEqualTo("an error, at once, 3 of 20 never");
        assertThat(happened(OverPath.muted("sse", 0)).notice().isNever()).isTrue();
    }

    @Test
    void timesHaveTwoDigits() {
        assertThat(List.of(120.0, 2400.0, 10_000.0, 0.0, 999.0))
                .extracting(OutcomeWords::time)
                .containsExactly("0.12 s", "2.4 s", "10 s", "0 s", "1 s");
    }
}
