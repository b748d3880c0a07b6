package transportlab.app.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.app.library.Library;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Measurement;
import transportlab.trial.Glance;
import transportlab.trial.RunListener;
import transportlab.wire.Direction;
import transportlab.wire.Phase;

/** What is seen of a run, with a clock of the test. */
class RunModelTest {
    private long now = 1_000_000_000L;
    private final RunModel model = new RunModel(() -> now);

    private static Experiment experiment() throws Exception {
        return new ExperimentOptions()
                .set("transports", "streaming,websocket", "test")
                .set("repetitions", "3", "test")
                .build();
    }

    @Test
    void countsDownAndMovesThePlayhead() throws Exception {
        model.begin(experiment(), List.of());
        RunListener.Step step = new RunListener.Step("streaming", 0, false, 2, 8);
        model.trialStarted(step, Duration.ofSeconds(30));
        assertThat(model.progressProperty().get().leftMillis()).isEqualTo(30_000);
        assertThat(model.progressProperty().get().firstMillis()).isEqualTo(30_000 - 4 * 5_600);
        model.phaseStarted(step, Phase.MEASURED);
        now += 2_000_000_000L;
        model.tick();
        assertThat(model.playheadMillisProperty().get()).isEqualTo(2000);
        assertThat(model.progressProperty().get().leftMillis()).isEqualTo(28_000);
        assertThat(model.progressProperty().get().segments()).hasSize(6);
        assertThat(model.progressProperty().get().segments().get(0).share()).isEqualTo(0.5);
        now += 60_000_000_000L;
        model.tick();
        assertThat(model.playheadMillisProperty().get())
                .as("no farther than the end")
                .isEqualTo(4000);
        assertThat(model.progressProperty().get().leftMillis()).isZero();
    }

    @Test
    void saysThatItCalculatesWhenAllIsMeasured() throws Exception {
        model.begin(experiment(), List.of());
        model.trialStarted(new RunListener.Step("websocket", 2, false, 7, 8), Duration.ofSeconds(5));
        assertThat(model.progressProperty().get().doing()).isEqualTo(Progress.Doing.MEASURING);
        model.calculating();
        model.tick();
        assertThat(model.progressProperty().get().doing()).isEqualTo(Progress.Doing.CALCULATING);
        assertThat(model.noCutProperty().get()).isEqualTo("calculating");
        model.begin(experiment(), List.of());
        model.tick();
        assertThat(model.noCutProperty().get()).isEqualTo("starting");
    }

    @Test
    void aRunThatGoesOnPromisesItsFirstResultBehindWhatWasNotMeasuredYet() throws Exception {
        Measurement kept = trial("streaming", 0);
        model.begin(experiment(), List.of(kept));
        RunListener.Step step = new RunListener.Step("websocket", 0, false, 1, 5);
        model.trialStarted(step, Duration.ofSeconds(30));
        assertThat(model.progressProperty().get().firstMillis())
                .as("4 trials of later rounds come behind it")
                .isEqualTo(30_000 - 4 * 5_600);
        model.begin(experiment(), List.of(kept, trial("websocket", 0), trial("streaming", 1)));
        RunListener.Step later = new RunListener.Step("websocket", 1, false, 1, 3);
        model.trialStarted(later, Duration.ofSeconds(17));
        assertThat(model.progressProperty().get().firstMillis())
                .as("this trial, and 2 more behind it")
                .isEqualTo(17_000 - 2 * 5_600);
        model.trialFinished(later, trial("websocket", 1));
        assertThat(model.progressProperty().get().firstMillis())
                .as("it is there")
                .isZero();
    }

    private static Measurement trial(String id, int repetition) {
        Measurement any = Library.example().result().trials().get(0);
        Measurement.Subject subject = new Measurement.Subject(id, repetition, "live", any.planSha256(), any.ports());
        return new Measurement(
                subject,
                any.updates(),
                any.traffic(),
                any.delay(),
                any.series(),
                any.changes(),
                any.circumstances(),
                any.notes(),
                any.failure());
    }

    @Test
    void keepsEveryTickOfTheFirstClient() throws Exception {
        model.begin(experiment(), List.of());
        RunListener.Step step = new RunListener.Step("websocket", 0, false, 2, 8);
        model.trialStarted(step, Duration.ofSeconds(30));
        for (int i = -2; i < 10; i++) {
            Glance.Tick tick = new Glance.Tick(i * 100, Direction.DOWN, true);
            model.glance(step, new Glance(50, 1000, i, 300, List.of(tick)));
        }
        assertThat(model.lane("websocket").ticks()).as("those of measured").hasSize(10);
        assertThat(model.lane("websocket").delivered()).isEqualTo(9);
        assertThat(model.lane("streaming").status()).isEqualTo(Lane.Status.WAITING);
    }
}
