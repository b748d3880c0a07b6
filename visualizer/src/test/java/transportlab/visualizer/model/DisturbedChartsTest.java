package transportlab.visualizer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.visualizer.Results;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** Rounds on a cold or busy machine, in the chart of delays. */
class DisturbedChartsTest {
    private static final Words ENGLISH = Words.of("en", Sentences.WORDS);
    private static final Words KOREAN = Words.of("ko", Sentences.WORDS);
    private static final List<String> TWO = List.of("streaming", "websocket");

    /** So many rounds, of which the first ones of WebSocket are cold and slow. */
    private static Result result(int rounds, int cold) {
        List<Measurement> trials = new ArrayList<>();
        for (int r = 0; r < rounds; r++) {
            trials.add(Results.trial("streaming", r, 0, 80_000, 22 + r));
            Measurement webSocket = Results.trial("websocket", r, 0, 76_000, r < cold ? 500 + r : 20 + r);
            trials.add(r < cold ? webSocket.withNotes(List.of(Measurement.COLD)) : webSocket);
        }
        return Results.result(rounds, true, TWO, trials.toArray(Measurement[]::new));
    }

    @Test
    void aColdRoundLeavesMedianAndRangeAndIsKeptApart() {
        DelayChart chart = new Charts(result(5, 1), ENGLISH).delay();
        DelayChart.Mark mark = chart.marks().get(1);
        assertThat(mark.median().rounds()).hasSize(4);
        assertThat(mark.median().max()).isLessThan(30);
        assertThat(mark.high()).isLessThan(60);
        assertThat(mark.uncounted()).hasSize(1);
        assertThat(mark.uncounted().get(0)).isGreaterThan(450);
        assertThat(mark.standsAlone()).isFalse();
        assertThat(chart.marks().get(0).uncounted()).as("all count").isNull();
        assertThat(chart.table().get(2).get(0)).isEqualTo("WebSocket (4 of 5 rounds count)");
        assertThat(new Charts(result(5, 1), KOREAN).delay().table().get(2).get(0))
                .isEqualTo("웹소켓 (5회 중 4회만 셈에 넣음)");
    }

    @Test
    void requestsAndBytesOfAColdRoundBearNoMark() {
        Charts charts = new Charts(result(5, 1), ENGLISH);
        assertThat(charts.bytes(false).bars().get(1).row().mark()).isEmpty();
        assertThat(charts.requests().bars().get(1).requests().rounds()).hasSize(5);
        assertThat(charts.curve().curves().get(1).row().mark()).isEqualTo("4 of 5 rounds count");
        assertThat(charts.detail("websocket")).startsWith("WebSocket (4 of 5 rounds count): ");
    }

    @Test
    void whereNoRoundCountsTheDelayIsShownWithItsMark() {
        Charts charts = new Charts(result(2, 2), ENGLISH);
        DelayChart.Mark mark = charts.delay().marks().get(1);
        assertThat(mark.standsAlone()).isTrue();
        assertThat(mark.median().rounds()).hasSize(2);
        assertThat(mark.row().mark()).isEqualTo("does not count");
        assertThat(charts.headline().delay())
                .isEqualTo("The delays are not compared: this computer was not quiet enough.");
    }
}
