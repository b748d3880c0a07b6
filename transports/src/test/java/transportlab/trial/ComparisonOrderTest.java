package transportlab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.testing.MadeUpStand;
import transportlab.testing.Trials;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;
import transportlab.wire.trace.TrialTrace;

/** Which trials a comparison runs, in which order, and what it keeps of them. */
class ComparisonOrderTest {
    private static final List<String> LISTED = List.of("short-polling", "long-polling", "streaming", "websocket");
    private static final String[] THREE_ROUNDS = {
        "transports", String.join(",", LISTED), "repetitions", "3", "duration", "2s", "warmup", "1s", "rtt", "0ms"
    };

    private final MadeUpStand stand = new MadeUpStand();
    private final StopSignal stop = new StopSignal();
    private final List<String> started = new ArrayList<>();
    private final List<String> discarded = new ArrayList<>();
    private final List<Duration> left = new ArrayList<>();
    private int stopAt = Integer.MAX_VALUE;

    private Comparison comparison(int port, String... options) {
        RunListener listener = new RunListener() {
            @Override
            public void trialStarted(Step step, Duration stillToGo) {
                if (step.discarded()) {
                    discarded.add(step.transport());
                    return;
                }
                started.add(step.transport() + "/" + step.repetition());
                left.add(stillToGo);
                if (started.size() == stopAt) {
                    stop.stop();
                }
            }
        };
        return new Comparison(stand, Trials.experiment(options), Map.of(), port, listener, stop, new CutSignal());
    }

    private List<String> order(String seed) throws TrialException {
        started.clear();
        List<String> options = new ArrayList<>(List.of(THREE_ROUNDS));
        options.addAll(List.of("seed", seed));
        comparison(0, options.toArray(String[]::new)).run();
        return List.copyOf(started);
    }

    private static List<String> round(List<String> order, int repetition) {
        return order.subList(4 * repetition, 4 * repetition + 4).stream()
                .map(name -> name.replaceAll("/.*", ""))
                .toList();
    }

    @Test
    void eachRepetitionRunsAllTransportsInAnOrderThatTheSeedGives() throws Exception {
        List<List<String>> orders = new ArrayList<>();
        for (int seed = 1; seed <= 20; seed++) {
            List<String> order = order("" + seed);
            assertThat(order("" + seed)).as("the same seed").isEqualTo(order);
            for (int repetition = 0; repetition < 3; repetition++) {
                int of = repetition;
                assertThat(order.subList(4 * of, 4 * of + 4)).allMatch(name -> name.endsWith("/" + of));
                assertThat(round(order, of)).containsExactlyInAnyOrderElementsOf(LISTED);
                orders.add(round(order, of));
            }
        }
        assertThat(orders.stream().distinct().count())
                .as("of the 24 orders, 60 rounds show most")
                .isGreaterThan(18);
        for (String transport : LISTED) {
            assertThat(orders).as(transport).anyMatch(order -> order.get(0).equals(transport));
            assertThat(orders).as(transport).anyMatch(order -> order.get(3).equals(transport));
        }
    }

    @Test
    void theOrderOfAKnownSeedStaysAsItWas() throws Exception {
        List<String> order = order("1");
        assertThat(round(order, 0)).containsExactly("long-polling", "short-polling", "websocket", "streaming");
        assertThat(round(order, 1)).containsExactly("websocket", "short-polling", "streaming", "long-polling");
        assertThat(round(order, 2)).containsExactly("short-polling", "long-polling", "websocket", "streaming");
    }

    @Test
    void theDiscardedRunsComeFirstOnFreePorts() throws Exception {
        Result result = comparison(9000, THREE_ROUNDS).run().result();
        assertThat(discarded).containsExactlyElementsOf(LISTED);
        assertThat(result.discarded()).extracting(Result.Discarded::transport).containsExactlyElementsOf(LISTED);
        assertThat(stand.portsAskedFor.subList(0, 4)).containsOnly(0);
        assertThat(stand.portsAskedFor.subList(4, 16)).containsOnly(9000);
        assertThat(result.trials()).hasSize(12);
        assertThat(result.experiment().completed()).isTrue();
    }

    @Test
    void nothingIsDiscardedOnAMachineThatIsWarm() throws Exception {
        Result result = comparison(0, THREE_ROUNDS).whileWarm().run().result();
        assertThat(discarded).isEmpty();
        assertThat(result.discarded()).isEmpty();
        assertThat(result.trials()).hasSize(12);
    }

    @Test
    void aTransportThatFailsDoesNotKeepTheOthersFromRunning() throws Exception {
        stand.failing.put("streaming", new IllegalStateException("no streams today"));
        Result result = comparison(0, THREE_ROUNDS).run().result();
        assertThat(result.discarded()).extracting(Result.Discarded::transport).doesNotContain("streaming");
        assertThat(result.trials()).hasSize(12);
        assertThat(result.trials())
                .filteredOn(trial -> trial.transport().equals("streaming"))
                .extracting(Measurement::failure)
                .containsExactly("no streams today", "no streams today", "no streams today");
        assertThat(result.trials())
                .filteredOn(trial -> !trial.transport().equals("streaming"))
                .allMatch(trial -> trial.failure() == null);
        assertThat(result.trials())
                .extracting(trial -> trial.transport() + "/" + trial.repetition())
                .containsExactlyElementsOf(started);
    }

