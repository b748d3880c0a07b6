package transportlab.app.handout;

import java.util.ArrayList;
import java.util.List;
import transportlab.lesson.Lesson;
import transportlab.lesson.Step;
import transportlab.lesson.Teacher;
import transportlab.lesson.court.Court;
import transportlab.lesson.court.Sentence;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.words.Words;

/** The notes for the teacher on each page of a lesson, and on each sentence of the court. */
record Notes(Words words) {
    List<Part> of(String title, Lesson lesson) {
        List<Part> parts = new ArrayList<>(List.of(new Part.Heading(3, title, false)));
        String alone = words.with("handout.notes.minutes", "alone", lesson.minutes(), "class", minutes(lesson));
        parts.add(new Part.Text(Span.plain(alone), Part.Role.SMALL));
        for (int i = 0; i < lesson.steps().size(); i++) {
            Step step = lesson.steps().get(i);
            if (step.teacher() != null) {
                parts.add(note((i + 1) + ". " + step.heading(), step.teacher()));
            }
        }
        return parts;
    }

    /** How long a lesson takes in class. */
    static int minutes(Lesson lesson) {
        return lesson.steps().stream()
                .filter(step -> step.teacher() != null)
                .mapToInt(step -> step.teacher().minutes())
                .sum();
    }

    List<Part> of(Court court) {
        List<Part> parts = new ArrayList<>(List.of(new Part.Heading(3, words.get("court.title"), false)));
        for (int i = 0; i < court.sentences().size(); i++) {
            Sentence sentence = court.sentences().get(i);
            if (sentence.step().teacher() != null) {
                parts.add(
                        note((i + 1) + ". " + sentence.title(), sentence.step().teacher()));
            }
        }
        return parts;
    }

    private Part note(String title, Teacher teacher) {
        String about = words.with("lesson.panel.teacher.minutes", "n", teacher.minutes());
        return new Part.Together(List.of(
                new Part.Heading(4, title + " (" + about + ")", false),
                new Part.Bullets(
                        List.of(
                                named("believe", teacher.believe()),
                                named("ask", teacher.ask()),
                                named("careful", teacher.careful())),
                        false)));
    }

    private List<Span> named(String key, String text) {
        return Marked.named(words.get("lesson.panel.teacher." + key) + ":", text);
    }
}
