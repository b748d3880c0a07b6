package transportlab.app.ui.lesson.play;

import java.nio.file.Path;
import java.util.List;
import transportlab.lesson.Lesson;
import transportlab.lesson.read.Mistake;

/**
 * Lessons that come from one place.
 *
 * @param folder null for those of the program
 * @param lessons those without mistakes
 * @param mistakes in the files of the others
 * @param problem why the folder has no lessons at all; empty if it has some
 */
public record Shelf(Path folder, List<Lesson> lessons, List<Mistake> mistakes, String problem) {
    public boolean isShipped() {
        return folder == null;
    }

    public String name() {
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }
}
