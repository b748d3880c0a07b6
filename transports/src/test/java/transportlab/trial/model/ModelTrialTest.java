package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.testing.NamesItsCase;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.trial.Recording;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;

/** Whole trials in virtual time. */
@ExtendWith(NamesItsCase.class)
class ModelTrialTest {
    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    private static Measurement model(Transport transport, String... options) throws Exception {
        Experiment experiment = Trials.experiment(options);
        return Trials.outcome(
                        transport,
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0),
                        new ModelStand(Counting.BYTES),
                        new StopSignal())
                .measurement();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void everythingIsDelivered(Transport transport) throws Exception {
        for (String pattern : List.of("ticker", "chat", "echo", "notifications")) {
            Measurement trial = model(
                    transport, "pattern", pattern, "clients", "5", "rooms-of", "5", "rate", "4", "duration", "2s");
            assertThat(trial.mode()).isEqualTo("model");
            assertThat(trial.comparable()).as(pattern).isTrue();
            assertThat(trial.updates().delivered()).as(pattern).isPositive();
            assertThat(trial.inexact().connections()).as(pattern).isZero();
            assertThat(trial.notes()).as(pattern).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transports")
    void clientsThatAreCutOffComeBack(Transport transport) throws Exception {
        Measurement trial = model(
                transport,
                Trials.noticingBreaks(transport, "clients", "20", "rate", "5", "duration", "2s", "cut", "800ms"));
        assertThat(trial.comparable()).isTrue();
        assertThat(trial.cut().back()).isEqualTo(20);
    }

    /** Nothing tells the page around a frame, so it reports no failure either. */
    @Test
    void pagesWhoseFrameBrokeOffNeverComeBack() throws Exception {
        Measurement trial = model(
                Trials.transport("forever-iframe"), "clients", "20", "rate", "5", "duration", "2s", "cut", "800ms");
        assertThat(trial.cut().clients()).isEqualTo(20);
        assertThat(trial.cut().back()).isZero();
        assertThat(trial.updates().lost()).isPositive();
        assertThat(trial.notes()).noneMatch(note -> note.startsWith("client-failure"));
    }

    @Test
    void theFallbackIsThatOfTheRefusals() throws Exception {
        Measurement trial = model(
                Trials.transport("auto"),
                "clients",
                "3",
                "duration",
                "1s",
                "refuse",
                "websocket=501,flashsocket=swallow");
        assertThat(trial.comparable()).isTrue();
        assertThat(trial.attempts()).hasSize(3);
    }

    @Test
    void aRecordingBeginsWithThePlan() throws Exception {
        Experiment experiment = Trials.experiment("clients", "1000", "rate", "2");
        Recording recording = Recorder.record(experiment, "websocket", new StopSignal());
        assertThat(recording.updatesAtMillis()).isNotEmpty().allMatch(at -> at >= 0);
        assertThat(recording.events()).isNotEmpty();
        assertThat(Recorder.record(experiment, "websocket", new StopSignal()).updatesAtMillis())
                .isEqualTo(recording.updatesAtMillis());
    }
}
