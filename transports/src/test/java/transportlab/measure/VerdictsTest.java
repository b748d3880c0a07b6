package transportlab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import transportlab.measure.Verdict.Finding;
import transportlab.testing.Measurements;
import transportlab.testing.OverPath;

class VerdictsTest {
    private static final long[] NO_DELAYS = {};

    /** One value a repetition; the other transports of the comparison only make pairs. */
    private static Finding bytes(long[] a, long[] b) {
        return finding(Metric.BYTES, a, b, NO_DELAYS, NO_DELAYS, 2);
    }

    private static Finding delay(int transports, long[] a, long[] b) {
        long[] same = new long[a.length];
        java.util.Arrays.fill(same, 1000);
        return finding(Metric.DELAY, same, same, a, b, transports);
    }

    private static Finding finding(Metric metric, long[] a, long[] b, long[] da, long[] db, int transports) {
        List<Measurement> trials = new ArrayList<>();
        List<String> ids = new ArrayList<>(List.of("a", "b"));
        for (int r = 0; r < a.length; r++) {
            trials.add(Measurements.of("a", r, 10, a[r], da.length == 0 ? null : da[r]));
            trials.add(Measurements.of("b", r, 10, b[r], db.length == 0 ? null : db[r]));
        }
        for (int extra = 2; extra < transports; extra++) {
            ids.add("x" + extra);
            for (int r = 0; r < a.length; r++) {
                trials.add(Measurements.of("x" + extra, r, 10, 5, 7L));
            }
        }
        return Verdicts.summary(ids, trials).verdicts().stream()
                .filter(v -> v.metric().equals(metric.key()))
                .filter(v -> (v.a() + v.b()).matches("ab|ba"))
                .findFirst()
                .orElseThrow()
                .finding();
    }

    @Test
    void bytesDifferOnlyIfAllRunsAgreeByAFifth() {
        assertThat(bytes(new long[] {740}, new long[] {100})).isEqualTo(Finding.DIFFERS_IN_ALL_RUNS);
        assertThat(bytes(new long[] {120, 130}, new long[] {100, 100})).isEqualTo(Finding.DIFFERS_IN_ALL_RUNS);
        assertThat(bytes(new long[] {119, 300}, new long[] {100, 100})).isEqualTo(Finding.NOT_TOLD_APART);
        assertThat(bytes(new long[] {90, 300, 300}, new long[] {100, 100, 100})).isEqualTo(Finding.NOT_TOLD_APART);
        assertThat(bytes(new long[] {110}, new long[] {100})).isEqualTo(Finding.ABOUT_THE_SAME);
        assertThat(bytes(new long[] {100}, new long[] {100})).isEqualTo(Finding.ABOUT_THE_SAME);
    }

    @Test
    void ratiosAreTakenInsideEachRepetition() {
        Verdict verdict = Verdicts.summary(
                        List.of("a", "b"),
                        List.of(
                                Measurements.of("a", 0, 10, 200, null),
                                Measurements.of("b", 1, 10, 1000, null),
                                Measurements.of("b", 0, 10, 100, null),
                                Measurements.of("a", 1, 10, 3000, null)))
                .verdicts()
                .stream()
                .filter(v -> v.metric().equals("bytes"))
                .findFirst()
                .orElseThrow();
        assertThat(verdict.a()).isEqualTo("a");
        assertThat(verdict.ratioMin()).isEqualTo(2);
        assertThat(verdict.ratioMax()).isEqualTo(3);
        assertThat(verdict.ratio()).isEqualTo(2.5);
        assertThat(verdict.runs()).isEqualTo(2);
    }

    @Test
    void aDelayDiffersByRankOnlyWithEnoughRunsForThePairs() {
        long[] slow = {22, 23, 24, 22, 23};
        long[] quick = {21, 20, 21, 20, 21};
        assertThat(delay(4, slow, quick)).isEqualTo(Finding.DIFFERS_BY_RANK);
        assertThat(delay(5, slow, quick)).as("ten pairs need more runs").isEqualTo(Finding.NOT_TOLD_APART);
        assertThat(delay(4, java.util.Arrays.copyOf(slow, 4), java.util.Arrays.copyOf(quick, 4)))
                .isEqualTo(Finding.NOT_TOLD_APART);
        assertThat(delay(4, new long[] {22, 23, 24, 21, 23}, quick))
                .as("ranges touch")
                .isEqualTo(Finding.NOT_TOLD_APART);
    }

