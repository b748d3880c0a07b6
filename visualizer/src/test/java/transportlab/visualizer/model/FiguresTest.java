package transportlab.visualizer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static transportlab.visualizer.Results.trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import transportlab.measure.Latencies;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.visualizer.Edited;
import transportlab.visualizer.Results;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** Single figures of charts and their tables, each computed by hand. */
class FiguresTest {
    private static final Words ENGLISH = Words.of("en", Sentences.WORDS);
    private static final String SP = "short-polling";
    private static final String WS = "websocket";

    private static Charts charts(Measurement... trials) {
        return new Charts(Results.of(trials), ENGLISH);
    }

    @Test
    void aSpreadHasMedianAndEndsAndARangeFromTwoRoundsOn() {
        Spread four = Spread.of(List.of(9.0, 1.0, 4.0, 2.0));
        assertThat(four).isEqualTo(new Spread(3, 1, 9, List.of(9.0, 1.0, 4.0, 2.0)));
        assertThat(four.times(10)).isEqualTo(new Spread(30, 10, 90, List.of(90.0, 10.0, 40.0, 20.0)));
        assertThat(Spread.of(List.of(5.0, 7.0)).hasRange()).isTrue();
        assertThat(Spread.of(List.of(5.0)).hasRange()).isFalse();
        assertThat(Spread.of(List.of())).isEqualTo(Spread.NONE);
    }

    /** Of 80,000 bytes measured 10,000 are payload, 1,250 envelope, 68,750 headers; of 8,000 to open a tenth of each. */
    @Test
    void aBarHasItsKindsThenThoseToOpen() {
        Stack stack =
                charts(trial(SP, 0, 800, 80_000, 20)).bytes(false).bars().get(0).stack();
        assertThat(stack.segments())
                .containsExactly(
                        new Segment("payload", 10_000, false, ""),
                        new Segment("envelope", 1_250, false, ""),
                        new Segment("headers", 68_750, false, "Headers 86%"),
                        new Segment("payload", 1_000, true, "to open"),
                        new Segment("envelope", 125, true, "to open"),
                        new Segment("headers", 6_875, true, "to open"));
        assertThat(stack.label()).isEqualTo("88 kB");
    }

    /** With 100,000 bytes of envelope to open instead of 2,000 of headers. */
    @Test
    void aShareCountsTheBytesToOpenOfItsKindToo() {
        Measurement wrapped = Edited.of(
                trial(SP, 0, 800, 80_000, 20),
                "phases.setup.bytes.up",
                Map.of("total", 100_000, "payload", 0, "headers", 0, "envelope", 100_000));
        Stack stack = charts(wrapped).bytes(false).bars().get(0).stack();
        assertThat(stack.segments())
                .filteredOn(segment -> !segment.toOpen())
                .extracting(Segment::label)
                .containsExactly("", "Envelope 55%", "Headers 40%");
    }

    @Test
    void aKindBelowThreeTenthsIsNotNamed() {
        assertThat(share(31_000)).isEqualTo("Payload 31%");
        assertThat(share(29_000)).isEmpty();
    }

    private static String share(int payload) {
        Map<String, Integer> none = Map.of("total", 0, "payload", 0, "headers", 0);
        Map<String, Integer> down = Map.of("total", 100_000, "payload", payload, "headers", 100_000 - payload);
        Measurement trial = Edited.of(
                trial(SP, 0, 0, 80_000, 20),
                "phases.setup.bytes.up",
                none,
                "phases.setup.bytes.down",
                none,
                "phases.measured.bytes.up",
                none,
                "phases.measured.bytes.down",
                down);
        return charts(trial)
                .bytes(false)
                .bars()
                .get(0)
                .stack()
                .segments()
                .get(0)
                .label();
    }

