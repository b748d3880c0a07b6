package transportlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.catalogue.Catalogue;
import transportlab.transport.Transport;
import transportlab.words.Words;

/** Both languages have the same words with the same values in them. */
class WordsTest {
    private static final Pattern VALUE = Pattern.compile("\\{[^}]+}");

    private static final Pattern REPLACED = Pattern.compile("와이어|물러[나남났서섰]|엄한|거절|헛된|헛되이");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/transportlab/app/words",
                "/transportlab/app/desktop",
                "/transportlab/app/handout/handout",
                "/transportlab/app/court",
                "/transportlab/path/words"
            })
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

    /** The old words read like a translation, or mean something else: a rejection, an innocent one, a wire. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/transportlab/app/words",
                "/transportlab/app/desktop",
                "/transportlab/app/handout/handout",
                "/transportlab/app/court",
                "/transportlab/path/words",
                "/transportlab/visualizer/words",
                "/transportlab/words/glossary",
                "/transportlab/wire/message/fields",
                "/transportlab/wire/message/headers"
            })
    void koreanKeepsToItsTerms(String file) {
        Words korean = Words.of("ko", file);
        for (String key : korean.keys()) {
            assertThat(korean.get(key)).as(key).doesNotContainPattern(REPLACED);
        }
    }

    @Test
    void koreanKeepsToItsTermsForTechniques() {
        for (Transport transport : Catalogue.all()) {
            for (String key : new String[] {"name", "note", "line1", "line2"}) {
                String said = transport.info().words().get(Locale.KOREAN, key);
                assertThat(said).as(transport.info().id()).doesNotContainPattern(REPLACED);
            }
        }
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