    @Test
    void withFewRunsADelayMustBeTwofoldInEach() {
        assertThat(delay(4, new long[] {40}, new long[] {20})).isEqualTo(Finding.DIFFERS_IN_ALL_RUNS);
        assertThat(delay(4, new long[] {39}, new long[] {20})).isEqualTo(Finding.NOT_TOLD_APART);
        assertThat(delay(4, new long[] {60, 39}, new long[] {20, 20})).isEqualTo(Finding.NOT_TOLD_APART);
    }

    @Test
    void withEnoughRunsTwofoldInEachDoesNotHelpRangesThatOverlap() {
        assertThat(delay(4, new long[] {40, 40, 40, 40, 90}, new long[] {20, 20, 20, 20, 45}))
                .isEqualTo(Finding.NOT_TOLD_APART);
    }

    @Test
    void theRuleNeedsFiveRunsForFourTransportsAndEightForFourteen() {
        assertThat(Verdicts.rankProbability(5) * 6).isLessThanOrEqualTo(0.05);
        assertThat(Verdicts.rankProbability(4) * 6).isGreaterThan(0.05);
        assertThat(Verdicts.rankProbability(8) * 91).isLessThanOrEqualTo(0.05);
        assertThat(Verdicts.rankProbability(7) * 91).isGreaterThan(0.05);
        assertThat(Verdicts.rankProbability(3)).isCloseTo(0.1, Offset.offset(1e-12));
    }

    @Test
    void markedAndFailedTransportsGetNoVerdict() {
        List<Measurement> trials = List.of(
                Measurements.of("a", 0, 10, 200, null),
                Measurements.lossy("b", 0, 3),
                Measurement.failed("c", 0, "why"),
                Measurements.of("d", 0, 10, 100, null));
        Summary summary = Verdicts.summary(List.of("a", "b", "c", "d"), trials);
        assertThat(summary.verdicts()).allMatch(v -> (v.a() + v.b()).matches("ad|da"));
        assertThat(summary.transports().get("c")).isEmpty();
    }

    @Test
    void aFifthIsTheBorderOnBothSidesOfOne() {
        assertThat(bytes(new long[] {120, 110}, new long[] {100, 100}))
                .as("1.2 is no longer about the same")
                .isEqualTo(Finding.NOT_TOLD_APART);
        assertThat(bytes(new long[] {110, 110, 80}, new long[] {100, 100, 100}))
                .as("0.8 is less by more than a fifth")
                .isEqualTo(Finding.NOT_TOLD_APART);
        assertThat(bytes(new long[] {110, 110, 90}, new long[] {100, 100, 100})).isEqualTo(Finding.ABOUT_THE_SAME);
        assertThat(bytes(new long[] {119, 130, 130}, new long[] {100, 100, 100}))
                .as("the smallest ratio counts")
                .isEqualTo(Finding.NOT_TOLD_APART);
    }

    @Test
    void valuesHaveTheirMedianTheirRangeAndTheOrderOfTheRuns() {
        List<Measurement> trials = List.of(
                Measurements.of("a", 0, 7, 400, 5L),
                Measurements.of("a", 1, 9, 100, null),
                Measurement.failed("a", 2, "why"),
                Measurements.of("a", 3, 8, 200, 6L),
                Measurements.of("a", 4, 1, 300, 8L));
        var values = Verdicts.summary(List.of("a"), trials).transports().get("a");
        assertThat(values.get("bytes"))
                .isEqualTo(new Summary.Values(250, 100, 400, List.of(400.0, 100.0, 200.0, 300.0)));
        assertThat(values.get("requests")).isEqualTo(new Summary.Values(7.5, 1, 9, List.of(7.0, 9.0, 8.0, 1.0)));
        assertThat(values.get("delayMicros")).isEqualTo(new Summary.Values(6, 5, 8, List.of(5.0, 6.0, 8.0)));
    }

