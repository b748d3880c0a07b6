package transportlab.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import transportlab.experiment.Experiment;
import transportlab.testing.MadeUpStand;
import transportlab.testing.Trials;
import transportlab.wire.Phase;

/** What a trial waits for, and how long. */
class TrialWaitsTest {
    private static final long MILLI = 1_000_000;

    /** A round trip of the link, and 20 ms. */
    private static final long LEAD = 120 * MILLI;

    private static final String[] PLAIN = {
        "clients", "3", "rtt", "100ms", "hold", "30s", "duration", "2s", "warmup", "1s", "poll-interval", "250ms"
    };
    private static final String[] PLANNED = with("cut", "500ms");

    private final MadeUpStand stand = new MadeUpStand();
    private final StopSignal stop = new StopSignal();
    private final CutSignal cut = new CutSignal();
    private final List<Phase> told = new ArrayList<>();

    private static String[] with(String key, String value) {
        List<String> options = new ArrayList<>(List.of(PLAIN));
        options.addAll(List.of(key, value));
        return options.toArray(String[]::new);
    }

    private TrialOutcome run(Phase cutIn, String... options) throws TrialException {
        Experiment e = Trials.experiment(options);
        TrialSettings settings = TrialSettings.of(e, 0, 0);
        TrialListener listener = new TrialListener() {
            @Override
            public void phaseStarted(Phase phase) {
                told.add(phase);
                if (phase == cutIn) {
                    cut.cut();
                }
            }
        };
        return new Trial(Trials.transport("streaming"), 0, e.plan(0), settings, stand, stop, cut, listener).run();
    }

    @Test
    void drainsAsLongAsItIsSetWhereNobodyIsCutOff() throws Exception {
        run(null, PLAIN);
        assertThat(stand.drainLimits).containsExactly(Duration.ofSeconds(5));
        assertThat(stand.cutClients).isEmpty();
    }

    @Test
    void drainsLongerAfterAPlannedCut() throws Exception {
        run(null, PLANNED);
        assertThat(stand.cutClients).containsExactly(0, 1, 2);
        assertThat(stand.cutsAt).containsOnly(LEAD + 1000 * MILLI + 500 * MILLI);
        assertThat(stand.drainLimits).containsExactly(Duration.ofSeconds(31));
    }

    @Test
    void drainsLongerAfterACutByHand() throws Exception {
        run(Phase.MEASURED, PLAIN);
        assertThat(stand.cutClients).containsExactly(0, 1, 2);
        assertThat(stand.drainLimits).containsExactly(Duration.ofSeconds(31));
    }

    @Test
    void aCutThatWasAskedForBeforeTheTrialIsForgotten() throws Exception {
        cut.cut();
        run(null, PLAIN);
        assertThat(stand.cutClients).isEmpty();
    }

    @Test
    void aCutInTheWarmUpWaitsForMeasured() throws Exception {
        run(Phase.WARMUP, PLAIN);
        assertThat(stand.cutsAt).hasSize(3).allMatch(at -> at >= LEAD + 1000 * MILLI && at < LEAD + 1500 * MILLI);
    }

    @Test
    void goesThroughItsPhasesInOrderAtTheTimesOfThePlan() throws Exception {
        assertThat(run(null, PLAIN).stopped()).isFalse();
        assertThat(told).containsExactly(Phase.values());
        assertThat(stand.phases).containsExactly(Phase.WARMUP, Phase.MEASURED, Phase.DRAIN, Phase.CLOSE);
        assertThat(stand.phaseStarts)
                .containsExactly(LEAD, LEAD + 1000 * MILLI, LEAD + 3000 * MILLI, LEAD + 3000 * MILLI);
    }

    @Test
    void waitsForAnOrderlyEndOfTheClients() throws Exception {
        run(null, PLAIN);
        assertThat(stand.finishLimits).containsExactly(Duration.ofMillis(5400));
    }

    @Test
    void waitsForNothingOnceItIsStopped() throws Exception {
        stop.stop();
        assertThat(run(null, PLAIN).stopped()).isTrue();
        assertThat(stand.finishLimits).containsExactly(Duration.ZERO);
        assertThat(stand.phases).isEmpty();
    }

    @Test
    void clientsThatAreNotReadyAreAFailureThatNamesTheirCause() {
        stand.early = 3;
        stand.ready = 2;
        stand.failure = "closed";
        assertThatThrownBy(() -> run(null, PLAIN))
                .isInstanceOf(TrialException.class)
                .hasMessage("2 of 3 clients were ready within 20 s: closed");
        assertThat(stand.openLimits).containsExactly(Duration.ofMillis(20_400));
        assertThat(stand.finishLimits).containsExactly(Duration.ZERO);
    }

    @Test
    void weighsManyClientsByTheMemoryBeforeAndAfterTheyOpen() throws Exception {
        stand.weights.addAll(List.of(1_000_000L, 6_000_000L));
        assertThat(run(null, with("clients", "500")).measurement().cost().memoryBytesPerClient())
                .isEqualTo(10_000);
        stand.weights.addAll(List.of(2_000_000L, 1_000_000L));
        assertThat(run(null, with("clients", "500")).measurement().cost().memoryBytesPerClient())
                .isZero();
    }

    @Test
    void fewClientsAreNotWeighed() throws Exception {
        IntStream.range(0, 4).forEach(i -> stand.weights.add(1_000_000L * i));
        assertThat(run(null, with("clients", "499")).measurement().cost().memoryBytesPerClient())
                .isNull();
    }
}
