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
import transportlab.wire.trace.Exchange;

/**
 * Saves where each lesson was left, so that it can be continued after a restart. Each lesson has a folder with the
 * place and the measurements. If these cannot be read, or belong to another edition of the lesson, the lesson begins
 * anew.
 */
public final class LessonStore {
    private static final String PLACE = "place.json";
    private static final String RESULT = "result.json";
    private static final String WIRE = "wire.json";
    private final Path folder;
    private final Executor writer;

    /** What was saved since the program started. It may not be written to disk yet. */
    private final Map<String, Place> places = new HashMap<>();

    private final Map<String, Map<String, Measurement>> trials = new HashMap<>();
    private final Map<String, Map<String, Exchange>> exchanges = new HashMap<>();

    /** The file with what passed the wire for one update, by transport. */
    private record Wire(Map<String, Exchange> exchanges) {}

    /**
     * The place of a learner in a lesson.
     *
     * @param edition how many pages the lesson had, and its settings
     * @param guess the guess on the current page that is not locked in yet; null if there is none
     * @param guesses the guesses that were locked in, by page from 0
     * @param revealed the pages that show what was measured
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
     * @param folder the folder for all lessons; need not exist
     * @param writer writes one file after another, off the JavaFX thread
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

    /** The measurements by transport; empty if they were made with other settings. */
    Map<String, Measurement> measured(Lesson lesson) {
        Map<String, Measurement> kept = trials.get(lesson.id());
        return kept != null ? kept : readTrials(lesson);
    }

    /**
     * Reads the measurements of a lesson in advance; may be called on any thread.
     *
     * @return keeps what was read, to be run on the JavaFX thread; it is dropped if the lesson has been continued in
     *     the meantime
     */
    Runnable readAhead(Lesson lesson) {
        Map<String, Measurement> read = readTrials(lesson);
        Map<String, Exchange> wire = readExchanges(lesson);
        return () -> {
            trials.putIfAbsent(lesson.id(), read);
            exchanges.putIfAbsent(lesson.id(), wire);
        };
    }

    /** What passed the wire for one update, by transport; empty if that cannot be read. */
    Map<String, Exchange> exchanges(Lesson lesson) {
        Map<String, Exchange> kept = exchanges.get(lesson.id());
        return kept != null ? kept : readExchanges(lesson);
    }

    private Map<String, Exchange> readExchanges(Lesson lesson) {
        try (var in = Files.newInputStream(folder.resolve(lesson.id()).resolve(WIRE))) {
            Wire wire = ResultFiles.parse(in, Wire.class);
            boolean whole = wire.exchanges != null
                    && wire.exchanges.values().stream().allMatch(exchange -> exchange != null && exchange.isWhole());
            return whole ? wire.exchanges : Map.of();
        } catch (IOException | RuntimeException e) {
            return Map.of();
        }
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

    void keepExchanges(Lesson lesson, Map<String, Exchange> passed) {
        exchanges.put(lesson.id(), new LinkedHashMap<>(passed));
        write(lesson, WIRE, new Wire(new LinkedHashMap<>(passed)));
    }

    private void write(Lesson lesson, String file, Object value) {
        Path path = folder.resolve(lesson.id()).resolve(file);
        Runnable write = () -> {
            try {
                ResultFiles.write(Map.of(path, ResultFiles.json(value)));
            } catch (IOException e) {
                // the lesson continues, but cannot be resumed after a restart
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
