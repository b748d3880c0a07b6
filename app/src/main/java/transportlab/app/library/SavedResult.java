package transportlab.app.library;

import java.nio.file.Path;
import java.time.Instant;
import transportlab.measure.Result;

/**
 * A result of the library.
 *
 * @param folder where it lies; null for the example, which is part of the program
 * @param title what the user calls it
 * @param bytes how large its files are
 */
public record SavedResult(Path folder, String title, Instant when, long bytes, Result result) {
    public boolean isExample() {
        return folder == null;
    }

    public boolean isComplete() {
        return result.experiment().completed();
    }
}
