package transportlab.transport;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** The words of one technique, from the file {@code words.properties} in its folder: {@code en.name}, {@code ko.name}, .. */
public final class TransportWords {
    private final Properties words = new Properties();
    private final String origin;

    /**
     * @param technique a class in the folder
     */
    public TransportWords(Class<?> technique) {
        this(technique, "words.properties");
    }

    /**
     * Reads another file, for a folder that contains several transports.
     *
     * @param technique a class in the folder
     * @param file the name of the file in the folder
     */
    public TransportWords(Class<?> technique, String file) {
        origin = technique.getPackageName() + "/" + file;
        try {
            String text = FolderFiles.text(technique, file)
                    .orElseThrow(() -> new IllegalStateException("there is no " + file + " beside "
                            + technique.getName() + ": it gives name, note, line1 and line2 in en and ko"));
            words.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file has that text in that very language, so that {@link #get} does not fall back to English. */
    public boolean has(Locale language, String key) {
        return words.containsKey(language.getLanguage() + "." + key);
    }

    /**
     * @param key {@code name}, {@code note}, {@code line1} or {@code line2}
     * @throws IllegalArgumentException if the file has no such word
     */
    public String get(Locale language, String key) {
        String word = words.getProperty(language.getLanguage() + "." + key, words.getProperty("en." + key));
        if (word == null) {
            throw new IllegalArgumentException("no word en." + key + " in " + origin);
        }
        return word;
    }
}
