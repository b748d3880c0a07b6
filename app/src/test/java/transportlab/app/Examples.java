package transportlab.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;

/** Results for tests. */
public final class Examples {
    private Examples() {}

    /** The example of the program, but measured, with what was calculated beside it. */
    public static Result measured() {
        return read("measured");
    }

    /** Six techniques over a path that buffers answers and refuses upgrades; made up. */
    public static Result overAPath() {
        return read("over-a-path");
    }

    private static Result read(String name) {
        try (InputStream from = Examples.class.getResourceAsStream("/transportlab/app/" + name + "/result.json")) {
            Path copy = Files.createTempFile("measured", ".json");
            Files.copy(from, copy, StandardCopyOption.REPLACE_EXISTING);
            Result result = ResultFiles.read(copy);
            Files.delete(copy);
            return result;
        } catch (IOException | ResultFiles.NoResult e) {
            throw new IllegalStateException(e);
        }
    }
}
