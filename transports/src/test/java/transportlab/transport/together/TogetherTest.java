package transportlab.transport.together;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import transportlab.measure.Measurement;
import transportlab.testing.Await;
import transportlab.testing.Bench;
import transportlab.testing.TestClient;
import transportlab.testing.Trials;

/** The surfaces hold a technique whose stream is opened by POST, and which sends several things at once. */
class TogetherTest {
    private final Together together = new Together();

    @Test
    void everythingArrivesInOrderOverCuts() throws Exception {
        try (Bench bench = Bench.of(together, Bench.Options.defaults())) {
            TestClient client = bench.client(together, 0).awaitReady();
            for (int i = 0; i < 100; i++) {
                bench.publish("update " + i);
                client.send(i, "message " + i);
                if (i == 30 || i == 60) {
                    client.reset();
                }
            }
            client.await(200);
            Await.until("all messages are acknowledged", () -> client.acknowledged.size() >= 100);
            assertThat(client.numbers)
                    .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
            assertThat(client.payloads.stream().map(payload -> new String(payload, UTF_8)))
                    .filteredOn(text -> text.contains("message "))
                    .hasSize(100)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void itsTrialCountsTheQuestionAsAStreamAndKnowsEachByte() throws Exception {
        Measurement trial = Trials.run(
                together,
                "pattern",
                "chat",
                "clients",
                "4",
                "rooms-of",
                "4",
                "rate",
                "20",
                "duration",
                "1s",
                "rtt",
                "20ms",
                "warmup",
                "100ms");
        assertThat(trial.comparable()).isTrue();
        assertThat(trial.updates().delivered()).isEqualTo(trial.updates().expected());
        assertThat(trial.phases().get("setup").requests().receive()).isEqualTo(4);
        assertThat(trial.phases().get("measured").requests().receive()).isZero();
        long messages = trial.updates().published();
        assertThat(trial.phases().get("measured").requests().send())
                .as("several of %d messages share a request", messages)
                .isLessThan(messages);
        assertThat(trial.phases().get("measured").both("other")).isZero();
        assertThat(trial.phases().get("setup").both("control"))
                .as("the bodies of the questions")
                .isGreaterThanOrEqualTo(4 * 19);
    }
}
