package transportlab.visualizer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import transportlab.words.Words;

/** Both languages have the same words with the same values in them. */
class WordsTest {
    private static final Pattern VALUE = Pattern.compile("\\{([^}]+)}");

    @Test
    void bothLanguagesSayTheSame() {
        Words english = Words.of("en", Sentences.WORDS);
        Words korean = Words.of("ko", Sentences.WORDS);
        assertThat(korean.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            Set<String> known = new TreeSet<>(values(english.get(key)));
            known.addAll(Set.of("times", "transport", "a", "runs"));
            assertThat(known).as(key).containsAll(values(korean.get(key)));
        }
    }

    private static Set<String> values(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = VALUE.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