    @Test
    void figuresPerUpdateDivideByWhatWasDelivered() {
        Stack stack = charts(trial(SP, 0, 800, 80_000, 20, 80))
                .bytes(true)
                .bars()
                .get(0)
                .stack();
        assertThat(stack.total().median()).isEqualTo(88_000 / 320.0);
        assertThat(stack.label()).isEqualTo("275 B");
    }

    /** Results made up here estimate an eighth of the measured bytes up, a fifth down. */
    @Test
    void eachDirectionHasItsOwnBytesAndItsOwnEstimate() {
        DirectionsChart chart = charts(trial(SP, 0, 800, 80_000, 20)).directions(false);
        DirectionsChart.Bars bars = chart.bars().get(0);
        assertThat(bars.up().label()).isEqualTo("22 kB");
        assertThat(bars.up().estimate()).isEqualTo(10_000);
        assertThat(bars.up().estimateLabel()).isEqualTo("+ 10 kB est.");
        assertThat(bars.down().label()).isEqualTo("66 kB");
        assertThat(bars.down().estimate()).isEqualTo(16_000);
        assertThat(chart.table())
                .containsExactly(
                        List.of("", "Bytes each way", "Payload", "Envelope", "Headers"),
                        List.of("Short polling, to server", "22 kB", "0 B", "0 B", "22 kB"),
                        List.of("Short polling, to client", "66 kB", "11 kB", "1.38 kB", "53.6 kB"));
    }

    @Test
    void ofTwoRoundsWhatIsDrawnAddsUpToTheMean() {
        Charts charts = charts(trial(SP, 0, 800, 80_000, 20), trial(SP, 1, 900, 100_000, 20));
        Stack stack = charts.bytes(false).bars().get(0).stack();
        assertThat(stack.total().median()).isEqualTo(99_000);
        assertThat(stack.total().min()).isEqualTo(88_000);
        assertThat(stack.total().max()).isEqualTo(110_000);
        assertThat(stack.segments().stream().mapToDouble(Segment::bytes).sum()).isEqualTo(99_000);
        assertThat(charts.requests().bars().get(0).requests().median()).isEqualTo(870);
        assertThat(charts.requests().head().unit()).isEqualTo("number of requests, 2 rounds");
    }

    @Test
    void requestsToOpenAreThoseOfSetup() {
        RequestsChart chart = charts(trial(SP, 0, 800, 80_000, 20)).requests();
        assertThat(chart.bars().get(0).toOpen()).isEqualTo(20);
        assertThat(chart.table())
                .containsExactly(List.of("", "Requests", "to open"), List.of("Short polling", "820", "20"));
    }

    @Test
    void aSecondHasAllRequestsAndResponsesOfTheFirstRound() {
        Map<String, Object> total = Map.of("total", 0);
        Measurement first = Edited.of(
                trial(SP, 0, 800, 80_000, 20),
                "series",
                List.of(
                        Map.of("receive", 30, "send", 4, "responses", 33, "up", total, "down", total),
                        Map.of("receive", 1, "send", 0, "responses", 2, "up", total, "down", total)));
        OverTimeChart chart = charts(first, trial(SP, 1, 900, 1, 20)).overTime();
        assertThat(chart.table())
                .containsExactly(
                        List.of("", "s", "requests", "responses"),
                        List.of("Short polling", "1", "34", "33"),
                        List.of("Short polling", "2", "1", "2"),
                        List.of("Short polling", "3", "0", "0"),
                        List.of("Short polling", "4", "0", "0"));
        assertThat(chart.most()).isEqualTo(34);
        assertThat(chart.seconds()).isEqualTo(4);
    }

