package transportlab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import transportlab.measure.Result;
import transportlab.measure.ResultCsv;
import transportlab.measure.ResultFiles;

/** The folder that a comparison is written to. An existing result is replaced only by a finished one. */
public record ResultFolder(Path path) {
    private static final String DEFAULT_PARENT = "transport-lab-results";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** A new folder under {@code transport-lab-results} of the working directory. */
    public static ResultFolder fresh(String experiment) {
        String name = LocalDateTime.now().format(STAMP) + "-" + experiment.replaceAll("[^A-Za-z0-9._-]", "_");
        return new ResultFolder(Path.of(DEFAULT_PARENT, name));
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

    /**
     * Writes the files of the wanted formats.
     *
     * @param formats {@code json}, {@code csv}
     * @return what was written
     * @throws IOException where a file cannot be written; those that stood there before are as they were
     */
    public List<Path> write(Comparison.Outcome outcome, Set<String> formats) throws IOException {
        boolean beside = !outcome.result().experiment().completed() && Files.exists(path.resolve("result.json"));
        List<Path> written = write(outcome.result(), formats, beside ? "result-incomplete" : "result");
        if (formats.contains("json")) {
            Path trace = path.resolve(beside ? "trace-incomplete.json" : "trace.json");
            ResultFiles.write(trace, ResultFiles.toJson(outcome.traces()));
            written.add(trace);
        }
        return written;
    }

    /** The same without traces, of a result that was read from a file. */
    public List<Path> write(Result result, Set<String> formats, String name) throws IOException {
        List<Path> written = new ArrayList<>();
        if (formats.contains("json")) {
            written.add(path.resolve(name + ".json"));
            ResultFiles.write(written.get(0), ResultFiles.toJson(result));
        }
        if (formats.contains("csv")) {
            Path csv = path.resolve(name + ".csv");
            ResultFiles.write(csv, ResultCsv.of(result));
            written.add(csv);
        }
        return written;
    }

    /** A reason in a few words. */
    public static String reason(Exception e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof java.nio.file.FileAlreadyExistsException) {
            return "a file stands in the way";
        }
        if (e instanceof java.nio.file.FileSystemException fs && fs.getReason() != null) {
            return fs.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
