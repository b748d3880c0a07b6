package transportlab.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.words.Words;

/** Both languages say of every path and of every rule what it does. */
class PathWordsTest {
    private static final Pattern VALUE = Pattern.compile("\\{[^}]+}");

    /** One rule of each kind and variant. */
    private static final String EVERY_RULE = "upgrade=501,upgrade=403,upgrade=strip,upgrade=swallow,"
            + "buffer=end,buffer=16KiB,buffer=5s,buffer=16KiB/5s,"
            + "buffer=end/accel,buffer=16KiB/accel,buffer=5s/accel,buffer=16KiB/5s/accel,"
            + "idle=60s,idle=60s/reset,idle=60s/silent,close=1MiB,close=30s,close=1MiB/30s,"
            + "close=1MiB/reset,close=30s/reset,close=1MiB/30s/reset,http-only,http10,"
            + "request-header=+Via: 1.1 a,request-header=-Via,request-header=Via: 1.1 a,"
            + "response-header=+Via: 1.1 a,response-header=-Via,response-header=Via: 1.1 a,"
            + "half-open=5s/server,half-open=5s/client,proxy,proxy=any,link=40ms,"
            + "/ws=404,/ws=501,/ws=swallow,ws:/ws=close,tcp=404,policy=swallow,tcp=close";

    @Test
    void bothLanguagesSayTheSame() {
        Words english = Words.of("en", PathWords.FILE);
        Words korean = Words.of("ko", PathWords.FILE);
        assertThat(new TreeSet<>(korean.keys())).isEqualTo(new TreeSet<>(english.keys()));
        for (String key : english.keys()) {
            assertThat(values(korean.get(key))).as(key).isEqualTo(values(english.get(key)));
            assertThat(korean.get(key)).as(key).doesNotContain("거절");
        }
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyRuleIsExplainedWithItsSettings(String language) {
        PathWords words = new PathWords(language);
        for (Rule rule : PathText.rules(EVERY_RULE)) {
            assertThat(words.name(rule)).as(rule.text()).isNotBlank();
            assertThat(words.does(rule))
                    .as(rule.text())
                    .doesNotContain("{")
                    .matches(language.equals("en") ? "[A-Z].*\\." : ".*니다\\.");
            assertThat(words.imitates(rule)).as(rule.text()).isPresent();
        }
    }

    @Test
    void noSentenceIsLeftOver() {
        Set<String> used = PathText.rules(EVERY_RULE).stream()
                .map(rule -> "kind." + rule.kind() + ".does" + (rule.variant().isEmpty() ? "" : "." + rule.variant()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = Words.of("en", PathWords.FILE).keys().stream()
                .filter(key -> key.startsWith("kind.") && key.contains(".does"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void everyPresetIsExplained(String language) {
        PathWords words = new PathWords(language);
        for (PathRules preset : Presets.all()) {
            assertThat(words.name(preset)).isNotBlank().isNotEqualTo(preset.id());
            assertThat(words.says(preset)).as(preset.id()).hasSizeBetween(2, 22);
            assertThat(words.does(preset)).as(preset.id()).endsWith(language.equals("en") ? "." : "니다.");
            assertThat(words.helps(preset)).as(preset.id()).isPresent();
            assertThat(words.source(preset).isPresent()).as(preset.id()).isEqualTo(!preset.isOpen());
        }
    }

    @Test
    void everyNameStandsForOnePreset() {
        for (String language : new String[] {"en", "ko"}) {
            PathWords words = new PathWords(language);
            Stream<String> names = Presets.all().stream().map(words::name);
            assertThat(names).as(language).doesNotHaveDuplicates();
        }
    }

    @Test
    void rulesOfOnesOwnAreExplainedOneByOne() {
        PathRules own = new PathRules(PathRules.OWN, PathText.rules("upgrade=501,idle=10s/silent,close=512"));
        PathWords english = new PathWords("en");
        assertThat(english.does(own))
                .isEqualTo("A request for an upgrade is answered with 501 and never reaches the server."
                        + " A connection on which nothing has passed for 10 s is forgotten:"
                        + " nothing passes any more, and nobody is told."
                        + " A connection is closed after 512 bytes in both directions together.");
        assertThat(english.says(own)).isEqualTo("upgrade=501,idle=10s/silent,close=512");
        assertThat(english.helps(own)).isEmpty();
        assertThat(english.source(own).orElseThrow()).contains("RFC 9110 7.8", "RFC 5382");
        assertThat(new PathWords("ko").does(own)).contains("10초 동안", "512바이트만큼");
    }

    @Test
    void aPresetWithOneMoreRuleSaysWhatThatRuleDoes() {
        PathRules changed = Presets.find("antivirus").orElseThrow().and(PathText.rules("tcp=swallow"));
        PathWords words = new PathWords("en");
        assertThat(words.name(changed)).isEqualTo("Buffers answers");
        assertThat(words.does(changed))
                .isEqualTo("The body of an answer is held back until the answer ends."
                        + " What goes to tcp disappears, without an answer.");
        assertThat(words.helps(changed)).isEmpty();
    }
}
