package transportlab.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "upgrade=501",
                "upgrade=403",
                "upgrade=strip",
                "upgrade=swallow",
                "buffer=end",
                "buffer=16KiB",
                "buffer=5s",
                "buffer=16KiB/5s",
                "buffer=4KiB/accel",
                "idle=60s",
                "idle=60s/reset",
                "idle=10s/silent",
                "idle=2m",
                "close=1MiB",
                "close=30s",
                "close=1MiB/30s",
                "close=512/reset",
                "http-only",
                "http10",
                "request-header=+Via: 1.1 filter",
                "request-header=-Upgrade",
                "request-header=Host: a.example",
                "response-header=X-Accel-Buffering: no",
                "half-open=5s/server",
                "half-open=5s/client",
                "proxy",
                "proxy=any",
                "link=40ms",
                "/ws=404",
                "http:/socket.io/=501",
                "ws:/socket.io/=close",
                "tcp=swallow",
                "policy=404"
            })
    void aRuleIsWrittenAsItIsRead(String text) {
        List<Rule> rules = PathText.rules(text);
        assertThat(rules).hasSize(1);
        assertThat(rules.get(0).text()).isEqualTo(text);
        assertThat(PathText.rules(rules.get(0).text())).isEqualTo(rules);
    }

    @ParameterizedTest
    @CsvSource({
        "idle=60000ms, idle=60s",
        "idle=1m, idle=60s",
        "close=1024KiB, close=1MiB",
        "buffer=2048/5000ms, buffer=2KiB/5s",
        "request-header=Via:1.1 a, request-header=Via: 1.1 a",
        "' upgrade = 501 ', upgrade=501"
    })
    void everyValueHasOneText(String written, String text) {
        assertThat(new PathRules(PathRules.OWN, PathText.rules(written)).text()).isEqualTo(text);
    }

    @Test
    void aListKeepsItsOrder() {
        String text = "http-only,upgrade=403,idle=10s/silent,/ws=404";
        assertThat(new PathRules(PathRules.OWN, PathText.rules(text)).text()).isEqualTo(text);
        assertThat(PathText.rules("")).isEmpty();
        assertThat(PathText.rules(" ")).isEmpty();
    }

    @Test
    void everyPresetIsReadAsItIsWritten() {
        for (PathRules preset : Presets.all()) {
            assertThat(new PathRules(preset.id(), PathText.rules(preset.text())))
                    .isEqualTo(preset);
            assertThat(Presets.find(preset.id())).contains(preset);
        }
        assertThat(Presets.ids()).doesNotHaveDuplicates().startsWith("open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upgrade=500|upgrade=500|501, 403, strip or swallow",
                "upgrade|upgrade|501, 403, strip or swallow",
                "buffer=never|buffer=never|a size such as 16KiB",
                "buffer=5s/16KiB|buffer=5s/16KiB|both as 16KiB/5s",
                "buffer=end/5s|buffer=end/5s|end, a size",
                "buffer=|buffer=|end, a size",
                "buffer=accel|buffer=accel|end, a size",
                "buffer=0|buffer=0|a size",
                "idle=never|idle=never|a time from 1ms to 1440m, such as 60s",
                "idle=0|idle=0|a time from 1ms to 1440m, such as 60s",
                "idle=25m/fin|idle=25m/fin|/reset or /silent",
                "idle=9999m|idle=9999m|a time from 1ms to 1440m, such as 60s",
                "close=30s/silent|close=30s/silent|perhaps with /reset",
                "close=reset|close=reset|a size such as 1MiB",
                "close=9999MiB|close=9999MiB|a size such as 1MiB",
                "http-only=yes|http-only=yes|a rule such as",
                "request-header=Via|request-header=Via|'+Name: value'",
                "request-header=-Content-Length|request-header=-Content-Length|where a message ends",
                "response-header=Transfer-Encoding: x|response-header=Transfer-Encoding: x|where a message ends",
                "half-open=5s|half-open=5s|5s/server or 5s/client",
                "half-open=5s/both|half-open=5s/both|5s/server or 5s/client",
                "proxy=some|proxy=some|proxy or proxy=any",
                "link=far|link=far|a round trip such as 40ms",
                "/ws=500|/ws=500|404, 501, swallow or close",
                "/ws|/ws|404, 501, swallow or close",
                "udp=404|udp=404|a rule such as",
                "/a?b=404|/a?b=404|a rule such as",
                "http-only,,http10|''|a rule such as",
                "upgrade=501,idel=3s,http10|idel=3s|a rule such as",
                "UPGRADE=501|UPGRADE=501|a rule such as"
            })
    void anErrorNamesTheWrongPartAndWhatIsExpected(String text, String part, String expected) {
        assertThatThrownBy(() -> PathText.rules(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + part + "' is not right; expected ")
                .hasMessageContaining(expected);
    }
}