    @Test
    void dotsStandAtTheSecondInWhichTheirUpdateWasDue() {
        List<Map<String, Object>> samples = List.of(
                Map.of("dueMillis", 250.0, "latencyMicros", 21_500, "client", 3),
                Map.of("dueMillis", 1750.0, "latencyMicros", 4_000, "client", 1));
        ScatterChart chart =
                charts(Edited.of(trial(SP, 0, 0, 1000, 20), "samples", samples)).scatter();
        assertThat(chart.dots().get(0).all())
                .containsExactly(new ScatterChart.Dot(0.25, 21.5), new ScatterChart.Dot(1.75, 4));
        assertThat(chart.dots().get(0).medianMillis()).isBetween(19.9, 20.1);
        assertThat(chart.table())
                .containsExactly(List.of("", "n", "min", "max"), List.of("Short polling", "2", "4 ms", "21.5 ms"));
    }

    /** Delays of 1 ms, 2 ms, .. */
    private static Measurement delays(int round, int count) {
        Latencies latencies = new Latencies();
        LongStream.rangeClosed(1, count).forEach(millis -> latencies.record(millis * 1_000_000));
        return Edited.of(
                trial(WS, round, 0, 1000, 20), "histogram", latencies.encoded(), "latencyMicros", latencies.report(20));
    }

    @Test
    void aDelayHasItsMedianItsBandAndTheHighestPercentileThatIsTold() {
        DelayChart chart = charts(delays(0, 1000)).delay();
        DelayChart.Mark mark = chart.marks().get(0);
        assertThat(mark.label()).isEqualTo("500 ms");
        assertThat(mark.capLabel()).isEqualTo("99% ≤ 990");
        assertThat(chart.table())
                .containsExactly(
                        List.of("", "Delay to client", "5%", "95%", "99%"),
                        List.of("WebSocket", "500 ms", "50 ms", "950 ms", "990 ms"));
        assertThat(mark.cap()).isBetween(989.0, 991.0);
        CurveChart curve = charts(delays(0, 1000)).curve();
        CurveChart.Point first = curve.curves().get(0).points().get(0);
        assertThat(first.p()).isZero();
        assertThat(first.millis()).isBetween(0.99, 1.01);
        assertThat(curve.table())
                .containsExactly(
                        List.of("", "0%", "50%", "90%", "95%", "99%", "99.9%"),
                        List.of("WebSocket", "-", "500 ms", "900 ms", "950 ms", "990 ms", "-"));
    }

    @Test
    void aPercentileIsToldOnlyIfEveryRoundTellsIt() {
        DelayChart chart = charts(delays(0, 1000), delays(1, 200)).delay();
        assertThat(chart.marks().get(0).capLabel()).as("190 and 950 ms").isEqualTo("95% ≤ 570");
        assertThat(chart.table().get(1)).containsExactly("WebSocket", "300 ms", "30 ms", "570 ms", "-");
        DelayChart few = charts(delays(0, 100)).delay();
        assertThat(few.table().get(1)).containsExactly("WebSocket", "50 ms", "-", "-", "-");
        DelayChart fewer = charts(delays(0, 19)).delay();
        assertThat(fewer.table().get(1)).containsExactly("WebSocket", "too few deliveries", "-", "-", "-");
    }

