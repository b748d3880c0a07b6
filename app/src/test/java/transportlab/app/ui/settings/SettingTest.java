package transportlab.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.words.Words;

/** Numbers between texts of options, fields and sliders. */
class SettingTest {
    private static final Map<String, String> OPTIONS = new ExperimentOptions().values();

    @ParameterizedTest
    @CsvSource({
        "poll-interval, 250ms, 250",
        "poll-interval, 2s, 2000",
        "duration, 4s, 4",
        "duration, 1500ms, 1.5",
        "payload, 1KiB, 1024",
        "rate, 0.05, 0.05",
        "clients, 50, 50"
    })
    void readsTextsOfOptions(String key, String text, String shown) {
        assertThat(Setting.of(key).shown(text)).isEqualTo(shown);
    }

    /** A result whose settings were changed names each change; a link is named by its four values. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyOptionHasAName(String language) {
        Words words = Words.of(language, "/transportlab/app/desktop");
        assertThat(ExperimentOptions.keys())
                .filteredOn(key -> !key.equals("link"))
                .allSatisfy(
                        key -> assertThat(words.find("setting." + key)).as(key).isPresent());
    }

    @Test
    void theSliderGoesAsFarAsTheOption() throws Exception {
        for (Setting setting : Setting.ALL) {
            double[] ends = setting.ends(OPTIONS);
            for (double place = 0; place <= 1; place += 0.05) {
                double number = setting.at(place, OPTIONS);
                assertThat(setting.number(setting.text(number)))
                        .as(setting.key())
                        .isEqualTo(number);
                assertThat(number).isBetween(ends[0], ends[1]);
            }
            assertThat(setting.at(0, OPTIONS)).isEqualTo(ends[0]);
            assertThat(setting.at(1, OPTIONS)).isEqualTo(ends[1]);
            for (double end : ends) {
                String text = setting.text(end);
                assertThatCode(() -> with(setting, text))
                        .as(setting.key() + " " + text)
                        .doesNotThrowAnyException();
            }
            String beyond = setting.text(ends[1] + 1);
            assertThatThrownBy(() -> with(setting, beyond))
                    .as(setting.key() + " " + beyond)
                    .isInstanceOfSatisfying(
                            BadInput.class, e -> assertThat(e.key()).contains(setting.key()));
        }
    }

    /** With a plan so small that no other bound is met. */
    private static void with(Setting setting, String text) throws BadInput {
        new ExperimentOptions()
                .set("clients", "1", "")
                .set("rate", "0.001", "")
                .set("rooms-of", "1", "")
                .set(setting.key(), text, "")
                .build();
    }

    @Test
    void whatAClientSendsHasBoundsOfItsOwn() throws Exception {
        Map<String, String> chat =
                new ExperimentOptions().set("pattern", "chat", "").values();
        assertThat(Setting.PAYLOAD.ends(chat)).containsExactly(16, 65_536);
        assertThat(Setting.PAYLOAD.ends(OPTIONS)).containsExactly(0, 1_048_576);
        assertThat(Setting.CUT.ends(OPTIONS)).containsExactly(0, 4);
    }

    @Test
    void theSliderIsStretchedWhereTheRangeIsWide() {
        assertThat(Setting.CLIENTS.place(97, OPTIONS)).isBetween(0.45, 0.55);
        assertThat(Setting.CUT.place(2, OPTIONS)).isEqualTo(0.5);
    }

    @Test
    void whatIsTypedGetsItsUnitAndMeansWhatItMeansElsewhere() {
        assertThat(Setting.POLL_INTERVAL.typed("300")).isEqualTo("300ms");
        assertThat(Setting.POLL_INTERVAL.typed("2s")).isEqualTo("2s");
        assertThat(Setting.DURATION.typed("1.5")).isEqualTo("1.5s");
        assertThat(Setting.RATE.typed("1,000")).as("not one").isEqualTo("1,000");
        assertThat(Setting.CLIENTS.typed("x")).isEqualTo("x");
    }
}
