package transportlab.app.ui.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import transportlab.lesson.Lesson;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.measure.Verdicts;

/**
 * Where each lesson was left, kept over a restart: a folder for each, with the learner's place and what was measured. What
 * cannot be read, or belongs to another edition of the lesson, is as if the lesson had not begun.
 */
public final class LessonStore {
    private static final String PLACE = "place.json";
    private static final String RESULT = "result.json";
    private final Path folder;
    private final Executor writer;

    /** What was kept since the start: it may not be written yet. */
    private final Map<String, Place> places = new HashMap<>();

    private final Map<String, Map<String, Measurement>> trials = new HashMap<>();

    /**
     * A learner's place.
     *
     * @param edition how many steps the lesson had, and its settings
     * @param guess on the present page, not locked in; null if there is none
     * @param guesses that were locked in, by page from 0
     * @param revealed pages that show what was measured
     * @param done whether the last page was reached once
     */
    public record Place(
            String edition, int page, Double guess, Map<Integer, Double> guesses, Set<Integer> revealed, boolean done) {
        static final Place START = new Place("", 0, null, Map.of(), Set.of(), false);

        static Place start(Lesson of, boolean done) {
            return new Place(LessonStore.edition(of), 0, null, Map.of(), Set.of(), done);
        }

        /** Whether anything was done that is worth coming back to. */
        boolean isBegun() {
            return page > 0 || !revealed.isEmpty() || !guesses.isEmpty() || guess != null;
        }
    }

    /**
     * @param folder need not exist
     * @param writer writes off the screen's thread, one file after the other
     */
    public LessonStore(Path folder, Executor writer) {
        this.folder = folder;
        this.writer = writer;
    }

    Place place(Lesson lesson) {
        Place kept = places.get(lesson.id());
        return kept != null && kept.edition.equals(edition(lesson)) ? kept : readPlace(lesson);
    }

    private Place readPlace(Lesson lesson) {
        Path file = folder.resolve(lesson.id()).resolve(PLACE);
        try (var in = Files.newInputStream(file)) {
            Place place = ResultFiles.parse(in, Place.class);
            boolean fits = edition(lesson).equals(place.edition)
                    && place.page >= 0
                    && place.page < lesson.steps().size()
                    && place.guesses != null
                    && place.revealed != null;
            return fits ? place : Place.START;
        } catch (IOException | RuntimeException e) {
            return Place.START;
        }
    }

    /** What was measured, by transport; nothing where it was measured with other settings. */
    Map<String, Measurement> measured(Lesson lesson) {
        Map<String, Measurement> kept = trials.get(lesson.id());
        return kept != null ? kept : readTrials(lesson);
    }

    /**
     * Reads what was measured, on any thread.
     *
     * @return takes it, on the screen's thread, unless the lesson has been gone on with
     */
    Runnable readAhead(Lesson lesson) {
        Map<String, Measurement> read = readTrials(lesson);
        return () -> trials.putIfAbsent(lesson.id(), read);
    }

    private Map<String, Measurement> readTrials(Lesson lesson) {
        Map<String, Measurement> measured = new LinkedHashMap<>();
        readResult(lesson).ifPresent(result -> result.trials().stream()
                .filter(trial -> trial.failure() == null)
                .forEach(trial -> measured.put(trial.transport(), trial)));
        return measured;
    }

    private Optional<Result> readResult(Lesson lesson) {
        try {
            return Optional.of(ResultFiles.read(folder.resolve(lesson.id()).resolve(RESULT)))
                    .filter(result -> result.experiment().options().equals(lesson.options()));
        } catch (ResultFiles.NoResult e) {
            return Optional.empty();
        }
    }

    static String edition(Lesson lesson) {
        return lesson.steps().size() + " " + new TreeMap<>(lesson.options());
    }

    void keep(Lesson lesson, Place place) {
        places.put(lesson.id(), place);
        write(lesson, PLACE, place);
    }

    void keep(Lesson lesson, Map<String, Measurement> measured) {
        trials.put(lesson.id(), new LinkedHashMap<>(measured));
        write(lesson, RESULT, result(lesson, measured));
    }

    private void write(Lesson lesson, String file, Object value) {
        Path path = folder.resolve(lesson.id()).resolve(file);
        Runnable write = () -> {
            try {
                ResultFiles.write(Map.of(path, ResultFiles.json(value)));
            } catch (IOException e) {
                // the lesson goes on; it is not kept over a restart then
            }
        };
        try {
            writer.execute(write);
        } catch (RejectedExecutionException e) {
            write.run();
        }
    }

    /** What was measured in a lesson, as a result. */
    static Result result(Lesson lesson, Map<String, Measurement> measured) {
        List<String> known =
                lesson.transports().stream().filter(measured::containsKey).toList();
        List<Measurement> trials = known.stream().map(measured::get).toList();
        List<String> asked = known.isEmpty() ? lesson.transports() : known;
        return new Result(
                Result.SCHEMA,
                Map.of(),
                new Result.ExperimentFacts(lesson.id(), asked, lesson.options(), 1, true),
                trials,
                List.of(),
                Verdicts.summary(asked, trials));
    }
}
