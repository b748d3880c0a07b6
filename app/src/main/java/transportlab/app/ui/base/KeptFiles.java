package transportlab.app.ui.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import transportlab.measure.ResultFiles;

/**
 * What screens keep from one sitting to the next, as JSON. Whatever cannot be written holds until the program ends, and
 * whatever cannot be read was never kept.
 *
 * @param writer writes one file after another, off the JavaFX thread
 */
public record KeptFiles(Executor writer) {

    /** What a file holds; empty if there is none, or if it is broken. */
    public <T> Optional<T> read(Path file, Class<T> type) {
        try (var in = Files.newInputStream(file)) {
            return Optional.ofNullable(ResultFiles.parse(in, type));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Writes a file soon, or at once if the program is ending. */
    public void write(Path file, Object value) {
        Runnable write = () -> {
            try {
                ResultFiles.write(Map.of(file, ResultFiles.json(value)));
            } catch (IOException e) {
                // the next sitting begins without it
            }
        };
        try {
            writer.execute(write);
        } catch (RejectedExecutionException e) {
            write.run();
        }
    }
}
