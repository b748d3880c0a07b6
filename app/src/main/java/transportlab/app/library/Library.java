package transportlab.app.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import transportlab.io.Printable;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.measure.TraceFiles;
import transportlab.trial.Comparison;
import transportlab.wire.trace.TrialTrace;

/**
 * The folder of saved results. Each result has its own folder with {@code result.json}, {@code trace.json} and
 * {@code title.txt}. Deleted results are kept in {@code .deleted} until the program ends. Every file is first written
 * under a temporary name and then moved, so that only whole files remain if the process is killed. The methods are too
 * slow for the JavaFX thread.
 */
public final class Library {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String EXAMPLE = "/transportlab/app/example/result.json";
    private static final String RESULT = "result.json";
    private static final String TRACE = TraceFiles.NAME;
    private static final String TITLE = "title.txt";
    private final Path folder;
    private final Path deleted;
    private final Map<Path, SavedResult> known = new ConcurrentHashMap<>();

    public Library(Path folder) {
        this.folder = folder;
        this.deleted = folder.resolve(".deleted");
    }

    public Path folder() {
        return folder;
    }

    /** A new folder for a run that is about to begin. It is created together with its first file. */
    public Path reserve(String experiment) {
        String name = LocalDateTime.now().format(STAMP) + "-" + experiment.replaceAll("[^A-Za-z0-9._-]", "_");
        Path path = folder.resolve(name);
        for (int i = 2; Files.exists(path); i++) {
            path = folder.resolve(name + "-" + i);
        }
        return path;
    }

    /**
     * Writes the result, which may still be incomplete.
     *
     * @throws IOException if it cannot be written; the files that were there before are then unchanged
     */
    public void save(Path into, Comparison.Outcome outcome) throws IOException {
        save(into, outcome, outcome.traces());
    }

    /**
     * Writes the result of a run that continued an earlier one. The traces of the earlier run are kept.
     *
     * @throws IOException if it cannot be written
     */
    public void saveMore(Path into, Comparison.Outcome outcome) throws IOException {
        Map<String, TrialTrace> traces = new LinkedHashMap<>(earlier(into));
        traces.putAll(outcome.traces());
        save(into, outcome, traces);
    }

    private static void save(Path into, Comparison.Outcome outcome, Map<String, TrialTrace> traces) throws IOException {
        ResultFiles.write(Map.of(
                into.resolve(RESULT), ResultFiles.json(outcome.result()),
                into.resolve(TRACE), TraceFiles.json(traces)));
    }

