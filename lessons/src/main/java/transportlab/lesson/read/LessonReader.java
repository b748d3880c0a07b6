package transportlab.lesson.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.lesson.Lesson;

/**
 * Reads one file of a lesson: front matter, then its {@link Pages}. Text below a line of dashes is shown when the guess
 * is locked and the run is done. Each mistake is reported with its file and line.
 */
final class LessonReader {
    private static final Set<String> FRONT = Set.of("title", "minutes", "needs");
    private final String id;
    private final String language;
    private final Folder folder;
    private final Mistakes mistakes;

    LessonReader(String id, String language, Folder folder) {
        this.id = id;
        this.language = language;
        this.folder = folder;
        this.mistakes = new Mistakes(Lessons.file(id, language));
    }

    /** @throws LessonException with all mistakes */
    Lesson read() throws LessonException {
        Map<String, Map<String, String>> experiments = Experiments.of(id, folder, mistakes);
        String text = folder.text(Lessons.file(id, language)).orElse("");
        FrontMatter file = FrontMatter.of(text, FRONT, mistakes).orElseThrow(() -> new LessonException(mistakes.all()));
        List<Page> pages =
                Pages.of(file, experiments.keySet(), Directives.ofLessons(mistakes, experiments.keySet()), mistakes);
        Lesson lesson = new Lesson(
                id,
                language,
                file.fields().needed("title"),
                (int) file.fields().number("minutes"),
                file.fields().texts("needs"),
                experiments,
                pages.stream().map(Page::step).toList());
        new Rules(lesson, mistakes).check();
        if (!mistakes.all().isEmpty()) {
            throw new LessonException(mistakes.all());
        }
        return lesson;
    }
}