    @Test
    void aMarkedTransportKeepsItsFiguresButIsComparedWithNothing() {
        Summary summary = Verdicts.summary(
                List.of("a", "b"), List.of(Measurements.lossy("a", 0, 3), Measurements.of("b", 0, 10, 100, 20_000L)));
        assertThat(summary.transports().get("a").get("bytes").median()).isEqualTo(1000);
        assertThat(summary.verdicts()).isEmpty();
    }

    /** Four that ran are six pairs; with a fifth that did not they are no more, and five runs are still enough. */
    @Test
    void aTransportThatWasNotRunMakesNoPairs() {
        List<Measurement> trials = new ArrayList<>();
        for (int r = 0; r < 5; r++) {
            trials.add(Measurements.of("a", r, 10, 100, 23L));
            trials.add(Measurements.of("b", r, 10, 100, 20L));
            trials.add(Measurements.of("c", r, 10, 100, 7L));
            trials.add(Measurements.of("d", r, 10, 100, 7L));
        }
        assertThat(Verdicts.summary(List.of("a", "b", "c", "d", "not run"), trials)
                        .verdicts())
                .filteredOn(v -> v.metric().equals("delayMicros") && v.a().equals("a") && v.b().equals("b"))
                .extracting(Verdict::finding)
                .containsExactly(Finding.DIFFERS_BY_RANK);
    }

    @Test
    void twoFindingsAreDifferences() {
        assertThat(Finding.values())
                .filteredOn(Finding::differs)
                .containsExactly(Finding.DIFFERS_IN_ALL_RUNS, Finding.DIFFERS_BY_RANK);
    }

    @Test
    void againstNoneThereIsNoRatioAndNoneAgainstNoneIsTheSame() {
        List<Measurement> trials = List.of(
                Measurements.of("a", 0, 40, 100, null),
                Measurements.of("b", 0, 0, 100, null),
                Measurements.of("c", 0, 0, 100, null));
        List<Verdict> requests = Verdicts.summary(List.of("a", "b", "c"), trials).verdicts().stream()
                .filter(v -> v.metric().equals("requests"))
                .toList();
        assertThat(requests).containsExactly(new Verdict("requests", "b", "c", 1, 1, 1, 1, Finding.ABOUT_THE_SAME));
    }

    @Test
    void theOneWithMoreStandsFirstByTheMedianOfItsRuns() {
        List<Measurement> trials = List.of(
                Measurements.of("a", 0, 10, 900, null),
                Measurements.of("b", 0, 10, 100, null),
                Measurements.of("a", 1, 10, 100, null),
                Measurements.of("b", 1, 10, 300, null),
                Measurements.of("a", 2, 10, 100, null),
                Measurements.of("b", 2, 10, 200, null));
        assertThat(Verdicts.summary(List.of("a", "b"), trials).verdicts())
                .filteredOn(v -> v.metric().equals("bytes"))
                .containsExactly(new Verdict("bytes", "b", "a", 2, 1.0 / 9, 3, 3, Finding.NOT_TOLD_APART));
    }

    @Test
    void rangesMustLieApartFromEndToEnd() {
        long[] quick = {20, 21, 20, 20, 20};
        assertThat(delay(2, new long[] {22, 22, 22, 22, 22}, quick)).isEqualTo(Finding.DIFFERS_BY_RANK);
        assertThat(delay(2, new long[] {22, 21, 22, 22, 22}, quick))
                .as("the quickest of one and the slowest of the other are equal")
                .isEqualTo(Finding.NOT_TOLD_APART);
    }

    private static final List<String> TWO = List.of("a", "b");

    /** The first round of b is cold: its delay is a hundredfold. */
    private static List<Measurement> fiveOfWhichOneIs(String note) {
        List<Measurement> trials = new ArrayList<>();
        for (int r = 0; r < 5; r++) {
            trials.add(Measurements.of("a", r, 10, 300, 40L + r));
            Measurement b = Measurements.of("b", r, 10, 100, r == 0 ? 2000L : 20L + r);
            trials.add(r == 0 ? b.withNotes(List.of(note)) : b);
        }
        return trials;
    }

