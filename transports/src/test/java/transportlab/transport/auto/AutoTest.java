package transportlab.transport.auto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import transportlab.client.Try;
import transportlab.client.Try.Outcome;
import transportlab.experiment.Experiment;
import transportlab.experiment.Refusal;
import transportlab.experiment.Refusals;
import transportlab.measure.Measurement;
import transportlab.measure.Noticed;
import transportlab.measure.TryCounts;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.TrialSettings;

/** The automatic fallback against servers that refuse. */
@Execution(ExecutionMode.CONCURRENT)
class AutoTest {
    private static final Transport AUTO = Trials.transport("auto");

    private static Bench bench(String refuse) throws Exception {
        Map<String, Refusal> refusals = Refusals.parse(refuse, "test");
        return Bench.refusing(AUTO, refusals, Bench.Options.defaults());
    }

    @Test
    void keepsTheFirstWhereItWorks() throws Exception {
        try (Bench bench = bench("")) {
            TestClient client = bench.client(AUTO, 0).awaitReady();
            assertThat(client.tries).extracting(Try::transport).containsExactly("websocket");
            assertThat(client.tries).extracting(Try::outcome).containsExactly(Outcome.WON);
            assertThat(client.ways).containsExactly("websocket");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "websocket=refuse;flashsocket=refuse, FAILED FAILED WON",
        "websocket=501;flashsocket=501, FAILED FAILED WON",
        "websocket=swallow;flashsocket=close, TIMED_OUT FAILED WON",
        "websocket=close;flashsocket=swallow, FAILED TIMED_OUT WON",
        "websocket, FAILED FAILED WON",
        "websocket;flashsocket;long-polling;multipart=501;forever-iframe=close, FAILED FAILED FAILED FAILED FAILED WON",
        "flashsocket=swallow, WON",
    })
    void fallsBackInOrderAndThenWorksAsTheWinnerDoes(String refuse, String outcomes) throws Exception {
        try (Bench bench = bench(refuse.replace(';', ','))) {
            TestClient client = bench.client(AUTO, 0);
            client.send(0, "sent before anything worked");
            client.awaitReady();
            bench.publish("one");
            client.send(1, "sent afterwards");
            client.await(3);
            assertThat(client.tries)
                    .extracting(Try::outcome)
                    .extracting(Outcome::name)
                    .containsExactly(outcomes.split(" "));
            List<String> tried = client.tries.stream().map(Try::transport).toList();
            assertThat(tried).isEqualTo(AUTO.candidates().subList(0, tried.size()));
            assertThat(client.ways).as("only what won").containsExactly(tried.get(tried.size() - 1));
            Await.until("both are acknowledged", () -> client.acknowledged.size() == 2);
            assertThat(client.lost).hasValue(0);
        }
    }

    @Test
    void beginsAgainWhileNothingWorks() throws Exception {
        try (Bench bench = bench("websocket,flashsocket,long-polling,multipart,forever-iframe,jsonp-polling")) {
            TestClient client = bench.client(AUTO, 0);
            Await.until("it has tried all twice", () -> client.tries.size() >= 12);
            assertThat(client.tries).extracting(Try::outcome).containsOnly(Outcome.FAILED);
            client.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "websocket=refuse, long-polling", "websocket=501;flashsocket=swallow, long-polling",
        "websocket=close;flashsocket;long-polling, multipart", "'', websocket"
    })
    void aTrialTellsWhatEachTryCost(String refuse, String winner) throws Exception {
        Experiment experiment = Trials.experiment(
                "clients",
                "4",
                "duration",
                "500ms",
                "warmup",
                "0ms",
                "rtt",
                "20ms",
                "refuse",
                refuse.replace(';', ','));
        Measurement m = Trials.run(AUTO, experiment.plan(0), TrialSettings.of(experiment, 0, 0));
        assertThat(m.updates().marked()).isFalse();
        assertThat(m.attempts())
                .allSatisfy(attempt -> assertThat(attempt.tried()).isEqualTo(4));
        TryCounts last = m.attempts().get(m.attempts().size() - 1);
        assertThat(last.transport()).isEqualTo(winner);
        assertThat(last.won()).isEqualTo(4);
        long setup =
                m.phases().get("setup").total("up") + m.phases().get("setup").total("down");
        long tries = m.attempts().stream().mapToLong(each -> each.bytes().sum()).sum();
        assertThat(tries).isPositive().isLessThanOrEqualTo(setup);
        for (TryCounts attempt : m.attempts()) {
            assertThat(attempt.requests())
                    .as(attempt.transport())
                    .isBetween(attempt.transport().equals("flashsocket") ? 0L : 4L, 8L);
            assertThat(attempt.connections()).isGreaterThanOrEqualTo(4);
        }
    }

    /** Each byte belongs to the try in which it passed: a swallowed question for the policy, a refused handshake. */
    @Test
    void countsTheBytesOfEachTryToIt() throws Exception {
        Experiment experiment = Trials.experiment(
                "clients",
                "4",
                "duration",
                "300ms",
                "warmup",
                "0ms",
                "rtt",
                "0ms",
                "headers",
                "minimal",
                "refuse",
                "websocket=close,flashsocket=swallow");
        Measurement m = Trials.run(AUTO, experiment.plan(0), TrialSettings.of(experiment, 0, 0));
        assertThat(m.attempts())
                .extracting(TryCounts::transport)
                .containsExactly("websocket", "flashsocket", "long-polling");
        TryCounts closed = m.attempts().get(0);
        assertThat(closed.requests()).isEqualTo(4);
        assertThat(closed.connections()).isEqualTo(4);
        assertThat(closed.bytes().down()).isZero();
        TryCounts swallowed = m.attempts().get(1);
        assertThat(swallowed.requests()).isZero();
        assertThat(swallowed.bytes()).isEqualTo(new Measurement.UpDown(4 * "<policy-file-request/>0".length(), 0));
    }

    /** Where nothing works nobody gets anything, and what was tried stays. */
    @Test
    void keepsWhatWasTriedWhereNothingWorks() throws Exception {
        String all = "websocket=501,long-polling=refuse,multipart,forever-iframe=close,jsonp-polling=501";
        Experiment experiment = Trials.experiment("clients", "3", "rtt", "0ms", "refuse", all);
        Measurement m = Trials.run(AUTO, experiment.plan(0), TrialSettings.of(experiment, 0, 0));
        assertThat(m.outcome()).isEqualTo(transportlab.measure.Outcome.DEAD);
        assertThat(m.path().way()).isNull();
        assertThat(m.noticed().by()).isEqualTo(Noticed.By.ERROR);
        assertThat(m.attempts()).extracting(TryCounts::transport).isEqualTo(AUTO.candidates());
        assertThat(m.attempts()).allSatisfy(each -> {
            assertThat(each.failed()).isGreaterThanOrEqualTo(3);
            assertThat(each.won()).isZero();
            assertThat(each.bytes().up()).isPositive();
        });
    }
}
