package transportlab.app.handout;

import java.util.ArrayList;
import java.util.List;
import transportlab.lesson.Lesson;
import transportlab.lesson.court.Court;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Lessons;
import transportlab.trial.Program;
import transportlab.trial.TrialException;
import transportlab.visualizer.document.Paper;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.words.Words;

/**
 * Makes papers of lessons, of all of them, of the court, and the booklet for teachers. Calculates for some seconds.
 *
 * @param kept the figures of this computer
 */
public record Handouts(Lessons all, Words words, Kept kept) {
    public static final String ALL = "all";
    public static final String BOOKLET = "booklet";

    /** The lessons and the court in the language of the paper. */
    record Shelf(Lessons all, String language) {
        List<String> ids() {
            return all.ids().stream().filter(all::isShipped).toList();
        }

        Lesson lesson(String id) {
            try {
                return all.load(id, language);
            } catch (LessonException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }

        String title(String id) {
            return all.ids().contains(id) ? lesson(id).title() : id;
        }

        Court court() {
            try {
                return all.court(language);
            } catch (LessonException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }

    /**
     * One paper.
     *
     * @param what the id of a lesson, {@code all}, {@code court} or {@code booklet}
     * @param answers whether it has the answers; the booklet is always the same
     * @throws TrialException if figures are needed and cannot be had
     * @throws LessonException if there are mistakes in the files of a lesson
     */
    public Paper paper(String what, boolean answers) throws TrialException, LessonException {
        Client.Cache clients = new Client.Cache();
        return switch (what) {
            case BOOKLET -> {
                Shelf shelf = new Shelf(all, language());
                for (String id : shelf.ids()) {
                    all.load(id, language());
                }
                all.court(language());
                yield whole(words.get("handout.booklet.title"), "", contents(3), new Booklet(shelf, words).parts());
            }
            case Court.ID -> {
                Court court = all.court(language());
                Figured figured = answers ? Figured.of(all, court.lesson(), kept) : null;
                List<Part> parts = new CourtSheet(court, figured, clients, words).parts();
                yield whole(words.get("court.title"), kind(answers), Paper.Contents.NONE, parts);
            }
            case ALL -> {
                List<Part> parts = new ArrayList<>();
                for (String id : all.ids()) {
                    Lesson lesson = all.load(id, language());
                    parts.add(new Part.Heading(2, title(lesson), true));
                    parts.addAll(sheet(lesson, answers, clients));
                }
                yield whole(words.get("handout.all.title"), kind(answers), contents(2), parts);
            }
            default -> {
                Lesson lesson = all.load(what, language());
                yield whole(title(lesson), kind(answers), Paper.Contents.NONE, sheet(lesson, answers, clients));
            }
        };
    }

    private List<Part> sheet(Lesson lesson, boolean answers, Client.Cache clients) throws TrialException {
        Figured figured = answers ? Figured.of(all, lesson, kept) : null;
        return new LessonSheet(lesson, figured, clients, words).parts();
    }

    private String title(Lesson lesson) {
        return all.isShipped(lesson.id())
                ? words.with("lesson.named", "n", all.ids().indexOf(lesson.id()), "title", lesson.title())
                : lesson.title();
    }

    private String kind(boolean answers) {
        return words.get(answers ? "handout.kind.answers" : "handout.kind.pupil");
    }

    private String language() {
        return words.language().getLanguage();
    }

    private Paper.Contents contents(int depth) {
        return new Paper.Contents(words.get("handout.contents"), depth);
    }

    private Paper whole(String title, String kind, Paper.Contents contents, List<Part> parts) {
        List<Part> all = new ArrayList<>(List.of(new Part.Heading(1, title, false)));
        if (!kind.isEmpty()) {
            String note = title.equals(words.get("court.title")) ? "" : " " + words.get("handout.note");
            String fold = parts.stream().anyMatch(Part.Fold.class::isInstance) ? " " + words.get("handout.fold") : "";
            all.add(new Part.Text(Span.plain(kind + "." + note + fold), Part.Role.SMALL));
        }
        all.addAll(parts);
        return new Paper(
                title,
                words.language(),
                kind.isEmpty() ? title : title + " · " + kind,
                Program.NAME + " " + Program.version(),
                contents,
                all);
    }

    /** The name of its files, without suffix: {@code long-polling-answers-ko}. */
    public String fileName(String what, boolean answers) {
        String name = what.equals(ALL) ? "all-lessons" : what;
        return name + (answers && !what.equals(BOOKLET) ? "-answers" : "") + "-" + language();
    }
}
