package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.measure.Outcome;
import transportlab.measure.Result;
import transportlab.visualizer.Edited;
import transportlab.visualizer.OverPath;
import transportlab.visualizer.Results;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.OutcomeChart;
import transportlab.words.Words;

/** The sentence above a result over a path, worst things first. */
class OutcomeHeadlineTest {
    private static final Words WORDS = Words.of("en", Sentences.WORDS);

    private static Headline headline(Measurement... trials) {
        return new Headline(OverPath.of(trials), WORDS);
    }

    private static Measurement partly(String id) {
        return OverPath.trial(id, 0, Outcome.PARTLY, 150);
    }

    @Test
    void silenceComesBeforeDeathAndDeathBeforeFallingBackAndThatBeforeLosses() {
        Measurement muted = OverPath.muted("streaming", 0);
        Measurement dead = OverPath.refused("websocket", 0);
        Measurement fell = OverPath.fellBack("auto", 0);
        Measurement partly = partly("sse");
        Measurement fine = OverPath.delivered("short-polling", 0);
        assertThat(headline(fine, partly, fell, dead, muted).verdict())
                .isEqualTo("Streaming went silent, and no error said so.");
        assertThat(headline(fine, partly, fell, dead).verdict()).isEqualTo("WebSocket did not get through.");
        assertThat(headline(fine, partly, fell).verdict()).isEqualTo("Automatic fell back to Long polling.");
        assertThat(headline(fine, partly).verdict()).isEqualTo("SSE lost 250 of 400 deliveries.");
        assertThat(headline(dead, OverPath.refused("tcp", 0)).verdict())
                .isEqualTo("WebSocket and Raw TCP did not get through.");
        assertThat(headline(dead, OverPath.refused("tcp", 0), OverPath.refused("sse", 0))
                        .verdict())
                .isEqualTo("3 techniques did not get through.");
    }

    @Test
    void withEverythingDeliveredTheCostIsSaidAsEver() {
        Measurement cheap = Results.trial("websocket", 0, 0, 50_000, 20);
        Measurement same =
                Edited.of(cheap, "outcome", "delivered", "path", java.util.Map.of("id", "own", "rules", "x"));
        Headline all = headline(OverPath.delivered("short-polling", 0), same);
        assertThat(all.overPath().isNeeded()).isFalse();
        assertThat(all.overPath().verdict()).isEqualTo("Everything got through.");
        assertThat(all.verdict()).isEqualTo("Short polling sent 10× the bytes of WebSocket.");
    }

    @Test
    void aTechniqueThatGaveNoResultIsNotSaidToHaveGotThrough() {
        Headline some = headline(
                OverPath.delivered("short-polling", 0), Measurement.failed("websocket", 0, "port 80 on x is taken"));
        assertThat(some.overPath().verdict()).isEqualTo("Everything that ran got through.");
        assertThat(some.overPath().cause()).isEqualTo("1 of 2 techniques delivered everything.");
    }

    @Test
    void theCostOfWhatDidNotDeliverIsNeitherSaidNorDrawn() {
        Result result = OverPath.picture();
        Headline headline = new Headline(result, WORDS);
        assertThat(headline.cost()).doesNotContain("Streaming").doesNotContain("WebSocket");
        assertThat(headline.costCause()).contains("Not compared: Streaming, WebSocket, Raw TCP.");
        Charts charts = new Charts(result, WORDS);
        assertThat(charts.rows().get(2).hasFigures()).isFalse();
        assertThat(charts.rows().get(2).mark()).isEqualTo("Muted, no error · 200 OK came, then nothing");
        assertThat(charts.rows().get(5).hasFigures()).isTrue();
    }

    @Test
    void aRefusalOfOurServerIsNotBlamedOnThePath() {
        Measurement ours = Edited.of(
                OverPath.refused("websocket", 0),
                "path.status",
                null,
                "path.did",
                null,
                "noticed.cause",
                "the server answered with 426");
        assertThat(headline(ours).cause()).startsWith("The server answered with 426; the path itself refused nothing.");
    }

    @Test
    void aGuessIsAboutTheTechniqueThatFaresWorst() {
        Headline headline = new Headline(OverPath.picture(), WORDS);
        assertThat(headline.outcome("streaming")).isEqualTo("path.right");
        assertThat(headline.outcome("websocket")).isEqualTo("path.wrong");
        Headline all = headline(OverPath.delivered("short-polling", 0), OverPath.delivered("sse", 0));
        assertThat(all.outcome("sse")).isEqualTo("path.untold");
    }

    @Test
    void whatWasCalculatedIsHollowAndSaysSo() {
        Measurement model = Edited.of(OverPath.refused("websocket", 0), "mode", "model");
        Result calculated = OverPath.of(model);
        OutcomeChart chart = new Charts(calculated, WORDS).outcome().orElseThrow();
        assertThat(chart.lines().get(0).measured()).isFalse();
        assertThat(new Headline(calculated, WORDS).cause()).startsWith("Calculated, not measured.");
    }

    @Test
    void aMeasurementThatContradictsTheModelSaysWhatWasCalculated() {
        Measurement model = Edited.of(OverPath.delivered("websocket", 0), "mode", "model");
        OutcomeChart chart = new Charts(OverPath.of(OverPath.refused("websocket", 0), model), WORDS)
                .outcome()
                .orElseThrow();
        assertThat(chart.lines()).hasSize(1);
        assertThat(chart.lines().get(0).reason()).isEqualTo("refused: 501 from the proxy (calculated: delivered)");
    }

    @Test
    void bothSidesOfThePathAreToldWhereTheyDiffer() {
        Measurement one = Edited.of(
                OverPath.delivered("short-polling", 0),
                "path.atServer",
                java.util.Map.of("measured", java.util.Map.of("up", 1000, "down", 2000)));
        assertThat(new Sentences(WORDS).of(OverPath.of(one)))
                .anyMatch(said -> said.contains("at the server it was 1 kB and 2 kB"));
        OutcomeChart chart = new Charts(OverPath.of(one), WORDS).outcome().orElseThrow();
        assertThat(chart.table().get(0)).contains("all bytes, server");
    }

    @Test
    void thePathAndTheTimeOutsStandInTheSmallPrint() {
        assertThat(new Charts(OverPath.picture(), WORDS).smallPrint())
                .contains("path: buffer=end,upgrade=501, time-outs: answer 10 s, position 10 s");
    }

    @Test
    void refusalsOfTheServerLeaveAPathOpenByNameOnly() {
        PathLine line = new PathLine(WORDS);
        assertThat(line.named("open", "")).isEqualTo("Open path");
        assertThat(line.named("open", "/ws=404")).isEqualTo("/ws=404");
        assertThat(line.named("antivirus", "buffer=end")).isEqualTo("Buffers answers (buffer=end)");
        assertThat(line.brief("own", "idle=7s")).isEqualTo("own rules");
    }
}
