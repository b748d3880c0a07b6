package transportlab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static JsonNode everyFigure() throws IOException {
        try (InputStream in = ResultFilesTest.class.getResourceAsStream("/result/every-figure.json")) {
            return JSON.readTree(in);
        }
    }

    private Path file(Consumer<ObjectNode> edit) throws IOException {
        ObjectNode root = (ObjectNode) everyFigure();
        edit.accept(root);
        return Files.writeString(folder.resolve("result.json"), root.toString());
    }

    private void assertNotWhole(Consumer<ObjectNode> edit) throws IOException {
        Path file = file(edit);
        assertThatThrownBy(() -> ResultFiles.read(file))
                .isInstanceOf(ResultFiles.NoResult.class)
                .hasMessageContaining("is no whole result");
    }

    private static ObjectNode trial(ObjectNode root) {
        return (ObjectNode) root.get("trials").get(0);
    }

    @Test
    void aResultThatIsReadAndWrittenIsTheSame() throws Exception {
        Result read = ResultFiles.read(file(root -> {}));
        assertThat(JSON.readTree(ResultFiles.toJson(read))).isEqualTo(everyFigure());
    }

    @Test
    void fieldsOfLaterVersionsArePassedOver() throws Exception {
        Path file = file(root -> {
            root.put("later", 1);
            trial(root).put("later", 1);
        });
        assertThat(ResultFiles.read(file).trials()).hasSize(3);
    }

    @Test
    void aNewerMajorVersionIsRefusedByItsName() throws Exception {
        Path newer = file(root -> root.put("schema", "transport-lab/result/2"));
        assertThatThrownBy(() -> ResultFiles.read(newer))
                .isInstanceOf(ResultFiles.NoResult.class)
                .hasMessageEndingWith("was written by a newer program (transport-lab/result/2); this one reads"
                        + " transport-lab/result/1");
    }

    @Test
    void aResultWithoutWhatEveryPictureNeedsIsRefused() throws Exception {
        assertNotWhole(root -> root.remove("experiment"));
        assertNotWhole(root -> root.remove("summary"));
        assertNotWhole(root -> trial(root).remove("updates"));
        assertNotWhole(root -> trial(root).remove("estimate"));
        assertNotWhole(root -> trial(root).remove("notes"));
        assertNotWhole(root -> trial(root).remove("samples"));
        assertNotWhole(root -> trial(root).remove("series"));
        assertNotWhole(root -> ((ObjectNode) trial(root).get("phases")).remove("setup"));
        assertNotWhole(root -> ((ObjectNode) trial(root).get("phases")).remove("measured"));
        assertNotWhole(root -> ((ObjectNode) trial(root).at("/phases/measured")).remove("responses"));
        assertNotWhole(root -> ((ObjectNode) trial(root).at("/phases/measured/bytes/up")).remove("total"));
    }

    @Test
    void whatBecameOfATechniqueOverAPathIsReadAgain() throws Exception {
        Path file = file(root -> {
            trial(root).putObject("path").put("id", "own").put("rules", "buffer=end");
            trial(root).put("outcome", "fell-back");
            trial(root)
                    .putObject("noticed")
                    .put("by", "nobody")
                    .put("clients", 3)
                    .put("never", 3);
        });
        Measurement read = ResultFiles.read(file).trials().get(0);
        assertThat(read.path().rules()).isEqualTo("buffer=end");
        assertThat(read.outcome()).isEqualTo(Outcome.FELL_BACK);
        assertThat(read.noticed()).isEqualTo(new Noticed(Noticed.By.NOBODY, 3, 3, null, null, null));
        assertNotWhole(root -> trial(root).putObject("path").put("id", "own"));
    }

    @Test
    void anOutcomeThatDoesNotExistIsRefusedWithItsField() throws Exception {
        Path file = file(root -> trial(root).put("outcome", "lucky"));
        assertThatThrownBy(() -> ResultFiles.read(file)).hasMessageContaining("trials[0].outcome");
    }

    @Test
    void everyFileIsReplacedOrNone() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        Files.writeString(first, "old");
        Map<Path, ResultFiles.Content> files = new LinkedHashMap<>();
        files.put(first, to -> Files.writeString(to, "new"));
        files.put(second, to -> {
            Files.writeString(to, "half of it");
            throw new IOException("the disk is full");
        });
        assertThatThrownBy(() -> ResultFiles.write(files)).hasMessage("the disk is full");
        assertThat(first).hasContent("old");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(first);
        }
        files.put(second, to -> Files.writeString(to, "whole"));
        ResultFiles.write(files);
        assertThat(first).hasContent("new");
        assertThat(second).hasContent("whole");
    }
}
