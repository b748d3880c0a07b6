package transportlab.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.experiment.BadInput;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.measure.TraceFiles;

/** The folder that a comparison is written to. An existing result is replaced only by a finished one. */
public record ResultFolder(Path path) {
    private static final String DEFAULT_PARENT = "transport-lab-results";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** A new folder under {@code transport-lab-results} of the working directory. */
    public static ResultFolder fresh(String experiment) {
        String name = LocalDateTime.now().format(STAMP) + "-" + experiment.replaceAll("[^A-Za-z0-9._-]", "_");
        Path path = Path.of(DEFAULT_PARENT, name);
        for (int i = 2; Files.exists(path); i++) {
            path = Path.of(DEFAULT_PARENT, name + "-" + i);
        }
        return new ResultFolder(path);
    }

    /**
     * Makes sure that files can be written there, before anything is measured.
     *
     * @throws BadInput if not
     */
    public void prepare() throws BadInput {
        try {
            Files.createDirectories(path);
            Path probe = Files.createTempFile(path, ".writing-", ".tmp");
            Files.delete(probe);
        } catch (IOException | SecurityException e) {
            throw new BadInput("--out: nothing can be written to " + path + ": " + reason(e));
        }
    }

    /** What a result is written as. */
    public interface Contents {
        /**
         * @param name of the files without suffix
         */
        Map<Path, ResultFiles.Content> of(Result result, Path folder, String name);
    }

    /**
     * Writes the result of a run and, if {@code traces} is true, what its first clients did on the wire.
     *
     * @return the files that were written
     * @throws IOException if a file cannot be written; files that were there before keep their content
     */
    public List<Path> write(Comparison.Outcome outcome, Contents contents, boolean traces) throws IOException {
        boolean finished = outcome.result().experiment().completed()
                && outcome.result().trials().stream().anyMatch(trial -> trial.failure() == null);
        boolean beside =
                !finished && (Files.exists(path.resolve("result.json")) || Files.exists(path.resolve("result.csv")));
        Map<Path, ResultFiles.Content> files =
                new LinkedHashMap<>(contents.of(outcome.result(), path, beside ? "result-incomplete" : "result"));
        if (traces) {
            String trace = beside ? "trace-incomplete.json" : "trace.json";
            files.put(path.resolve(trace), TraceFiles.json(outcome.traces()));
        }
        ResultFiles.write(files);
        return List.copyOf(files.keySet());
    }

    /** Writes the files of a result that was read from a file; such a result has no traces. */
    public List<Path> write(Result result, Contents contents) throws IOException {
        Map<Path, ResultFiles.Content> files = contents.of(result, path, "result");
        ResultFiles.write(files);
        return List.copyOf(files.keySet());
    }

    /** Deletes the folder again if nothing was written to it, and then its parent if that is empty too. */
    public void discardIfEmpty() {
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(Path.of(DEFAULT_PARENT));
        } catch (IOException e) {
            // there is something in it
        }
    }

    /** A reason in a few words. */
    public static String reason(Exception e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof java.nio.file.FileAlreadyExistsException) {
            return "a file stands in the way";
        }
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "no folder can be made there";
        }
        if (e instanceof java.nio.file.FileSystemException fs && fs.getReason() != null) {
            return fs.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
