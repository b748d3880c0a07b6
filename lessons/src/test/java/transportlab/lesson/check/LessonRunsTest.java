package transportlab.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.measure.Measurement;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** Runs of pages in virtual time. */
class LessonRunsTest {
    private static List<Measurement> run(String transport, Map<String, String> options) throws TrialException {
        Lesson lesson = new Lesson("l", "en", "t", 1, List.of(), Map.of("e", options), List.of());
        return LessonRuns.measure(
                lesson, new Run("e", List.of(transport), Run.How.MODEL), RunListener.NOBODY, new StopSignal());
    }

    /** The request of the upgrade and its answer, the subscription and its position: two round trips. */
    @Test
    void openingIsTheTimeUntilAllClientsAreReady() throws Exception {
        for (int rtt : new int[] {0, 100, 300}) {
            Measurement trial =
                    run("websocket", Map.of("rtt", rtt + "ms", "clients", "3")).get(0);
            assertThat(Figures.of(Trials.figure("opening"), trial).orElseThrow())
                    .as("rtt " + rtt)
                    .isBetween(1.0 * rtt, 2.0 * rtt + 20);
        }
    }

    @Test
    void aTransportThatIsNeverReadyHasNoOpening() throws Exception {
        Measurement dead = run("websocket", Map.of("clients", "3", "refuse", "websocket", "duration", "1s"))
                .get(0);
        assertThat(Figures.of(Trials.figure("opening"), dead)).isEmpty();
        assertThat(Figures.of(Trials.figure("noticed"), dead)).isPresent();
    }

    @Test
    void aWrongSettingIsOneLine() {
        assertThatThrownBy(() -> run("websocket", Map.of("clients", "none")))
                .isInstanceOf(TrialException.class)
                .hasMessageContaining("clients");
    }
}
