package transportlab.app.ui.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import transportlab.measure.ResultFiles;
import transportlab.visualizer.palette.Theme;

/**
 * What the user has chosen for the desktop itself, saved in a file. It is not an error if the file cannot be read or
 * written.
 */
public final class Preferences {
    private static final String LESSON_FOLDERS = "lessonFolders";
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

    /** The language in the file, or else the language of the system. */
    public String language() {
        return values.getProperty("language", Locale.getDefault().getLanguage());
    }

    /** Applies the preferences to the desk and saves every later change there. */
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

    /** The folders with lessons that the user has added. */
    public List<Path> lessonFolders() {
        return values.getProperty(LESSON_FOLDERS, "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .toList();
    }

    public void keepLessonFolders(List<Path> folders) {
        keep(LESSON_FOLDERS, folders.stream().map(Path::toString).collect(Collectors.joining("\n")));
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
            // the choice is lost when the program ends
        }
    }
}
