package transportlab.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lessons that are shipped with the program, each in both languages. */
public final class Lessons {
    public static final List<String> LANGUAGES = List.of("en", "ko");
    private static final String FOLDER = "/lessons/";
    private static final String LIST = FOLDER + "list.txt";

    private static final Map<String, Lesson> READ = new ConcurrentHashMap<>();

    private Lessons() {}

    /** The ids of all lessons, in the order in which they are meant to be taken. */
    public static List<String> ids() {
        return resource(LIST).orElse("").lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * Loads one lesson in one language. It is read only once, because the files cannot change while the program runs.
     *
     * @throws LessonException if there are mistakes in its files; it has all of them
     */
    public static Lesson load(String id, String language) throws LessonException {
        String file = id + "/lesson." + language + ".md";
        Lesson lesson = READ.get(file);
        if (lesson == null) {
            String text = resource(FOLDER + file)
                    .orElseThrow(() -> new LessonException(List.of(new Mistake(file, 1, "there is no such file"))));
            lesson = new LessonReader(id, language, name -> resource(FOLDER + id + "/" + name)).read(text);
            READ.put(file, lesson);
        }
        return lesson;
    }

    /** The differences between both languages in what must be the same. */
    public static List<Mistake> differences(Lesson one, Lesson other) {
        List<Mistake> mistakes = new ArrayList<>();
        String file = other.id() + "/lesson." + other.language() + ".md";
        if (one.steps().size() != other.steps().size()) {
            mistakes.add(new Mistake(
                    file,
                    1,
                    "has " + other.steps().size() + " pages, the other language "
                            + one.steps().size()));
            return mistakes;
        }
        for (int i = 0; i < one.steps().size(); i++) {
            Step a = one.steps().get(i);
            Step b = other.steps().get(i);
            if (!a.runs().equals(b.runs())
                    || !texts(a.claims()).equals(texts(b.claims()))
                    || !shape(a.question()).equals(shape(b.question()))
                    || a.opens() != b.opens()) {
                mistakes.add(
                        new Mistake(file, b.line(), "runs, claims and questions are not those of the other language"));
            }
        }
        return mistakes;
    }

    private static List<String> texts(List<Claim> claims) {
        return claims.stream().map(Claim::text).toList();
    }

    private static String shape(Question question) {
        return question == null
                ? ""
                : question.measure()
                        + question.transport()
                        + question.reference()
                        + question.answers().stream()
                                .map(Question.Answer::ratio)
                                .toList();
    }

    private static Optional<String> resource(String path) {
        try (InputStream in = Lessons.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
