package transportlab.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.Examples;
import transportlab.measure.ResultFiles;
import transportlab.trial.Comparison;

/** Saved results survive whatever happens to the program. */
class LibraryTest {
    @TempDir
    Path folder;

    private Library library() {
        return new Library(folder.resolve("results"));
    }

    private static Comparison.Outcome outcome() {
        return new Comparison.Outcome(Examples.measured(), Map.of());
    }

    @Test
    void theExampleIsThereBeforeTheFirstRun() {
        List<SavedResult> all = library().list();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).isExample()).isTrue();
        assertThat(all.get(0).isComplete()).isTrue();
        assertThat(all.get(0).result().experiment().repetitions()).isEqualTo(5);
    }

    @Test
    void savesRenamesDeletesAndBringsBack() throws Exception {
        Library library = library();
        Path into = library.reserve("my run");
        library.save(into, outcome());
        SavedResult saved = library.list().get(0);
        assertThat(saved.folder()).isEqualTo(into);
        assertThat(saved.bytes()).isPositive();
        library.rename(saved, "수업 1");
        assertThat(library.list().get(0).title()).isEqualTo("수업 1");
        library.delete(library.list().get(0));
        assertThat(library.list()).hasSize(1);
        library.restore(saved);
        assertThat(library.list().get(0).title()).isEqualTo("수업 1");
        library.delete(saved);
        library.forgetDeleted();
        assertThat(folder.resolve("results/.deleted")).doesNotExist();
    }

    @Test
    void importsWhatIsAResultAndNothingElse() throws Exception {
        Library library = library();
        Path good = folder.resolve("good.json");
        ResultFiles.write(good, ResultFiles.toJson(Examples.measured()));
        library.importFile(good);
        assertThat(library.list()).hasSize(2);
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\"schema\":");
        assertThatThrownBy(() -> library.importFile(broken)).hasMessageContaining("broken.json");
        Path newer = folder.resolve("newer.json");
        Files.writeString(newer, "{\"schema\":\"transport-lab/result/2\"}");
        assertThatThrownBy(() -> library.importFile(newer)).hasMessageContaining("newer program");
        assertThat(library.list()).hasSize(2);
    }

    @Test
    void whatLiesAroundIsNoResult() throws Exception {
        Library library = library();
        Files.createDirectories(library.folder().resolve("empty"));
        Files.createDirectories(library.folder().resolve("half"));
        Files.writeString(library.folder().resolve("half/result.json"), "{");
        assertThat(library.list()).hasSize(1);
    }

    @Test
    void aKilledProcessLeavesItsFinishedTrials() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunThatIsKilled.class.getName(),
                        library().folder().toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.equals(RunThatIsKilled.SAVED)) {
                line = out.readLine();
            }
            assertThat(line).as("a trial was saved").isNotNull();
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        SavedResult left = library().list().get(0);
        assertThat(left.isExample()).isFalse();
        assertThat(left.isComplete()).as("marked incomplete").isFalse();
        assertThat(left.result().trials()).isNotEmpty().allMatch(trial -> trial.failure() == null);
    }
}
