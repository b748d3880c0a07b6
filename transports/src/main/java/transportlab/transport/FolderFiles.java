package transportlab.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files that stand beside the code of a technique. */
final class FolderFiles {
    private FolderFiles() {}

    static Optional<String> text(Class<?> technique, String name) {
        try (var in = technique.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