    @Test
    void aCurveBeginsAtTheQuickestAndHasTheRangeOfItsRounds() {
        List<CurveChart.Point> points =
                charts(delays(0, 100)).curve().curves().get(0).points();
        assertThat(points.get(0).millis()).isBetween(0.99, 1.01);
        assertThat(points.get(1).p()).isBetween(0.055, 0.057);
        assertThat(points.get(1).millis()).as("ten are below it").isBetween(9.9, 10.1);
        CurveChart.Point median = charts(delays(0, 200), delays(1, 400))
                .curve()
                .curves()
                .get(0)
                .whiskers()
                .get(0);
        assertThat(median.p()).isEqualTo(0.5);
        assertThat(median.min()).isBetween(99.9, 100.1);
        assertThat(median.millis()).isBetween(149.9, 150.2);
        assertThat(median.max()).isBetween(199.9, 200.2);
        assertThat(CurveChart.place(0.9)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(CurveChart.place(0.99)).isCloseTo(2, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void tablesSayWhyThereAreNoFigures() {
        Charts stopped = new Charts(Results.six().get("stopped"), ENGLISH);
        for (Chart chart : List.of(stopped.requests(), stopped.bytes(false), stopped.delay())) {
            assertThat(chart.table().get(2)).as(chart.head().key()).startsWith("Streaming", "not run");
            assertThat(chart.table().get(3).get(1)).startsWith("no result: 0 of 20 clients");
        }
    }

    @Test
    void onlyTheTwoLargestGroupsAreJoined() {
        List<Bracket> brackets = charts(
                        trial("a", 0, 0, 1, 10),
                        trial("b", 0, 0, 1, 11),
                        trial("c", 0, 0, 1, 40),
                        trial("d", 0, 0, 1, 160),
                        trial("e", 0, 0, 1, 170),
                        trial("f", 0, 0, 1, 180))
                .delay()
                .brackets();
        assertThat(brackets).extracting(Bracket::rows).containsExactly(List.of(3, 4, 5), List.of(0, 1));
    }

    private static String mark(Object... edits) {
        return charts(Edited.of(trial(WS, 0, 0, 1000, 20), edits)).rows().get(0).mark();
    }

    private static Map<String, Object> cut(int back, Double most) {
        Map<String, Object> cut = new HashMap<>(
                Map.of("afterMillis", 2000, "clients", 20, "back", back, "sentAgain", 0, "messagesSentAgain", 0));
        if (most != null) {
            cut.put("backMillis", 5.0);
            cut.put("backMillisMax", most);
        }
        return cut;
    }

    @Test
    void aMarkSaysWhatHappenedLossFirst() {
        assertThat(mark("updates.lost", 3, "updates.duplicated", 1)).isEqualTo("3 of 400 lost");
        assertThat(mark("updates.duplicated", 1, "updates.outOfOrder", 2)).isEqualTo("1 came twice");
        assertThat(mark("updates.outOfOrder", 2)).isEqualTo("2 out of order");
        assertThat(mark("cut", cut(19, 340.0))).isEqualTo("cut off, 19 of 20 back in 340 ms");
        assertThat(mark("cut", cut(0, null))).isEqualTo("cut off, 0 of 20 back in -");
        assertThat(mark("cut", cut(20, 340.0), "notes", List.of("cut-by-hand")))
                .isEqualTo("by hand: cut off, 20 of 20 back in 340 ms");
        assertThat(mark()).isEmpty();
    }

    @Test
    void theWorstRoundIsTheOneThatIsTold() {
        Row row = charts(
                        Edited.of(trial(WS, 0, 0, 1000, 20), "cut", cut(20, 340.0)),
                        Edited.of(trial(WS, 1, 0, 1000, 20), "cut", cut(18, 120.0)))
                .rows()
                .get(0);
        assertThat(row.label()).isEqualTo("WebSocket (cut off, 20 of 20 back in 340 ms)");
        assertThat(row.state()).isEqualTo(Row.State.MEASURED);
        Row gone = charts(
                        Edited.of(trial(WS, 0, 0, 1000, 20), "cut", cut(20, 340.0)),
                        Edited.of(trial(WS, 1, 0, 1000, 20), "cut", cut(0, null)))
                .rows()
                .get(0);
        assertThat(gone.mark()).as("whoever never came back").isEqualTo("cut off, 0 of 20 back in -");
    }

    @Test
    void oneMarkedRoundMarksATransportAndLossesAddUp() {
        Row row = charts(trial(WS, 0, 0, 1000, 20), trial(WS, 1, 0, 1000, 20, 3), trial(WS, 2, 0, 1000, 20, 4))
                .rows()
                .get(0);
        assertThat(row.state()).isEqualTo(Row.State.MARKED);
        assertThat(row.mark()).isEqualTo("7 of 1,200 lost");
        assertThat(row.hasFigures()).isTrue();
        Row failed = charts(trial(WS, 0, 0, 1000, 20), Measurement.failed(WS, 1, "why"))
                .rows()
                .get(0);
        assertThat(failed.state()).isEqualTo(Row.State.FAILED);
        assertThat(failed.label()).isEqualTo("WebSocket");
    }

    @Test
    void oneLineTellsWhatATransportCost() {
        assertThat(charts(trial(SP, 0, 800, 80_000, 20)).detail(SP))
                .isEqualTo("Short polling: 820 requests, 88 kB on the wire, median delay 20 ms (400 deliveries of 20"
                        + " updates, one round)");
        assertThat(charts(Measurement.failed(SP, 0, "why")).detail(SP)).isEqualTo("Short polling: no result: why");
    }

    @Test
    void sixTransportsStayInTheirOrderAndSevenAreSortedByBytes() {
        Measurement[] trials = new Measurement[7];
        for (int i = 0; i < 7; i++) {
            trials[i] = trial("t" + i, 0, 0, 1000 * (i + 1), 20);
        }
        assertThat(charts(java.util.Arrays.copyOf(trials, 6)).rows())
                .first()
                .extracting(Row::id)
                .isEqualTo("t0");
        assertThat(charts(trials).rows()).first().extracting(Row::id).isEqualTo("t6");
    }

    @Test
    void twoResultsSayWhereTheyDifferMost() {
        Result one = Results.result(1, true, List.of(SP, WS), trial(SP, 0, 1, 1000, 20), trial(WS, 0, 1, 2000, 20));
        Result other = Results.result(1, true, List.of(SP, WS), trial(SP, 0, 1, 400, 50), trial(WS, 0, 1, 2000, 20));
        PairCharts pair = new PairCharts(new Charts(one, ENGLISH), "250 ms", new Charts(other, ENGLISH), "1 s");
        assertThat(pair.answer().text())
                .isEqualTo("With 250 ms instead of 1 s, Short polling sent 2.5× the bytes."
                        + " With 1 s instead of 250 ms, the median delay of Short polling was 2.5× as long.");
        assertThat(pair.delay().marks())
                .extracting(DelayChart.Mark::label)
                .containsExactly("20 ms", "49.9 ms (2.5×)", "20 ms", "20 ms");
    }

    @Test
    void twoResultsOnOneScaleKeepTheirLabels() {
        Result one = Results.result(1, true, List.of(SP, WS), trial(SP, 0, 1, 1000, 20), trial(WS, 0, 1, 2000, 20));
        Result other =
                Results.result(1, true, List.of(WS, "sse"), trial(WS, 0, 1, 3000, 20), trial("sse", 0, 1, 4000, 20));
        PairCharts pair = new PairCharts(new Charts(one, ENGLISH), "one", new Charts(other, ENGLISH), "other");
        for (Chart chart : List.of(pair.requests(), pair.bytes(), pair.delay())) {
            assertThat(chart.rows())
                    .extracting(row -> row.id() + " " + row.note())
                    .containsExactly("short-polling one", "websocket one", "websocket other", "sse other");
        }
        assertThat(pair.bytes().bars())
                .extracting(bar -> bar.stack().label())
                .containsExactly("1.1 kB", "2.2 kB", "3.3 kB (1.5×)", "4.4 kB");
        assertThat(pair.answer().text())
                .isEqualTo("With other instead of one, WebSocket sent 1.5× the bytes."
                        + " The rounds tell no difference in delay.");
        Result none = Results.result(1, true, List.of(SP), Measurement.failed(SP, 0, "why"));
        PairCharts half = new PairCharts(new Charts(none, ENGLISH), "one", new Charts(other, ENGLISH), "other");
        assertThat(half.answer().text()).isEqualTo("No transport can be compared between the two.");
        assertThat(half.bytes().legend()).isEqualTo(pair.bytes().legend()).isNotEmpty();
    }
}
