package transportlab.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import transportlab.stage.RecordedStageFile;
import transportlab.stage.Stage;
import transportlab.testing.Await;
import transportlab.testing.Children;
import transportlab.testing.StageTable;

/**
 * Records the stage anew, with Firefox, whose requests are the shortest to read: {@code mvn test -Poutside -pl transports
 * -Dtest=StageRecorder -Dstage.record=src/main/resources/transportlab/stage/recorded.json}.
 */
@Tag("outside")
class StageRecorder {
    @Test
    @EnabledIfSystemProperty(named = "stage.record", matches = ".+")
    void records() throws Exception {
        Process process = null;
        try (Stage stage = Stage.start(Locale.ENGLISH)) {
            process = BrowsersTest.firefox(stage.page() + "&wait=0");
            Await.until(
                    "all was seen", Duration.ofSeconds(60), () -> stage.seen().size() == 48);
            assertThat(StageTable.of(stage.seen())).isEqualTo(StageTable.DEMANDED);
            RecordedStageFile.write(Path.of(System.getProperty("stage.record")), version() + ", " + today(), stage);
        } finally {
            if (process != null) {
                BrowsersTest.end(process);
            }
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static String version() throws Exception {
        Process asked = Children.start(new ProcessBuilder("firefox-esr", "--version"));
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
