package transportlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.library.Library;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;

/** The shipped example is what this program calculates, on each computer and with each JVM. */
class ExampleTest {
    @Test
    void theExampleIsWhatIsCalculatedNow(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("result.json");
        ResultFiles.write(file, ResultFiles.toJson(ExampleMaker.result("model")));
        Result now = ResultFiles.read(file);
        Result shipped = Library.example().result();
        assertThat(shipped.isCalculated()).isTrue();
        assertThat(shipped.trials()).hasSameSizeAs(now.trials());
        for (int i = 0; i < now.trials().size(); i++) {
            Measurement one = now.trials().get(i);
            assertThat(shipped.trials().get(i))
                    .as("%s, round %d; ExampleMaker makes the example anew", one.transport(), one.repetition())
                    .isEqualTo(one);
        }
    }
}
