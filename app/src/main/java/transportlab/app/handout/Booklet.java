package transportlab.app.handout;

import java.util.ArrayList;
import java.util.List;
import transportlab.lesson.Lesson;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.words.Glossary;
import transportlab.words.Words;

/** The booklet for teachers: plans, what to prepare, pitfalls, the notes of all lessons, and a glossary. */
record Booklet(Handouts.Shelf shelf, Words words) {
    List<Part> parts() {
        return BookletText.parts(words.language().getLanguage(), this::named, this::inserted);
    }

    private String named(String what, String id) {
        return switch (what) {
            case "lesson" -> words.with("lesson.named", "n", shelf.ids().indexOf(id), "title", shelf.title(id));
            case "word" -> words.get(id);
            default -> throw new IllegalArgumentException("the booklet has no names of " + what);
        };
    }

    private List<Part> inserted(List<String> lines) {
        return switch (lines.get(0)) {
            case "@plan" -> new Plan(shelf, words).parts(lines.subList(1, lines.size()));
            case "@lessons" -> lessons();
            case "@notes" -> notes();
            case "@glossary" -> glossary();
            default -> throw new IllegalArgumentException("the booklet has no " + lines.get(0));
        };
    }

    private List<Part> lessons() {
        List<List<String>> rows = new ArrayList<>();
        for (String id : shelf.ids()) {
            Lesson lesson = shelf.lesson(id);
            rows.add(List.of(
                    String.valueOf(rows.size()),
                    lesson.title(),
                    String.valueOf(lesson.minutes()),
                    String.valueOf(Notes.minutes(lesson)),
                    String.join(", ", lesson.needs().stream().map(shelf::title).toList())));
        }
        List<String> head = List.of(
                words.get("handout.number"),
                words.get("handout.lesson"),
                words.get("handout.minutes.alone"),
                words.get("handout.minutes.class"),
                words.get("handout.needs"));
        return List.of(new Part.Table(head, rows, List.of(2, 8, 3, 3, 8)));
    }

    private List<Part> notes() {
        Notes notes = new Notes(words);
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (String id : shelf.ids()) {
            Lesson lesson = shelf.lesson(id);
            parts.addAll(notes.of(words.with("lesson.named", "n", number++, "title", lesson.title()), lesson));
        }
        parts.addAll(notes.of(shelf.court()));
        return parts;
    }

    private List<Part> glossary() {
        return List.of(new Part.Bullets(
                Glossary.of(words.language().getLanguage()).all().stream()
                        .map(term -> Span.named(term.name() + ":", term.meaning()))
                        .toList(),
                false));
    }
}
