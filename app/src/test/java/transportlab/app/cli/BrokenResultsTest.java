package transportlab.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Results that are broken in every field in every way: each is opened, or refused in one line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenResultsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of what could stand in place of a value every third is tried in each field. */
    private static final int EACH = 3;

    private static final List<String> INSTEAD = List.of(
            "null",
            "7",
            "-7",
            "1.5",
            "1e999",
            "1e308",
            "123456789012345678901234567890",
            "\"x\"",
            "\"\"",
            "true",
            "[]",
            "{}",
            "[[[]]]",
            "\"a\u202eb\u001b[31m\"");

    @TempDir
    static Path folder;

    private JsonNode whole;

    /** What a report says. */
    private record Said(int exit, String out, String err) {}

    private static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandLineApp(out, err).run(arguments);
        return new Said(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    @BeforeAll
    void measure() throws Exception {
        Path out = folder.resolve("whole");
        run(
                "compare",
                "--transports",
                "auto,socketio,short-polling",
                "--clients",
                "2",
                "--rate",
                "20",
                "--duration",
                "400ms",
                "--warmup",
                "0ms",
                "--rtt",
                "0ms",
                "--cut",
                "100ms",
                "--refuse",
                "websocket=501",
                "--format",
                "json",
                "--lang",
                "en",
                "--quiet",
                "--out",
                out.toString());
        whole = JSON.readTree(out.resolve("result.json").toFile());
        ArrayNode trials = (ArrayNode) whole.get("trials");
        for (JsonNode trial : trials) {
            shorten((ArrayNode) trial.get("samples"), 3);
            shorten((ArrayNode) trial.get("series"), 2);
            overAPath((ObjectNode) trial);
        }
    }

    private static void overAPath(ObjectNode trial) {
        ObjectNode path = trial.putObject("path");
        path.put("id", "own")
                .put("rules", "buffer=end,upgrade=501")
                .put("did", "held")
                .put("status", 501);
        path.put("way", "long-polling").put("openWay", "websocket");
        path.putObject("atServer").putObject("measured").put("up", 7).put("down", 8);
        path.putObject("waits").put("answer-timeout", "10s");
        trial.put("outcome", trial.get("transport").textValue().equals("auto") ? "fell-back" : "partly");
        trial.putObject("noticed")
                .put("by", "error")
                .put("clients", 2)
                .put("never", 1)
                .put("afterMillis", 12.5)
                .put("afterMillisMax", 13)
                .put("cause", "the server answered with 426");
    }

    private static void shorten(ArrayNode items, int to) {
        while (items.size() > to) {
            items.remove(items.size() - 1);
        }
    }

    private Said report(String json) throws Exception {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, json);
        return run("report", file.toString(), "--lang", "en");
    }

    private void opensOrIsRefused(String what, String json) throws Exception {
        Said said = report(json);
        assertThat(said.err()).as(what).doesNotContain("unexpected");
        assertThat(said.exit()).as(what + ": " + said.err()).isIn(0, 1, 2);
        if (said.exit() == 2) {
            assertThat(said.err().lines()).as(what).hasSize(1);
        } else {
            assertThat(said.out()).as(what).doesNotContain("{", "\u001b", "\u202e");
        }
    }

    @Test
    void theWholeOneOpens() throws Exception {
        assertThat(report(whole.toString()).exit()).isZero();
    }

    @Test
    void aFieldThatIsMissingOrAnotherThingIsRefusedOrOpens() throws Exception {
        for (String path : paths(whole, "", new ArrayList<>())) {
            ObjectNode without = whole.deepCopy();
            Object key = key(path);
            JsonNode parent = without.at(path.substring(0, path.lastIndexOf('/')));
            remove(parent, key);
            opensOrIsRefused("without " + path, without.toString());
            for (int i = Math.floorMod(path.hashCode(), EACH); i < INSTEAD.size(); i += EACH) {
                String instead = INSTEAD.get(i);
                ObjectNode changed = whole.deepCopy();
                JsonNode of = changed.at(path.substring(0, path.lastIndexOf('/')));
                set(
                        of,
                        key,
                        JSON.getNodeFactory().rawValueNode(new com.fasterxml.jackson.databind.util.RawValue(instead)));
                opensOrIsRefused(path + " = " + instead, JSON.writeValueAsString(changed));
            }
        }
    }

    @Test
    void aFileThatIsCutOrGoesOnIsRefused() throws Exception {
        String text = whole.toString();
        for (int i = 0; i < 60; i++) {
            Said said = report(text.substring(0, text.length() * i / 60));
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err().lines()).hasSize(1);
        }
        for (String behind : List.of("x", "{}", ",", "\u0000", "]")) {
            assertThat(report(text + behind).exit()).as(behind).isEqualTo(2);
        }
        assertThat(report("[".repeat(100_000)).exit()).isEqualTo(2);
    }

    @Test
    void aHistogramThatIsCutIsNamed() throws Exception {
        for (int length : new int[] {0, 1, 4, 8, 20, 40}) {
            ObjectNode cut = whole.deepCopy();
            ObjectNode trial = (ObjectNode) cut.get("trials").get(0);
            trial.put("histogram", trial.get("histogram").textValue().substring(0, length));
            Said said = report(cut.toString());
            assertThat(said.exit()).as("%d", length).isEqualTo(2);
            assertThat(said.err()).contains("trials[0].histogram");
        }
    }

    @Test
    void whatIsMissingIsNamedAndWhatMayBeMissingIsNot() throws Exception {
        ObjectNode without = whole.deepCopy();
        ((ObjectNode) without.get("trials").get(0).get("updates")).remove("lost");
        assertThat(report(without.toString()).err()).contains("trials[0].updates", "lost");
        ObjectNode shorter = whole.deepCopy();
        for (JsonNode trial : shorter.get("trials")) {
            ((ObjectNode) trial).remove(List.of("latencyMicros", "histogram", "age", "attempts", "upgrade"));
            ((ObjectNode) trial.get("instrument")).remove(List.of("latenessMicros", "withoutPauses"));
        }
        ((ObjectNode) shorter.get("experiment")).putObject("options");
        assertThat(report(shorter.toString()).exit()).isZero();
    }

    /** Every field; of arrays the first item alone. */
    private static List<String> paths(JsonNode node, String at, List<String> into) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String path = at + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            into.add(path);
            if (!field.getKey().equals("environment")) {
                paths(field.getValue(), path, into);
            }
        }
        if (node.isArray() && !node.isEmpty()) {
            into.add(at + "/0");
            paths(node.get(0), at + "/0", into);
        }
        return into;
    }

    private static Object key(String path) {
        String last =
                path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
        return last;
    }

    private static void remove(JsonNode parent, Object key) {
        if (parent instanceof ObjectNode fields) {
            fields.remove(String.valueOf(key));
        } else {
            ((ArrayNode) parent).remove(0);
        }
    }

    private static void set(JsonNode parent, Object key, JsonNode value) {
        if (parent instanceof ObjectNode fields) {
            fields.set(String.valueOf(key), value);
        } else {
            ((ArrayNode) parent).set(0, value);
        }
    }
}
