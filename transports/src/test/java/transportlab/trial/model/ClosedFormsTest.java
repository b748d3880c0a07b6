package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.testing.Trials;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.workload.Dice;
import transportlab.workload.Entry;
import transportlab.workload.Plan;

/**
 * Virtual time before a judge that shares no code with the halves: what polling and streaming must cost follows from the
 * plan, the phases of the polls and the link alone. Histograms keep three digits, so delays are compared within 0.2 %.
 */
class ClosedFormsTest {
    private static final int CLIENTS = 5;
    private static final double RATE = 4;
    private static final double SECONDS = 60;
    private static final double INTERVAL = 0.25;
    private static final double ONE_WAY = 0.02;
    private static final Percentage CLOSE = Percentage.withPercentage(0.2);
    private static final long SEED = 7;

    private static Experiment experiment(String... more) {
        List<String> options = new ArrayList<>(List.of(
                "clients", "" + CLIENTS,
                "rate", "" + RATE,
                "duration", (int) SECONDS + "s",
                "warmup", "1s",
                "poll-interval", "250ms",
                "rtt", "40ms",
                "seed", "" + SEED));
        options.addAll(List.of(more));
        return Trials.experiment(options.toArray(String[]::new));
    }

    private static Measurement trial(String id, Experiment experiment) throws Exception {
        return Trials.outcome(
                        Trials.transport(id),
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new ModelStand(Counting.BYTES),
                        new StopSignal())
                .measurement();
    }

    private static long requests(Measurement trial) {
        return trial.phases().get("measured").requests().receive();
    }

    /** The times at which updates are due, s from time 0 of the plan, with those of the warm-up. */
    private static List<Double> due(Experiment experiment) {
        Plan plan = experiment.plan(0);
        return plan.entries().stream()
                .map(Entry::dueNanos)
                .map(nanos -> nanos / 1e9)
                .toList();
    }

    private static double from(Experiment experiment) {
        return experiment.plan(0).warmupNanos() / 1e9;
    }

    private static double to(Experiment experiment) {
        return experiment.plan(0).endNanos() / 1e9;
    }

    private static double phase(int client) {
        return new Dice(SEED, Dice.Stream.POLL_PHASE, client).unit(0) * INTERVAL;
    }

    @Test
    void shortPollingAsksByTheClockAndWaitsForTheNextPoll() throws Exception {
        Experiment experiment = experiment();
        Measurement trial = trial("short-polling", experiment);
        long polls = 0;
        double waited = 0;
        long updates = 0;
        for (int client = 0; client < CLIENTS; client++) {
            for (int k = 0; phase(client) + k * INTERVAL + ONE_WAY < to(experiment); k++) {
                polls += phase(client) + k * INTERVAL + ONE_WAY >= from(experiment) ? 1 : 0;
            }
            for (double due : due(experiment)) {
                if (due >= from(experiment)) {
                    double asked = phase(client) + ONE_WAY;
                    double next = asked + Math.ceil((due - asked) / INTERVAL) * INTERVAL;
                    waited += next - due + ONE_WAY;
                    updates++;
                }
            }
        }
        assertThat(trial.updates().delivered()).isEqualTo(updates);
        assertThat(requests(trial)).as("polls").isCloseTo(polls, within((long) CLIENTS));
        assertThat(trial.latencyMicros().mean() / 1e6).as("mean delay").isCloseTo(waited / updates, CLOSE);
        assertThat(requests(trial) / (CLIENTS * SECONDS / INTERVAL)).isCloseTo(1, within(0.01));
        assertThat(trial.latencyMicros().mean() / 1e6).isCloseTo(INTERVAL / 2 + ONE_WAY, within(0.02));
    }

    @Test
    void longPollingAsksAgainARoundTripAfterEachAnswer() throws Exception {
        Experiment experiment = experiment("hold", "600s");
        Measurement trial = trial("long-polling", experiment);
        List<Double> due = due(experiment);
        long polls = 0;
        double waited = 0;
        long updates = 0;
        // the poll that waits at time 0 of the plan came before it
        double asked = Double.NEGATIVE_INFINITY;
        for (int next = 0; next < due.size(); ) {
            double answered = Math.max(asked, due.get(next));
            while (next < due.size() && due.get(next) <= answered) {
                if (due.get(next) >= from(experiment)) {
                    waited += answered - due.get(next) + ONE_WAY;
                    updates++;
                }
                next++;
            }
            asked = answered + 2 * ONE_WAY;
            polls += asked >= from(experiment) && asked < to(experiment) ? 1 : 0;
        }
        assertThat(trial.updates().delivered()).isEqualTo(CLIENTS * updates);
        assertThat(requests(trial)).as("polls").isEqualTo(CLIENTS * polls);
        assertThat(trial.latencyMicros().mean() / 1e6).as("mean delay").isCloseTo(waited / updates, CLOSE);
        double gap = 2 * ONE_WAY;
        double expected = CLIENTS * SECONDS * RATE / (RATE * gap + Math.exp(-RATE * gap));
        assertThat(requests(trial) / expected)
                .as("of the expectation over all plans")
                .isCloseTo(1, within(0.1));
    }

    @Test
    void aStreamTakesOneWay() throws Exception {
        for (String id : List.of("streaming", "sse", "websocket", "tcp")) {
            Measurement trial = trial(id, experiment());
            assertThat(requests(trial)).as(id).isZero();
            assertThat(trial.latencyMicros().mean() / 1e6).as(id).isCloseTo(ONE_WAY, CLOSE);
            assertThat(trial.latencyMicros().max() / 1e6).as(id).isCloseTo(ONE_WAY, CLOSE);
        }
    }

    @Test
    void theSameTrialIsTheSameEachTime() throws Exception {
        for (String id : List.of("socketio", "auto", "short-polling")) {
            Measurement one = trial(id, experiment("clients", "3", "duration", "3s"));
            assertThat(trial(id, experiment("clients", "3", "duration", "3s"))).isEqualTo(one);
        }
    }
}
