package transportlab.transport;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** The words of one technique, from the file {@code words.properties} in its folder: {@code en.name}, {@code ko.name}, .. */
public final class TransportWords {
    private final Properties words = new Properties();

    /**
     * @param technique a class in the folder
     */
    public TransportWords(Class<?> technique) {
        this(technique, "words.properties");
    }

    /**
     * The same for one of several ids of a folder.
     *
     * @param file in the folder
     */
    public TransportWords(Class<?> technique, String file) {
        try {
            words.load(new StringReader(FolderFiles.text(technique, file).orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param key {@code name}, {@code note}, {@code line1} or {@code line2}
     * @throws IllegalArgumentException if the file has no such word
     */
    public String get(Locale language, String key) {
        String word = words.getProperty(language.getLanguage() + "." + key, words.getProperty("en." + key));
        if (word == null) {
            throw new IllegalArgumentException("no word " + key);
        }
        return word;
    }
}
