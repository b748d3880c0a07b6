package transportlab.lesson.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import transportlab.lesson.Lesson;
import transportlab.lesson.Step;
import transportlab.lesson.court.Court;
import transportlab.lesson.court.Sentence;
import transportlab.lesson.court.Time;

/**
 * Reads the court: a file for each sentence, {@code court/01-real-time.en.md}, in the order of their numbers. Each has
 * front matter and one page, whose heading is the sentence. The experiments are shared.
 */
final class CourtReader {
    private static final Set<String> FRONT = Set.of("title", "asks");
    private static final List<String> TIMES =
            Stream.of(Time.NOW, Time.THEN, Time.IN_2019).map(Time::key).toList();
    private static final Pattern FILE = Pattern.compile("(\\d\\d-[a-z0-9-]+)\\.([a-z]{2})\\.md");
    private static final Rules.Length LENGTH = new Rules.Length(60, 110);

    private final String language;
    private final Folder folder;
    private final List<Mistake> mistakes = new ArrayList<>();

    /** A sentence with the lines and mistakes of its file. */
    private record Read(Sentence sentence, Mistakes mistakes) {}

    CourtReader(String language, Folder folder) {
        this.language = language;
        this.folder = folder;
    }

    /** Whether a folder has sentences. */
    static boolean isIn(Folder folder) {
        return !ids(folder).isEmpty();
    }

    /** The names of the sentences in any language, in their order. */
    static List<String> ids(Folder folder) {
        return folder.names(Court.ID).stream()
                .map(FILE::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    static String file(String id, String language) {
        return Court.ID + "/" + id + "." + language + ".md";
    }

    /** @throws LessonException with all mistakes of all files */
    Court read() throws LessonException {
        Mistakes ofExperiments = new Mistakes(Court.ID);
        Map<String, Map<String, String>> experiments = Experiments.of(Court.ID, folder, ofExperiments);
        mistakes.addAll(ofExperiments.all());
        List<Read> read = ids(folder).stream()
                .flatMap(id -> sentence(id, experiments.keySet()).stream())
                .toList();
        List<Sentence> sentences = read.stream().map(Read::sentence).toList();
        Lesson lesson = new Lesson(
                Court.ID,
                language,
                Court.ID,
                0,
                List.of(),
                experiments,
                sentences.stream().map(Sentence::step).toList());
        read.forEach(one -> check(one, lesson));
        read.forEach(one -> mistakes.addAll(one.mistakes().all()));
        if (!mistakes.isEmpty()) {
            throw new LessonException(List.copyOf(mistakes));
        }
        return new Court(lesson, sentences);
    }

    private Optional<Read> sentence(String id, Set<String> experiments) {
        Mistakes of = new Mistakes(file(id, language));
        Optional<FrontMatter> front =
                FrontMatter.of(folder.text(file(id, language)).orElse(""), FRONT, of);
        List<Page> pages = front.map(file -> Pages.of(file, experiments, Directives.ofTheCourt(of, experiments), of))
                .orElse(List.of());
        if (pages.size() != 1) {
            if (front.isPresent()) {
                of.add(1, "has " + pages.size() + " headings; expected one, which is the sentence");
            }
            mistakes.addAll(of.all());
            return Optional.empty();
        }
        Page page = pages.get(0);
        Fields fields = front.get().fields();
        Sentence sentence = new Sentence(
                id,
                fields.needed("title"),
                time(fields.oneOf("asks", TIMES)),
                page.step(),
                page.clauses,
                page.shows,
                page.tables);
        return Optional.of(new Read(sentence, of));
    }

    private static Time time(String key) {
        return Stream.of(Time.values())
                .filter(time -> time.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void check(Read read, Lesson lesson) {
        Sentence sentence = read.sentence();
        Step step = sentence.step();
        Mistakes of = read.mistakes();
        Rules rules = new Rules(lesson, of, LENGTH);
        rules.step(step);
        sentence.clauses().forEach(clause -> rules.figures(step, clause.because()));
        if (sentence.clauses().isEmpty()) {
            of.add(step.line(), "has no block 'clause'");
        }
        if (step.sources().isEmpty() && sentence.clauses().stream().anyMatch(clause -> !clause.isMeasured())) {
            of.add(step.line(), "has a clause that is not measured, but no sources");
        }
        if (step.claims().isEmpty() == sentence.hasRun()) {
            of.add(step.line(), "a run needs claims of a clause, and claims need a run");
        }
        if (!sentence.shows().isEmpty() && !sentence.hasRun()) {
            of.add(step.line(), "shows something that it does not run");
        }
        sentence.tables().stream()
                .filter(table -> table.columns().isEmpty()
                        || table.rows().stream()
                                .anyMatch(row -> row.size() != table.columns().size()))
                .forEach(table -> of.add(step.line(), "a table has a row without as many cells as columns"));
    }
}
