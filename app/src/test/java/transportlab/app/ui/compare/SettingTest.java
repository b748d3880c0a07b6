package transportlab.app.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers between texts of options, fields and sliders. */
class SettingTest {
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

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Setting setting : Setting.ALL) {
            for (double place = 0; place <= 1; place += 0.05) {
                double number = setting.at(place);
                assertThat(setting.number(setting.text(number)))
                        .as(setting.key())
                        .isEqualTo(number);
                assertThat(number).isBetween(setting.least(), setting.most());
            }
            assertThat(setting.at(0)).isEqualTo(setting.least());
            assertThat(setting.at(1)).isEqualTo(setting.most());
        }
    }

    @Test
    void theSliderIsStretchedWhereTheRangeIsWide() {
        assertThat(Setting.CLIENTS.place(45)).isBetween(0.45, 0.55);
        assertThat(Setting.WARMUP.place(5)).isEqualTo(0.5);
    }

    @Test
    void whatIsTypedGetsItsUnit() {
        assertThat(Setting.POLL_INTERVAL.typed("300")).isEqualTo("300ms");
        assertThat(Setting.POLL_INTERVAL.typed("2s")).isEqualTo("2s");
        assertThat(Setting.DURATION.typed("1,5")).isEqualTo("1.5s");
        assertThat(Setting.CLIENTS.typed("x")).isEqualTo("x");
    }
}
