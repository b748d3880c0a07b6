package transportlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.words.Words;

/** Both languages have the same words with the same values in them. */
class WordsTest {
    private static final Pattern VALUE = Pattern.compile("\\{[^}]+}");

    @ParameterizedTest
    @ValueSource(strings = {"/transportlab/app/words", "/transportlab/app/desktop", "/transportlab/path/words"})
    void bothLanguagesSayTheSame(String file) {
        Words english = Words.of("en", file);
        Words korean = Words.of("ko", file);
        Set<String> special = Set.of("value.clients.1", "value.rate.1");
        Set<String> keys = new TreeSet<>(english.keys());
        keys.removeAll(special);
        assertThat(new TreeSet<>(korean.keys())).isEqualTo(keys);
        for (String key : keys) {
            assertThat(values(english.get(key))).as(key).containsAll(values(korean.get(key)));
        }
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
