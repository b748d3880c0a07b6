package transportlab.app.ui.court;

import java.util.List;
import java.util.Optional;
import transportlab.app.ui.lesson.play.LessonShelves;
import transportlab.lesson.court.Court;
import transportlab.lesson.read.LessonException;
import transportlab.lesson.read.Mistake;

/** The sentences of the note in the current language. */
final class Note {
    private final LessonShelves shelves;
    private String language;

    Note(LessonShelves shelves, String language) {
        this.shelves = shelves;
        this.language = language;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    /** All sentences; empty if there are mistakes in their files, or if there are no sentences. */
    Optional<Court> read() {
        try {
            return Optional.of(shelves.court(language))
                    .filter(court -> !court.sentences().isEmpty());
        } catch (LessonException e) {
            return Optional.empty();
        }
    }

    /** Why the sentences cannot be read; nothing if they can. */
    List<Mistake> mistakes() {
        try {
            shelves.court(language);
            return List.of();
        } catch (LessonException e) {
            return e.mistakes();
        }
    }

    /**
     * All sentences.
     *
     * @throws IllegalStateException if they cannot be read
     */
    Court court() {
        return read().orElseThrow(() -> new IllegalStateException("the court cannot be read"));
    }
}
