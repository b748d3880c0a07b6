package transportlab.app.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.app.library.Library;
import transportlab.app.library.SavedResult;
import transportlab.app.ui.Now;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.trial.Comparison;

/** The Library screen without a screen. */
class LibraryModelTest {
    @TempDir
    Path folder;

    private final Now ui = new Now();
    private Library library;
    private LibraryModel model;

    @BeforeEach
    void open() {
        library = new Library(folder.resolve("results"));
        model = new LibraryModel(library, ui);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private void save(String name) throws Exception {
        library.save(
                library.reserve(name), new Comparison.Outcome(Library.example().result(), Map.of()));
    }

    @Test
    void listsWithoutSamplesAndLoadsWithThem() throws Exception {
        save("one");
        model.refresh();
        ui.until(() -> model.results().size() == 2);
        SavedResult light = model.results().get(0);
        assertThat(light.result().trials()).allMatch(trial -> trial.samples().isEmpty());
        assertThat(model.bytes()).isPositive();
        List<SavedResult> whole = new ArrayList<>();
        model.load(List.of(light), whole::addAll);
        ui.until(() -> !whole.isEmpty());
        assertThat(whole.get(0).result().trials())
                .anyMatch(trial -> !trial.samples().isEmpty());
    }

    @Test
    void atMostTwoAreSelectedAndTheyStaySelectedWhenTheyAreRenamed() throws Exception {
        save("one");
        save("two");
        save("three");
        model.refresh();
        ui.until(() -> model.results().size() == 4);
        for (int i = 0; i < 3; i++) {
            model.toggle(model.results().get(i));
        }
        assertThat(model.selected()).hasSize(2).doesNotContain(model.results().get(0));
        SavedResult renamed = model.results().get(1);
        model.rename(renamed, "a new name");
        ui.until(() -> model.results().stream().anyMatch(saved -> saved.title().equals("a new name")));
        SavedResult now = model.results().stream()
                .filter(saved -> saved.title().equals("a new name"))
                .findFirst()
                .orElseThrow();
        assertThat(model.isSelected(now)).isTrue();
        model.toggle(now);
        assertThat(model.selected()).hasSize(1);
    }

    @Test
    void importsTheGoodOnesAndNamesTheOthers() throws Exception {
        Path good = folder.resolve("good.json");
        ResultFiles.write(good, ResultFiles.toJson(Library.example().result()));
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "[");
        Path hollow = folder.resolve("hollow.json");
        Files.writeString(
                hollow,
                "{\"schema\":\"transport-lab/result/1\",\"experiment\":{\"transports\":[],\"options\":{}},\"trials\":[],"
                        + "\"summary\":{}}");
        model.importFiles(List.of(broken, good, hollow));
        ui.until(() ->
                model.results().size() == 2 && !model.problemProperty().get().isEmpty());
        assertThat(model.problemProperty().get()).contains("broken.json").contains("hollow.json");
    }

    @Test
    void differencesAreThoseOfSettingsThatMatter() {
        Result one = Library.example().result();
        Map<String, String> options = new java.util.HashMap<>(one.experiment().options());
        options.put("seed", "99");
        options.put("repetitions", "1");
        options.put("rooms-of", "9");
        options.remove("hold");
        assertThat(Difference.of(one, with(one, options))).isEmpty();
        options.put("payload", "9");
        assertThat(Difference.of(one, with(one, options))).containsOnlyKeys("payload");
    }

    private static Result with(Result one, Map<String, String> options) {
        Result.ExperimentFacts of = one.experiment();
        return new Result(
                one.schema(),
                one.environment(),
                new Result.ExperimentFacts(of.name(), of.transports(), options, 1, true),
                one.trials(),
                one.discarded(),
                one.summary());
    }
}
