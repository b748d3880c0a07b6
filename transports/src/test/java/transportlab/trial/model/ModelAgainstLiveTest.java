package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.experiment.Experiment;
import transportlab.testing.NamesItsCase;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.Stand;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.live.LiveStand;
import transportlab.wire.Transcript;

/**
 * What one client sends and receives on real sockets, byte for byte the same as in virtual time, so that our picture of
 * the engines cannot drift. Polls and updates lie a tenth of a second apart, so that a machine that is late changes
 * nothing.
 */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(NamesItsCase.class)
class ModelAgainstLiveTest {
    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void oneClientsStreamIsTheSame(Transport transport) throws Exception {
        String model = stream(transport, new ModelStand(Counting.BYTES));
        assertThat(model).contains("< payload ");
        assertThat(stream(transport, new LiveStand())).isEqualTo(model);
    }

    @Test
    void soIsThatOfAClientThatFallsBack() throws Exception {
        String refusals = "websocket=501,flashsocket=501,long-polling=501";
        String model = stream(Trials.transport("auto"), new ModelStand(Counting.BYTES), refusals);
        assertThat(model).contains("policy-file-request").contains("400 Bad Request");
        assertThat(stream(Trials.transport("auto"), new LiveStand(), refusals)).isEqualTo(model);
    }

    private static String stream(Transport transport, Stand stand) throws Exception {
        return stream(transport, stand, "");
    }

    private static String stream(Transport transport, Stand stand, String refusals) throws Exception {
        Experiment experiment = Trials.experiment(
                "refuse",
                refusals,
                "clients",
                "1",
                "rate",
                "4",
                "arrivals",
                "periodic",
                "poll-interval",
                "250ms",
                "duration",
                "1s",
                "warmup",
                "250ms",
                "rtt",
                "20ms",
                "seed",
                "2");
        var outcome = Trials.outcome(
                transport, experiment.plan(0), TrialSettings.of(experiment, 0, 0), stand, new StopSignal());
        return Transcript.of(outcome.trace().first())
                .toString()
                .replaceAll("Date: [A-Za-z0-9, :]+ GMT", "Date: today")
                .replaceAll("(sid(?:=|\":\"))[-_A-Za-z0-9]{20}", "$1SESSION");
    }
}
