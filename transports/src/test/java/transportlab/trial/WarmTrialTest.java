package transportlab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.experiment.Experiment;
import transportlab.testing.Trials;
import transportlab.trial.live.LiveStand;
import transportlab.wire.Phase;

/** A trial that only warms the machine up. */
class WarmTrialTest {
    private static final Warmth.Limits UP_TO_A_MINUTE =
            new Warmth.Limits(Duration.ofMillis(100), Duration.ofMinutes(1));

    /** Real sockets under a machine that compiles nothing. */
    private static Stand warm() {
        LiveStand stand = new LiveStand();
        return answering(Stand.class, stand, "watch", () -> {
            Watch watch = stand.watch();
            return answering(Watch.class, watch, "compiledMillis", () -> 0L);
        });
    }

    private interface Answer {
        Object get();
    }

    private static <T> T answering(Class<T> type, T real, String method, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer.get();
                    }
                    try {
                        return called.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void endsOnceTheMachineIsWarmAndWasStoppedByNobody() throws Exception {
        Experiment minute = Trials.experiment("clients", "3", "rate", "20", "duration", "60s", "warmup", "0ms");
        List<Phase> phases = new ArrayList<>();
        TrialListener listener = new TrialListener() {
            @Override
            public void phaseStarted(Phase phase) {
                phases.add(phase);
            }
        };
        StopSignal stop = new StopSignal();
        TrialOutcome outcome = new Trial(
                        Trials.transport("websocket"),
                        0,
                        minute.plan(0),
                        TrialSettings.of(minute, 0, 0).discarded(),
                        warm(),
                        stop,
                        new CutSignal(),
                        listener)
                .untilWarm(new Warmth(UP_TO_A_MINUTE))
                .run();
        assertThat(phases)
                .as("long before its plan is over")
                .containsExactly(Phase.SETUP, Phase.WARMUP, Phase.MEASURED, Phase.CLOSE);
        assertThat(outcome.stopped()).isFalse();
        assertThat(stop.isStopped()).isFalse();
        assertThat(outcome.measurement().updates().delivered()).isPositive();
    }
}
