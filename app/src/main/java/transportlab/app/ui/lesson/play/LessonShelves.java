package transportlab.app.ui.lesson.play;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import transportlab.experiment.BadInput;
import transportlab.lesson.Lesson;
import transportlab.lesson.court.Court;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Lessons;
import transportlab.lesson.read.Mistake;

/** The lessons of the program, and those of the folders that the user has added. */
public final class LessonShelves {
    private final Consumer<List<Path>> keep;
    private final Map<Path, String> folders = new LinkedHashMap<>();
    private volatile Lessons lessons = Lessons.shipped();

    /**
     * @param added the folders of an earlier session
     * @param keep remembers the folders after each change
     */
    public LessonShelves(List<Path> added, Consumer<List<Path>> keep) {
        this.keep = keep;
        added.forEach(folder -> folders.put(folder, ""));
        read();
    }

    /** All of them. */
    public Lessons lessons() {
        return lessons;
    }

    Lesson load(String id, String language) throws LessonException {
        return id.equals(Court.ID) ? court(language).lesson() : lessons.load(id, language);
    }

    /** The sentences of the old note. */
    public Court court(String language) throws LessonException {
        return lessons.court(language);
    }

    /** The lessons without mistakes, in their order. May be called on any thread. */
    public List<Lesson> lessons(String language) {
        Lessons now = lessons;
        return now.ids().stream()
                .flatMap(id -> good(now, id, language, new ArrayList<>()).stream())
                .toList();
    }

    /** Those of the program first, then those of each folder. */
    List<Shelf> all(String language) {
        List<Shelf> all = new ArrayList<>();
        all.add(shelf(null, language, ""));
        folders.forEach((folder, problem) -> all.add(shelf(folder, language, problem)));
        return all;
    }

    private Shelf shelf(Path folder, String language, String problem) {
        List<Mistake> mistakes = new ArrayList<>();
        List<Lesson> good = lessons.ids().stream()
                .filter(id -> isIn(id, folder))
                .flatMap(id -> good(lessons, id, language, mistakes).stream())
                .toList();
        return new Shelf(folder, good, mistakes, problem);
    }

    private boolean isIn(String id, Path folder) {
        return folder == null
                ? lessons.isShipped(id)
                : !lessons.isShipped(id) && folder.equals(lessons.folder(id).getParent());
    }

    private static List<Lesson> good(Lessons from, String id, String language, List<Mistake> mistakes) {
        try {
            return from.languages(id).isEmpty() ? List.of() : List.of(from.load(id, language));
        } catch (LessonException e) {
            mistakes.addAll(e.mistakes());
            return List.of();
        }
    }

    // Commands

    public void add(Path folder) {
        folders.putIfAbsent(folder, "");
        changed();
    }

    public void remove(Path folder) {
        folders.remove(folder);
        changed();
    }

    /** Reads all files again, because their author has changed them. */
    public void changed() {
        read();
        keep.accept(List.copyOf(folders.keySet()));
    }

    private void read() {
        Lessons all = Lessons.shipped();
        for (Path folder : List.copyOf(folders.keySet())) {
            try {
                all = all.and(folder);
                folders.put(folder, "");
            } catch (BadInput e) {
                folders.put(folder, e.getMessage());
            }
        }
        lessons = all;
    }
}
