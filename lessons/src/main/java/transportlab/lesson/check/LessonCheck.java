package transportlab.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import transportlab.lesson.Lesson;
import transportlab.lesson.Review;
import transportlab.lesson.Step;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Lessons;
import transportlab.lesson.read.Mistake;

/** Checks the files of a lesson without running anything. Each mistake has its file and line. */
public final class LessonCheck {
    private static final int REVIEWS = 2;
    private static final int FRONT = 1;

    private final Lessons all;
    private final String id;
    private final List<Mistake> mistakes = new ArrayList<>();

    private LessonCheck(Lessons all, String id) {
        this.all = all;
        this.id = id;
    }

    /**
     * What is wrong in the files of a lesson: what each file must have, that both languages do the same, that lessons
     * which it names come before it, and for the program's own lessons also what all of them have.
     */
    public static List<Mistake> files(Lessons all, String id) {
        return new LessonCheck(all, id).files();
    }

    private List<Mistake> files() {
        Map<String, Lesson> read = new TreeMap<>();
        boolean isShipped = all.isShipped(id);
        List<String> written = all.languages(id);
        for (String language : isShipped ? Lessons.LANGUAGES : written) {
            if (!written.contains(language)) {
                add(language, FRONT, "there is no such file");
                continue;
            }
            try {
                read.put(language, all.load(id, language));
            } catch (LessonException e) {
                mistakes.addAll(e.mistakes());
            }
        }
        read.values().forEach(this::earlier);
        if (isShipped) {
            read.values().forEach(this::shipped);
        }
        if (read.size() == Lessons.LANGUAGES.size()) {
            Differences.between(read.get(Lessons.LANGUAGES.get(0)), read.get(Lessons.LANGUAGES.get(1)))
                    .forEach((line, what) -> add(Lessons.LANGUAGES.get(1), line, what));
        }
        return List.copyOf(mistakes);
    }

    private void add(String language, int line, String what) {
        mistakes.add(new Mistake(id + "/lesson." + language + ".md", line, what));
    }

    /** The lessons that it needs and those that it asks about come before it. */
    private void earlier(Lesson lesson) {
        List<String> before = all.ids().subList(0, all.ids().indexOf(id));
        for (String needed : lesson.needs()) {
            if (!before.contains(needed)) {
                add(lesson.language(), FRONT, "needs '" + needed + "', which is no lesson before this one");
            }
        }
        for (Step step : lesson.steps()) {
            for (Review review : step.reviews()) {
                if (!before.contains(review.lesson())) {
                    add(
                            lesson.language(),
                            step.line(),
                            "asks about '" + review.lesson() + "', which is no lesson before this one");
                }
            }
        }
    }

    private void shipped(Lesson lesson) {
        List<Step> steps = lesson.steps();
        for (Step step : steps) {
            if (step.teacher() == null) {
                add(lesson.language(), step.line(), "has no notes for the teacher");
            }
        }
        if (steps.stream().allMatch(step -> step.question() == null)) {
            add(lesson.language(), FRONT, "asks nothing");
        }
        Step last = steps.get(steps.size() - 1);
        int expected = all.ids().indexOf(id) == 0 ? 0 : REVIEWS;
        if (last.reviews().size() != expected) {
            add(
                    lesson.language(),
                    last.line(),
                    "has " + last.reviews().size() + " blocks 'review'; expected " + expected);
        }
    }
}