    @Test
    void aTrialThatFailsUnexpectedlySaysSo() throws Exception {
        stand.collected.entries.clear();
        stand.collected.seen.put(7, BitSet.valueOf(new long[] {1}));
        Result result = comparison(0, THREE_ROUNDS).run().result();
        assertThat(result.trials()).hasSize(12);
        assertThat(result.trials().get(5).failure()).startsWith("unexpected: java.lang.IndexOutOfBoundsException");
        assertThat(result.trials())
                .extracting(trial -> trial.transport() + "/" + trial.repetition())
                .containsExactlyElementsOf(started);
    }

    @Test
    void resumingRunsWhatIsMissingAndWhatFailed() throws Exception {
        stand.failing.put("streaming", new IllegalStateException("no streams today"));
        List<Measurement> first = comparison(0, THREE_ROUNDS).run().result().trials();
        List<Measurement> finished =
                first.stream().filter(trial -> !isOf(trial, "short-polling", 2)).toList();
        List<String> order = List.copyOf(started);
        started.clear();
        discarded.clear();
        stand.failing.clear();
        Result result = comparison(0, THREE_ROUNDS)
                .resuming(new Kept(
                        finished.stream()
                                .filter(trial -> trial.failure() == null)
                                .toList(),
                        List.of(),
                        List.of()))
                .run()
                .result();
        List<String> missing = order.stream()
                .filter(name -> name.startsWith("streaming/") || name.equals("short-polling/2"))
                .toList();
        assertThat(started).as("in the order of before").isEqualTo(missing);
        assertThat(discarded).as("only who runs again").containsExactly("short-polling", "streaming");
        assertThat(result.trials()).hasSize(12).allMatch(trial -> trial.failure() == null);
        assertThat(result.experiment().completed()).isTrue();
    }

    private static boolean isOf(Measurement trial, String transport, int repetition) {
        return trial.transport().equals(transport) && trial.repetition() == repetition;
    }

    @Test
    void aTrialThatWasStoppedIsNoResult() throws Exception {
        stopAt = 6;
        Result result = comparison(0, THREE_ROUNDS).run().result();
        assertThat(started).hasSize(6);
        assertThat(result.trials()).hasSize(5);
        assertThat(result.experiment().completed()).isFalse();
    }

    @Test
    void tracesAreKeptByTransportAndRepetition() throws Exception {
        assertThat(comparison(0, THREE_ROUNDS).run().traces().keySet()).containsExactlyElementsOf(started);
    }

    @Test
    void tracesAreKeptUpTo96MiB() throws Exception {
        String[] large = {
            "transports",
            "streaming",
            "repetitions",
            "5",
            "clients",
            "20",
            "rate",
            "20",
            "payload",
            "40000",
            "duration",
            "2s",
            "warmup",
            "0ms",
            "rtt",
            "0ms"
        };
        Comparison calculated = new Comparison(
                new ModelStand(Counting.SIZES),
                Trials.experiment(large),
                Map.of(),
                0,
                new RunListener() {},
                stop,
                new CutSignal());
        Comparison.Outcome outcome = calculated.tracing(Integer.MAX_VALUE).run();
        assertThat(outcome.result().trials()).hasSize(5);
        assertThat(outcome.traces().keySet()).containsExactly("streaming/0", "streaming/1", "streaming/2");
        assertThat(outcome.traces().values().stream()
                        .mapToLong(TrialTrace::bytes)
                        .sum())
                .isBetween(64L * 1024 * 1024, 96L * 1024 * 1024);
    }

    @Test
    void whatIsLeftShrinksByOneTrialAndWhatLiesAroundIt() throws Exception {
        comparison(0, THREE_ROUNDS).run();
        assertThat(left)
                .isEqualTo(IntStream.range(0, 12)
                        .mapToObj(done -> Duration.ofMillis(3600).multipliedBy(12 - done))
                        .toList());
    }

    /** Over a path, one of two transports takes four seconds longer to open. */
    @Test
    void whatIsLeftCountsTheTimeThatOpeningWillTake() throws Exception {
        String[] slow = {
            "transports", "auto,streaming", "repetitions", "1", "duration", "2s", "warmup", "1s", "rtt", "0ms"
        };
        comparison(0, slow).opening(id -> id.equals("auto") ? 4000 : 0).run();
        assertThat(left).containsExactly(Duration.ofMillis(11_200), Duration.ofMillis(5600));
    }

    @Test
    void aDiscardedRunAndTrialAreTimedByTheGivenClock() throws Exception {
        assertThat(comparison(0, THREE_ROUNDS).run().result().discarded())
                .extracting(Result.Discarded::millis)
                .allMatch(millis -> millis >= 1020);
    }
}
