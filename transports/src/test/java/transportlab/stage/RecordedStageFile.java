package transportlab.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the file that {@link RecordedStage} reads. */
public final class RecordedStageFile {
    private RecordedStageFile() {}

    public static void write(Path to, String browser, Stage stage) throws IOException {
        Files.writeString(to, RecordedStage.write(browser, stage.exchanges()));
    }
}
