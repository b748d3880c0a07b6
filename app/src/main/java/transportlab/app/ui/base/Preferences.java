package transportlab.app.ui.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import transportlab.measure.ResultFiles;
import transportlab.visualizer.palette.Theme;

/** What the user chose about the desktop itself, kept in a file; a file that cannot be read or written is no error. */
public final class Preferences {
    private final Path file;
    private final Properties values = new Properties();

    public Preferences(Path file) {
        this.file = file;
        try {
            if (Files.isRegularFile(file)) {
                values.load(new StringReader(Files.readString(file, UTF_8)));
            }
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
        }
    }

    /** That of the file; of the system where there is none. */
    public String language() {
        return values.getProperty("language", Locale.getDefault().getLanguage());
    }

    /** Sets the desk, and keeps what is changed on it. */
    public void follow(Desk desk) {
        desk.themeProperty().set("dark".equals(values.getProperty("theme")) ? Theme.DARK : Theme.LIGHT);
        desk.scaleProperty().set(scale(values.getProperty("scale", "1")));
        desk.reducedMotionProperty().set("true".equals(values.getProperty("reducedMotion")));
        desk.wordsProperty()
                .addListener(
                        (of, before, now) -> keep("language", now.language().getLanguage()));
        desk.themeProperty()
                .addListener((of, before, now) -> keep("theme", now.name().toLowerCase(Locale.ROOT)));
        desk.scaleProperty().addListener((of, before, now) -> keep("scale", now.toString()));
        desk.reducedMotionProperty().addListener((of, before, now) -> keep("reducedMotion", now.toString()));
    }

    private static double scale(String text) {
        return switch (text) {
            case "1.25" -> 1.25;
            case "1.5" -> 1.5;
            default -> 1;
        };
    }

    private void keep(String key, String value) {
        values.setProperty(key, value);
        try {
            StringWriter text = new StringWriter();
            values.store(text, null);
            ResultFiles.write(file, text.toString());
        } catch (IOException e) {
            // it holds for this time only
        }
    }
}
