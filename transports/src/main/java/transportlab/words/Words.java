package transportlab.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import transportlab.io.Printable;

/**
 * The program's texts in one language. A sentence is never put together from parts; only values are put into it, by
 * name.
 */
public final class Words {
    private final Locale language;
    private final Properties words = new Properties();

    private Words(Locale language) {
        this.language = language;
    }

    /**
     * Korean for {@code ko}, English for everything else.
     *
     * @param files names of resources without language and suffix, {@code /transportlab/app/words}
     */
    public static Words of(String language, String... files) {
        Words words = new Words("ko".equals(language) ? Locale.KOREAN : Locale.ENGLISH);
        for (String file : files) {
            words.load(file + "_" + words.language.getLanguage() + ".properties");
        }
        return words;
    }

    private void load(String resource) {
        try (var in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no file " + resource);
            }
            words.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale language() {
        return language;
    }

    public boolean isKorean() {
        return language.equals(Locale.KOREAN);
    }

    /** A ratio: {@code 7.4×}, or {@code 7.4배} in Korean. */
    public String times(double ratio) {
        String times = Numbers.ratio(ratio);
        return isKorean() ? times.replace("×", "배") : times;
    }

    /**
     * @throws IllegalArgumentException if there is no such word
     */
    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no word " + key + " in " + language));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** The sentence with each {@code {name}} replaced by its value, made fit to be read. */
    public String get(String key, Map<String, String> values) {
        return fill(get(key), values);
    }

    /**
     * The sentence with its values put in.
     *
     * @param namesAndValues name, value, name, value, ..
     */
    public String with(String key, Object... namesAndValues) {
        String sentence = get(key);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = Printable.of(String.valueOf(namesAndValues[i + 1]));
            sentence = sentence.replace("{" + namesAndValues[i] + "}", value);
        }
        return sentence;
    }

    /** The text with each {@code {name}} replaced by its value. */
    public static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", Printable.of(value.getValue()));
        }
        return filled;
    }

    /** All keys, for tests that compare the two languages. */
    public java.util.Set<String> keys() {
        return words.stringPropertyNames();
    }
}
