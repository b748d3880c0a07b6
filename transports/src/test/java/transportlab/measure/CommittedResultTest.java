package transportlab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result that was measured before the components of a measurement were grouped is still the same file. */
class CommittedResultTest {
    private static final Path BEFORE = Path.of("src/test/resources/results/fallback-and-cut.json");

    @TempDir
    Path folder;

    @Test
    void readsAndWritesAResultByteForByte() throws Exception {
        Path again = folder.resolve("result.json");
        ResultFiles.json(ResultFiles.read(BEFORE)).writeTo(again);
        assertThat(Files.readString(again)).isEqualTo(Files.readString(BEFORE));
    }

    @Test
    void writesTheSameTableOfAResultByteForByte() throws Exception {
        String csv = ResultCsv.of(ResultFiles.read(BEFORE));
        assertThat(csv).isEqualTo(Files.readString(BEFORE.resolveSibling("fallback-and-cut.csv")));
    }

    @Test
    void writesTheGroupsOfAFailedTrialBesideEachOther() {
        String json = ResultFiles.toJson(Measurement.failed("auto", 2, "nobody answered"));
        assertThat(json.replaceAll("\\s", ""))
                .isEqualTo(("{'transport':'auto','repetition':2,'mode':'live','attempts':[],'notes':[],"
                                + "'failure':'nobodyanswered'}")
                        .replace('\'', '"'));
    }
}
