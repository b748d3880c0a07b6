package transportlab.app.ui.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.sweep.Over;

/** Where arrow keys lead, and between which values a setting is varied. */
class StepsTest {
    private static final Map<String, String> OPTIONS = new ExperimentOptions().values();

    private static OptionalDouble next(Over over, double now, boolean up, boolean decade) {
        return Steps.next(over, now, up, decade, DoubleStream.of(3, 300));
    }

    @Test
    void measuredPointsAreNotMissed() {
        assertThat(next(Ranges.clients(), 200, true, false)).hasValue(300);
        assertThat(next(Ranges.clients(), 300, false, false)).hasValue(200);
        assertThat(next(Ranges.clients(), 200, true, true)).hasValue(2000);
    }

    @Test
    void arrowKeysLeadToOneTwoAndFive() {
        Over clients = Ranges.clients();
        assertThat(next(clients, 1000, true, false)).hasValue(2000);
        assertThat(next(clients, 2000, true, false)).hasValue(5000);
        assertThat(next(clients, 700, false, false)).hasValue(500);
        assertThat(next(clients, 700, true, true)).hasValue(7000);
        assertThat(next(clients, 500_000, true, true)).hasValue(1_000_000);
        assertThat(next(clients, 1, false, false)).as("the end").isEmpty();
    }

    @Test
    void aRangeWithoutADecadeHasTwentySteps() throws BadInput {
        Over loss = Over.parse("loss=0%..5%", 5);
        assertThat(next(loss, 1, true, false)).hasValue(1.25);
        assertThat(next(loss, 1, false, true)).hasValue(0);
    }

    @Test
    void aSettingStaysWithinWhatTheOthersAllow() {
        Ranges ranges = new Ranges();
        Map<String, String> brief = new java.util.HashMap<>(OPTIONS);
        brief.put("duration", "2s");
        brief.put("cut", "1s");
        assertThat(ranges.ends("cut", brief)).containsExactly("500ms", "2s");
        assertThat(ranges.choose("poll-interval", "100ms", "90m", brief)).isFalse();
        assertThat(ranges.choose("poll-interval", "1s", "100ms", brief)).isFalse();
        assertThat(ranges.choose("poll-interval", "fast", "1s", brief)).isFalse();
        assertThat(ranges.choose("poll-interval", "100ms", "1s", brief)).isTrue();
        assertThat(ranges.ends("poll-interval", brief)).containsExactly("100ms", "1s");
    }

    @Test
    void everySettingHasARange() throws BadInput {
        Map<String, String> options = new java.util.HashMap<>(OPTIONS);
        options.put("pattern", "chat");
        assertThat(Ranges.keys(OPTIONS)).doesNotContain("rooms-of");
        for (String key : Ranges.keys(options)) {
            assertThat(new Ranges().of(key, options).values()).as(key).hasSizeBetween(3, Ranges.POINTS);
        }
    }

    @Test
    void theEndsComeFirst() {
        assertThat(Calculator.coarseFirst(9)).startsWith(0, 8, 4).hasSize(9);
        assertThat(Calculator.coarseFirst(13)).startsWith(0, 12, 8).hasSize(13);
    }
}
