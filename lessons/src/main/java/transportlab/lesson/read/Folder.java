package transportlab.lesson.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder in which each lesson is a folder. A file {@code list.txt} may give their order. */
final class Folder {
    private static final String LIST = "list.txt";
    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    /** The lessons that are packed into the program. */
    static Folder shipped() {
        try {
            URI at = Folder.class.getResource("/lessons/" + LIST).toURI();
            if (at.getScheme().equals("jar")) {
                open(at);
            }
            return new Folder(Path.of(at).getParent());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the lessons of the program cannot be read", e);
        }
    }

    private static void open(URI inJar) throws IOException {
        try {
            FileSystems.newFileSystem(inJar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // it is open already
        }
    }

    Path root() {
        return root;
    }

    /** The ids of its lessons in their order. */
    List<String> ids() {
        List<String> ids = new ArrayList<>(text(LIST)
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        names("").stream()
                .filter(name -> !ids.contains(name))
                .filter(name -> Lessons.LANGUAGES.stream()
                        .anyMatch(language -> text(Lessons.file(name, language)).isPresent()))
                .forEach(ids::add);
        return ids;
    }

    /** The names of the files in a folder of it, in ascending order. */
    List<String> names(String below) {
        Path folder = root.resolve(below);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file; empty if there is none. */
    Optional<String> text(String path) {
        return bytes(path).map(bytes -> new String(bytes, UTF_8));
    }

    /** The bytes of a file; empty if there is none. */
    Optional<byte[]> bytes(String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
