package transportlab.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.catalogue.Catalogue;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Metric;
import transportlab.measure.Representatives;
import transportlab.testing.Trials;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;

/** Some clients stand for all. */
class RepresentedTest {
    private static Measurement trial(String id, Represented represented) throws Exception {
        return trial(id, represented, represented.settings(0, 0));
    }

    private static Measurement trial(String id, Represented represented, TrialSettings settings) throws Exception {
        return represented.all(Trials.outcome(
                        Trials.transport(id),
                        represented.plan(0),
                        settings,
                        new ModelStand(Counting.SIZES),
                        new StopSignal())
                .measurement());
    }

    private static Experiment experiment(String pattern, int clients) throws Exception {
        return Trials.experiment(
                "mode",
                "model",
                "pattern",
                pattern,
                "clients",
                "" + clients,
                "rate",
                "1",
                "arrivals",
                "periodic",
                "poll-interval",
                "700ms",
                "duration",
                "3s",
                "warmup",
                "0ms");
    }

    @ParameterizedTest
    @CsvSource({
        "ticker, 3000, 1000",
        "ticker, 1000000, 1000",
        "ticker, 2002, 1001",
        "chat, 1000000, 1000",
        "ticker, 2000, 2000"
    })
    void eachStandsForAWholeNumberIfThatIsPossible(String pattern, int clients, int n) throws Exception {
        Represented represented = Represented.of(experiment(pattern, clients));
        assertThat(represented.plan(0).clients()).isEqualTo(n);
    }

    @ParameterizedTest
    @CsvSource({"5, 9500, 1900", "5, 3002, 1000", "2000, 3000, 3000", "9500, 3000, 3000", "2000, 4000, 2000"})
    void roomsAreWhole(int room, int clients, int n) throws Exception {
        Represented represented = Represented.of(Trials.experiment(
                "mode", "model", "pattern", "chat", "clients", "" + clients, "rooms-of", "" + room, "rate", "0.01"));
        assertThat(represented.plan(0).clients()).isEqualTo(n);
    }

    @Test
    void upToTwoThousandAllRun() throws Exception {
        Represented represented = Represented.of(experiment("ticker", 2_000));
        assertThat(represented.plan(0).clients()).isEqualTo(2_000);
        assertThat(trial("streaming", represented).representatives()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticker", "notifications"})
    void whatTheyCauseIsWhatAllWouldCause(String pattern) throws Exception {
        Experiment all = experiment(pattern, 4_000);
        for (String id : List.of("short-polling", "long-polling", "streaming", "websocket", "socketio")) {
            Measurement few = trial(id, Represented.of(all));
            Measurement each = trial(id, Represented.byAll(all));
            assertThat(few.representatives()).isEqualTo(new Representatives(1_000, 4));
            for (Metric metric : Metric.values()) {
                // the times of polls, and of private updates, are random where all clients run
                double share = pattern.equals("ticker") && metric != Metric.DELAY ? 0.002 : 0.04;
                double whole = metric.of(each).orElseThrow();
                assertThat(metric.of(few).orElseThrow())
                        .as("%s, %s of %s", pattern, metric, id)
                        .isCloseTo(whole, within(Math.max(1, share * whole)));
            }
            assertThat(few.updates().delivered()).isEqualTo(few.updates().expected());
            if (pattern.equals("ticker")) {
                assertThat(few.updates()).isEqualTo(each.updates());
                assertThat(few.latencyMicros().count())
                        .isEqualTo(each.latencyMicros().count());
            }
        }
    }

    /** What keeps early clients alive until all are there is what it would be if a tenth of all opened at a time. */
    @ParameterizedTest
    @ValueSource(strings = {"long-polling", "socketio-polling", "socketio"})
    void openingCausesWhatThatOfAllWouldCause(String id) throws Exception {
        Experiment all = Trials.experiment(
                "mode", "model", "clients", "4000", "rtt", "2s", "hold", "5s", "duration", "3s", "rate", "1");
        Represented each = Represented.byAll(all);
        var few = trial(id, Represented.of(all)).phases().get("setup");
        var whole =
                trial(id, each, each.settings(0, 0).openingInTenths()).phases().get("setup");
        assertThat((double) few.requests().started())
                .isCloseTo(
                        whole.requests().started(),
                        within(0.01 * whole.requests().started()));
        assertThat((double) few.both("total")).isCloseTo(whole.both("total"), within(0.01 * whole.both("total")));
        assertThat((double) few.connections().peak())
                .isCloseTo(
                        whole.connections().peak(),
                        within(0.01 * whole.connections().peak()));
    }

    @Test
    void everyTransportCanBeRepresented() throws Exception {
        for (var transport : Catalogue.all()) {
            Measurement trial = trial(transport.info().id(), Represented.of(experiment("chat", 1_000_000)));
            assertThat(trial.comparable()).as(transport.info().id()).isTrue();
            assertThat(trial.phases().get("setup").connections().opened()).isGreaterThanOrEqualTo(1_000_000);
        }
    }
}