    /**
     * The traces of the earlier run. A file that cannot be read is kept under another name, because it may have been
     * written by a newer program.
     */
    private static Map<String, TrialTrace> earlier(Path into) throws IOException {
        Path file = into.resolve(TRACE);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return TraceFiles.read(file);
        } catch (ResultFiles.NoResult e) {
            Files.move(file, into.resolve("trace-unreadable.json"), StandardCopyOption.REPLACE_EXISTING);
            return Map.of();
        }
    }

    /** The traces beside a result, by transport and repetition; none if they are missing or cannot be read. */
    public static Map<String, TrialTrace> traces(Path folder) {
        Path file = folder.resolve(TRACE);
        try {
            return Files.isRegularFile(file) ? TraceFiles.read(file) : Map.of();
        } catch (ResultFiles.NoResult e) {
            return Map.of();
        }
    }

    /** Whether a result lies in that folder. */
    public static boolean holds(Path folder) {
        return Files.isRegularFile(folder.resolve(RESULT));
    }

    /** All results, the newest first and the example last. Folders without a readable result are left out. */
    public List<SavedResult> list() {
        List<SavedResult> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path each : folders) {
                    read(each).ifPresent(all::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        all.sort(Comparator.comparing(SavedResult::when).reversed());
        all.add(example());
        return all;
    }

    private Optional<SavedResult> read(Path each) {
        if (each.getFileName().toString().startsWith(".") || !Files.isRegularFile(each.resolve(RESULT))) {
            return Optional.empty();
        }
        try {
            Instant when = Files.getLastModifiedTime(each.resolve(RESULT)).toInstant();
            SavedResult before = known.get(each);
            Result result = before != null && before.when().equals(when)
                    ? before.result()
                    : light(ResultFiles.read(each.resolve(RESULT)));
            SavedResult saved = new SavedResult(each, title(each, result), when, size(each), result);
            known.put(each, saved);
            return Optional.of(saved);
        } catch (ResultFiles.NoResult | IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** The result without the data that only charts need, so that a list of many results does not fill the memory. */
    private static Result light(Result result) {
        return new Result(
                result.schema(),
                result.environment(),
                result.experiment(),
                result.trials().stream().map(Measurement::withoutSamples).toList(),
                result.discarded() == null
                        ? null
                        : result.discarded().stream()
                                .map(Result.Discarded::withoutSamples)
                                .toList(),
                result.summary());
    }

    /**
     * The result with everything that its file contains.
     *
     * @throws ResultFiles.NoResult if the file is gone or broken
     */
    public SavedResult whole(SavedResult saved) throws ResultFiles.NoResult {
        if (saved.isExample()) {
            return example();
        }
        Result result = ResultFiles.read(saved.folder().resolve(RESULT));
        return new SavedResult(saved.folder(), saved.title(), saved.when(), saved.bytes(), result);
    }

    private static String title(Path each, Result result) throws IOException {
        Path file = each.resolve(TITLE);
        try {
            return Files.isRegularFile(file)
                    ? Printable.of(Files.readString(file).strip())
                    : result.experiment().name();
        } catch (CharacterCodingException e) {
            return result.experiment().name();
        }
    }

    private static long size(Path each) throws IOException {
        try (Stream<Path> files = Files.walk(each)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** How large all of it is. */
    public long bytes() {
        return list().stream().mapToLong(SavedResult::bytes).sum();
    }

    /** The example result, which is part of the program. */
    public static SavedResult example() {
        try (InputStream in = Library.class.getResourceAsStream(EXAMPLE)) {
            Path copy = Files.createTempFile("transport-lab-example", ".json");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                Result result = ResultFiles.read(copy);
                return new SavedResult(null, result.experiment().name(), Instant.EPOCH, 0, result);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException | ResultFiles.NoResult e) {
            throw new IllegalStateException("the example is shipped broken", e);
        }
    }

    public void rename(SavedResult saved, String title) throws IOException {
        ResultFiles.write(saved.folder().resolve(TITLE), title.strip() + "\n");
    }

    /** Removes a result from the list. It can be restored until the program ends. */
    public void delete(SavedResult saved) throws IOException {
        Files.createDirectories(deleted);
        Files.move(saved.folder(), deleted.resolve(saved.folder().getFileName()));
    }

    public void restore(SavedResult saved) throws IOException {
        Files.move(deleted.resolve(saved.folder().getFileName()), saved.folder());
    }

    /** Deletes the removed results for good. */
    public void forgetDeleted() throws IOException {
        if (!Files.isDirectory(deleted)) {
            return;
        }
        try (Stream<Path> files = Files.walk(deleted)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Copies a result file into the library, with the trace beside it if there is one.
     *
     * @throws ResultFiles.NoResult if the file is not a result or was written by a newer program
     * @throws IOException if the copy cannot be written
     */
    public void importFile(Path file) throws ResultFiles.NoResult, IOException {
        Result result = ResultFiles.read(file);
        Path into = reserve(result.experiment().name());
        Files.createDirectories(into);
        ResultFiles.write(into.resolve(RESULT), Files.readString(file));
        Path trace = file.resolveSibling(TRACE);
        if (Files.isRegularFile(trace)) {
            Files.copy(trace, into.resolve(TRACE));
        }
    }
}
