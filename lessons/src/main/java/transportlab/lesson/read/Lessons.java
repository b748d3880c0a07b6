package transportlab.lesson.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import transportlab.experiment.BadInput;
import transportlab.lesson.Lesson;
import transportlab.lesson.court.Court;

/** The lessons that are shipped with the program, and those of other folders. */
public final class Lessons {
    public static final List<String> LANGUAGES = List.of("en", "ko");

    /** What commands call something else than a lesson. */
    private static final List<String> RESERVED = List.of(Court.ID, "all", "booklet");

    private static final Lessons SHIPPED = new Lessons(List.of(Folder.shipped()));

    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final List<Folder> all;
    private final Folder court;
    private final Map<String, Lesson> read = new ConcurrentHashMap<>();
    private final Map<String, Court> courts = new ConcurrentHashMap<>();

    private Lessons(List<Folder> all) {
        this.all = all;
        this.court = all.stream()
                .filter(folder -> CourtReader.isIn(folder))
                .findFirst()
                .orElse(all.get(all.size() - 1));
        all.forEach(folder -> folder.ids().forEach(id -> folders.putIfAbsent(id, folder)));
    }

    /** Those that the program brings along, in both languages. */
    public static Lessons shipped() {
        return SHIPPED;
    }

    /**
     * These and the lessons of one more folder. A lesson there that has the id of one of these takes its place.
     *
     * @throws BadInput if the folder cannot be read or has no lesson
     */
    public Lessons and(Path root) throws BadInput {
        if (!Files.isDirectory(root)) {
            throw new BadInput("'" + root + "' is no folder");
        }
        Folder more = new Folder(root);
        if (more.ids().isEmpty()) {
            throw new BadInput(
                    "'" + root + "' has no lesson: expected folders with a file lesson.en.md or lesson.ko.md");
        }
        for (String reserved : RESERVED) {
            if (more.ids().contains(reserved)) {
                throw new BadInput("'" + root + "': '" + reserved + "' is no name for a lesson; choose another one");
            }
        }
        List<Folder> both = new ArrayList<>(List.of(more));
        all.forEach(both::add);
        Lessons joined = new Lessons(both);
        // those of the program stay first
        Map<String, Folder> order = new LinkedHashMap<>();
        ids().forEach(id -> order.put(id, joined.folders.get(id)));
        joined.folders.forEach(order::putIfAbsent);
        joined.folders.clear();
        joined.folders.putAll(order);
        return joined;
    }

    /** The ids of all lessons, in the order in which they are meant to be taken. */
    public List<String> ids() {
        return List.copyOf(folders.keySet());
    }

    /** Whether the lesson is one of the program's own. */
    public boolean isShipped(String id) {
        return folders.get(id) == SHIPPED.folders.get(id);
    }

    /** The folder of a lesson or of the court, in which its recordings are. */
    public Path folder(String id) {
        return holding(id).root().resolve(id);
    }

    private Folder holding(String id) {
        return id.equals(Court.ID) ? court : folders.get(id);
    }

    /**
     * The court in one language. It is read only once.
     *
     * @throws LessonException if there are mistakes in its files; it has all of them
     */
    public Court court(String language) throws LessonException {
        Court known = courts.get(language);
        if (known == null) {
            known = new CourtReader(language, court).read();
            courts.put(language, known);
        }
        return known;
    }

    static String file(String id, String language) {
        return id + "/lesson." + language + ".md";
    }

    /** The languages in which a lesson is written. */
    public List<String> languages(String id) {
        return LANGUAGES.stream()
                .filter(language -> folders.get(id).text(file(id, language)).isPresent())
                .toList();
    }

    /**
     * Loads one lesson in one language, or in the other one if it is written only in that. It is read only once.
     *
     * @throws LessonException if there are mistakes in its files; it has all of them
     */
    public Lesson load(String id, String language) throws LessonException {
        String file = file(id, language);
        Lesson lesson = read.get(file);
        if (lesson == null) {
            String written = languages(id).contains(language)
                    ? language
                    : languages(id).stream()
                            .findFirst()
                            .orElseThrow(
                                    () -> new LessonException(List.of(new Mistake(file, 1, "there is no such file"))));
            lesson = new LessonReader(id, written, folders.get(id)).read();
            read.put(file, lesson);
        }
        return lesson;
    }

    /** The recording of an experiment, as it is stored; empty if there is none. */
    public Optional<byte[]> recording(String id, String experiment) {
        return holding(id).bytes(id + "/recorded/" + experiment + ".json.gz");
    }
}
