package transportlab.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.trial.StopSignal;

class CapacityRunTest {
    private static ExperimentOptions options(String... keysAndValues) throws BadInput {
        ExperimentOptions options = new ExperimentOptions();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            options.set(keysAndValues[i], keysAndValues[i + 1], "--" + keysAndValues[i]);
        }
        return options;
    }

    @Test
    void onlyATickerHasOnePublisher() throws Exception {
        ExperimentOptions chat = options("pattern", "chat");
        assertThatThrownBy(() -> new CapacityRun(chat))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("ticker");
    }

    @Test
    void nothingRunsAfterAStop() throws Exception {
        StopSignal stop = new StopSignal();
        stop.stop();
        assertThat(new CapacityRun(options("transports", "websocket")).run(step -> {}, stop))
                .isEmpty();
    }

    @Test
    void everyTransportCanBeCalculated() throws Exception {
        Map<String, String> small = options(
                        "transports",
                        "all",
                        "clients",
                        "5",
                        "rate",
                        "20",
                        "rtt",
                        "0ms",
                        "duration",
                        "2s",
                        "mode",
                        "live")
                .values();
        Map<String, Demand> demands = new MicroRuns(small, new StopSignal()).calculate();
        assertThat(demands.keySet()).containsExactlyInAnyOrderElementsOf(Catalogue.ids());
        assertThat(demands.get("websocket").requests()).isZero();
        assertThat(demands.get("long-polling").answers()).isBetween(80.0, 120.0);
        assertThat(demands.get("short-polling").requests()).isBetween(19.0, 21.0);
    }

    @Test
    void aShortLiveTrialShowsCountsAndCosts() throws Exception {
        Map<String, String> small = options(
                        "transports",
                        "long-polling,websocket",
                        "clients",
                        "4",
                        "rate",
                        "50",
                        "rtt",
                        "0ms",
                        "warmup",
                        "0ms",
                        "duration",
                        "300ms")
                .values();
        Map<String, MicroRuns.Shown> shown = new MicroRuns(small, new StopSignal()).measure(1, Map.of());
        for (MicroRuns.Shown each : List.of(shown.get("long-polling"), shown.get("websocket"))) {
            assertThat(each.failure()).isNull();
            MicroRun run = each.runs().get(0);
            assertThat(run.deliveries()).isPositive();
            assertThat(run.serverSeconds()).isPositive();
            assertThat(run.generatorSeconds()).isPositive();
        }
        assertThat(shown.get("websocket").runs().get(0).requests()).isZero();
        assertThat(shown.get("long-polling").runs().get(0).answers()).isPositive();
    }
}