    @Test
    void theDelayOfAColdOrBusyTrialLeavesVerdictMedianAndRangeButItsBytesStay() {
        for (String note : List.of("cold", "busy")) {
            Summary summary = Verdicts.summary(TWO, fiveOfWhichOneIs(note));
            assertThat(summary.transports().get("b").get("delayMicros"))
                    .isEqualTo(new Summary.Values(22.5, 21, 24, List.of(21.0, 22.0, 23.0, 24.0)));
            assertThat(summary.transports().get("b").get("bytes").values()).hasSize(5);
            assertThat(summary.verdicts())
                    .filteredOn(v -> v.metric().equals("bytes"))
                    .extracting(Verdict::runs, Verdict::finding)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(5, Finding.DIFFERS_IN_ALL_RUNS));
            assertThat(summary.verdicts())
                    .filteredOn(v -> v.metric().equals("delayMicros"))
                    .extracting(Verdict::a, Verdict::runs, Verdict::finding)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("a", 4, Finding.DIFFERS_BY_RANK));
        }
    }

    @Test
    void otherNotesLeaveADelayWhereItIs() {
        Summary summary = Verdicts.summary(TWO, fiveOfWhichOneIs("publisher-late"));
        assertThat(summary.transports().get("b").get("delayMicros").max()).isEqualTo(2000);
    }

    @Test
    void whereNoRoundCountsThereIsNoVerdictAboutDelay() {
        List<Measurement> trials = List.of(
                Measurements.of("a", 0, 10, 300, 40L),
                Measurements.of("b", 0, 10, 100, 2L).withNotes(List.of("cold")));
        Summary summary = Verdicts.summary(TWO, trials);
        assertThat(summary.transports().get("b")).containsOnlyKeys("requests", "bytes");
        assertThat(summary.verdicts()).extracting(Verdict::metric).containsExactly("requests", "bytes");
    }

    @Test
    void percentilesNeedTenSamplesBeyondThem() {
        Latencies latencies = new Latencies();
        for (int i = 1; i <= 999; i++) {
            latencies.record(i * 1000L);
        }
        Latency before = latencies.report(999);
        assertThat(before.p99()).isNull();
        assertThat(before.p95()).isBetween(949L, 952L);
        latencies.record(1000 * 1000L);
        Latency after = latencies.report(1000);
        assertThat(after.p99()).isBetween(989L, 992L);
        assertThat(after.p999()).isNull();
        assertThat(after.mean()).isCloseTo(500.5, Offset.offset(1e-6));
        assertThat(after.min()).isEqualTo(1);
        assertThat(after.max()).isEqualTo(1000);
        Latencies few = new Latencies();
        for (int i = 0; i < 19; i++) {
            few.record(5000);
        }
        assertThat(few.report(1).p50()).isNull();
        few.record(7_200_000_000_000L);
        assertThat(few.report(1).p50()).isEqualTo(5);
        assertThat(few.clamped()).isEqualTo(1);
    }

    @Test
    void aTechniqueThatDidNotDeliverEverythingOverAPathTakesPartInNoVerdict() {
        List<Measurement> trials = List.of(
                OverPath.of("a", Outcome.DELIVERED, 400),
                OverPath.of("b", Outcome.MUTED, 0, "phases.measured.bytes.down.total", 10),
                OverPath.of("c", Outcome.FELL_BACK, 400));
        assertThat(Verdicts.summary(List.of("a", "b", "c"), trials).verdicts())
                .isNotEmpty()
                .allMatch(verdict -> !verdict.a().equals("b") && !verdict.b().equals("b"));
    }

    @Test
    void delaysAreLongerByTwiceOrByRank() {
        assertThat(Verdicts.longer(new double[] {21}, new double[] {10})).isTrue();
        assertThat(Verdicts.longer(new double[] {19}, new double[] {10})).isFalse();
        assertThat(Verdicts.longer(new double[] {10}, new double[] {21})).isFalse();
        assertThat(Verdicts.longer(new double[] {15, 16, 17, 18}, new double[] {10, 11, 12, 13}))
                .isTrue();
        assertThat(Verdicts.longer(new double[] {15, 16, 17, 18}, new double[] {10, 11, 12, 16}))
                .isFalse();
        assertThat(Verdicts.longer(new double[0], new double[0])).isFalse();
    }
}
