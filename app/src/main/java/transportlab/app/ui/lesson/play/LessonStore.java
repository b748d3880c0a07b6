package transportlab.app.ui.lesson.play;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import transportlab.app.handout.Kept;
import transportlab.app.lesson.LessonResult;
import transportlab.app.ui.base.KeptFiles;
import transportlab.lesson.Lesson;
import transportlab.lesson.Run;
import transportlab.lesson.Step;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.Staged;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.measure.Measurement;
import transportlab.measure.Result;

/**
 * Saves where each lesson was left, so that it can be continued after a restart. Each lesson has a folder with the
 * place and the measurements. If these cannot be read, or belong to another edition of the lesson, the lesson begins
 * anew.
 */
public final class LessonStore {
    private static final String PLACE = "place.json";
    private static final String MEASURED = "measured.json";
    private final Path folder;
    private final KeptFiles files;

    /** What was saved since the program started. It may not be written to disk yet. */
    private final Map<String, Place> places = new HashMap<>();

    private final Map<String, Measured> measured = new HashMap<>();

    /**
     * The place of a learner in a lesson.
     *
     * @param edition which questions and experiments the lesson had
     * @param guess the guess on the current page that is not locked in yet; null if there is none
     * @param guesses the guesses that were locked in, by page from 0
     * @param reviews the answers to the questions on earlier lessons, by their number from 0
     * @param revealed the pages that show what was measured
     * @param done whether the end was reached once
     */
    public record Place(
            String edition,
            int page,
            Guess guess,
            Map<Integer, Guess> guesses,
            Map<Integer, Integer> reviews,
            Set<Integer> revealed,
            boolean done) {
        static final Place START = new Place("", 0, null, Map.of(), Map.of(), Set.of(), false);

        static Place start(Lesson of, boolean done) {
            return new Place(LessonStore.edition(of), 0, null, Map.of(), Map.of(), Set.of(), done);
        }

        /** Whether anything was done that is worth coming back to. */
        public boolean isBegun() {
            return page > 0 || !guesses.isEmpty() || guess != null;
        }

        private boolean fits(Lesson lesson) {
            return LessonStore.edition(lesson).equals(edition)
                    && page >= 0
                    && page < lesson.steps().size()
                    && guesses != null
                    && reviews != null
                    && revealed != null
                    && revealed.stream()
                            .allMatch(index ->
                                    index >= 0 && index < lesson.steps().size());
        }
    }

    /**
     * The figures of a learner.
     *
     * @param trials by {@code experiment/transport}
     * @param sources where they come from
     * @param staged what a browser did on the stage; null in files of earlier versions
     */
    public record Measured(
            String edition, Map<String, List<Measurement>> trials, Map<String, Run.How> sources, Staged staged) {
        static final Measured NOTHING = new Measured("", Map.of(), Map.of(), Staged.NOTHING);

        public Measured {
            staged = staged == null ? Staged.NOTHING : staged;
        }

        private boolean fits(Lesson lesson) {
            return LessonStore.edition(lesson).equals(edition)
                    && trials != null
                    && sources != null
                    && staged.isSound()
                    && trials.values().stream()
                            .allMatch(each -> each != null
                                    && each.stream()
                                            .allMatch(trial -> trial != null
                                                    && trial.subject() != null
                                                    && trial.failure() == null));
        }
    }

    /**
     * @param folder the folder for all lessons; need not exist
     * @param writer writes one file after another, off the JavaFX thread
     */
    public LessonStore(Path folder, Executor writer) {
        this.folder = folder;
        this.files = new KeptFiles(writer);
    }

    Place place(Lesson lesson) {
        Place kept = places.get(lesson.id());
        if (kept != null && kept.fits(lesson)) {
            return kept;
        }
        return files.read(file(lesson, PLACE), Place.class)
                .filter(read -> read.fits(lesson))
                .orElse(Place.START);
    }

    /** The measurements; nothing if they belong to another edition. */
    Measured measured(Lesson lesson) {
        Measured kept = measured.get(lesson.id());
        return kept != null && kept.fits(lesson) ? kept : readMeasured(lesson);
    }

    private Measured readMeasured(Lesson lesson) {
        return files.read(file(lesson, MEASURED), Measured.class)
                .filter(read -> read.fits(lesson))
                .orElse(Measured.NOTHING);
    }

    /**
     * Reads the measurements of a lesson in advance; may be called on any thread.
     *
     * @return keeps what was read, to be run on the JavaFX thread; it is dropped if the lesson has been continued in
     *     the meantime
     */
    Runnable readAhead(Lesson lesson) {
        Measured read = readMeasured(lesson);
        return () -> measured.putIfAbsent(lesson.id(), read);
    }

    /**
     * What was measured live on this computer, for handouts; empty if nothing was. May be called on any thread.
     */
    public Optional<Kept.Own> own(Lesson lesson) {
        Measured all = readMeasured(lesson);
        Map<String, List<Measurement>> live = new LinkedHashMap<>();
        all.trials().forEach((key, trials) -> {
            if (all.sources().getOrDefault(key, Run.How.LIVE) == Run.How.LIVE) {
                live.put(key, trials);
            }
        });
        return live.isEmpty() ? Optional.empty() : Optional.of(new Kept.Own(live));
    }

    private Path file(Lesson lesson, String name) {
        return folder.resolve(lesson.id()).resolve(name);
    }

    /** What must be the same for answers and measurements to be of use. The words of a lesson may change. */
    static String edition(Lesson lesson) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(lesson.experiments())
                .forEach((name, options) -> all.append(name).append(new TreeMap<>(options)));
        lesson.steps().forEach(step -> all.append('|').append(shape(step)));
        return lesson.steps().size() + " " + Integer.toHexString(all.toString().hashCode());
    }

    private static String shape(Step step) {
        Question asked = step.question();
        String answers = "";
        if (asked instanceof Question.Amount amount) {
            answers = amount.of() + " " + amount.against();
        } else if (asked instanceof Question.Which which) {
            answers = String.valueOf(which.options().size());
        } else if (asked instanceof Question.Order order) {
            answers = String.valueOf(order.items().size());
        } else if (asked instanceof Question.Find find) {
            answers = find.target();
        } else if (asked instanceof Question.Moment moment) {
            answers = moment.transport() + moment.update() + moment.stage();
        }
        return (asked == null ? "" : asked.kind()) + answers + step.run() + step.sweep();
    }

    void keep(Lesson lesson, Place place) {
        places.put(lesson.id(), place);
        files.write(file(lesson, PLACE), place);
    }

    void keep(Lesson lesson, Measured figures) {
        measured.put(lesson.id(), figures);
        files.write(file(lesson, MEASURED), figures);
    }

    /** What was measured with one experiment of a lesson, as a result. */
    public static Result result(Lesson lesson, String experiment, Evidence evidence) {
        return LessonResult.of(lesson, experiment, evidence);
    }
}
