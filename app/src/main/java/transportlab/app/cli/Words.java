package transportlab.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The program's words in one language. Sentences are whole; values are put in by name. */
public final class Words {
    private final Locale language;
    private final Properties words = new Properties();

    private Words(Locale language) {
        this.language = language;
        try (var in =
                Words.class.getResourceAsStream("/transportlab/app/words_" + language.getLanguage() + ".properties")) {
            words.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Korean for {@code ko}, English for everything else. */
    public static Words of(String language) {
        return new Words("ko".equals(language) ? Locale.KOREAN : Locale.ENGLISH);
    }

    public Locale language() {
        return language;
    }

    /**
     * @throws IllegalArgumentException if there is no such word
     */
    public String get(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no word " + key + " in " + language);
        }
        return word;
    }

    /** The sentence with each {@code {name}} replaced by its value. */
    public String get(String key, Map<String, String> values) {
        String sentence = get(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        }
        return sentence;
    }
}
