package transportlab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.experiment.Experiment;
import transportlab.testing.Trials;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialSettings;
import transportlab.trial.model.Counting;
import transportlab.trial.model.ModelStand;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;
import transportlab.wire.trace.TrialTrace;

/** The file {@code trace.json}, in both of its versions. */
class TraceFilesTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve(TraceFiles.NAME);
    }

    private static TrialTrace trace(String id) throws Exception {
        Experiment experiment = Trials.experiment("clients", "3", "duration", "1s", "rtt", "40ms", "cut", "500ms");
        return Trials.outcome(
                        Trials.transport(id),
                        experiment.plan(0),
                        TrialSettings.of(experiment, 0, 0).tracing(3),
                        new ModelStand(Counting.BYTES),
                        new StopSignal())
                .trace();
    }

    private Map<String, TrialTrace> read(String text) throws Exception {
        Files.writeString(file, text);
        return TraceFiles.read(file);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        for (String id : List.of("long-polling", "flashsocket", "socketio")) {
            TrialTrace written = trace(id);
            ResultFiles.write(Map.of(file, TraceFiles.json(Map.of(written.name(), written))));
            TrialTrace read = TraceFiles.read(file).get(id + "/0");
            assertThat(ResultFiles.toJson(read)).isEqualTo(ResultFiles.toJson(written));
        }
    }

    @Test
    void aFileOfTheFirstVersionOpens() throws Exception {
        String text =
                """
                {"websocket/2": [
                  {"atMicros": 5, "connection": 0, "what": "OPENED", "direction": null, "length": 0, "runs": [],
                   "data": null, "ending": null},
                  {"atMicros": 20, "connection": 0, "what": "BYTES", "direction": "UP", "length": 3,
                   "runs": [{"kind": "HEADERS", "bytes": 3}], "data": "R0VU", "ending": null},
                  {"atMicros": 90, "connection": 0, "what": "CLOSED", "direction": null, "length": 0, "runs": [],
                   "data": null, "ending": "RESET"}]}
                """;
        TrialTrace trace = read(text).get("websocket/2");
        assertThat(trace.repetition()).isEqualTo(2);
        assertThat(trace.first()).hasSize(3);
        assertThat(trace.first().get(1).clientMicros()).isEqualTo(20);
        ClientTrace.Connection connection = trace.clients().get(0).connections().get(0);
        assertThat(connection.up()).containsOnlyKeys(transportlab.wire.Kind.HEADERS);
        assertThat(connection.closedMicros()).isEqualTo(90);
        assertThat(trace.first().get(1).what()).isEqualTo(Trace.What.BYTES);
    }

    @Test
    void whatIsNoTraceIsRefusedInOneLine() {
        for (String text : List.of(
                "",
                "[]",
                "{\"a\": 1}",
                "nonsense",
                "{\"schema\": \"transport-lab/trace/2\"}",
                "{\"schema\": \"transport-lab/trace/2\", \"trials\": {\"a/0\": {\"clients\": [{}]}}}",
                "{\"schema\": \"transport-lab/trace/3\", \"trials\": {}}",
                "{\"a/b\": []}",
                "{\"websocket/0\": null}",
                "{\"a/0\": [null]}",
                "{\"a/0\": [{}]}",
                "{\"a/0\": [{\"what\": \"BYTES\", \"direction\": \"UP\", \"length\": 3, \"runs\": [null]}]}",
                "{\"a/0\": [{\"what\": \"BYTES\", \"direction\": \"UP\", \"length\": -3, \"runs\": []}]}",
                "{\"a/0\": [{\"what\": \"CLOSED\", \"length\": 0, \"runs\": []}]}",
                "{\"a/0\": [{\"what\": \"BYTES\", \"direction\": \"UP\", \"length\": 3, \"runs\": "
                        + "[{\"kind\": \"HEADERS\", \"bytes\": 5000}]}]}",
                "{\"schema\": \"transport-lab/trace/2\", \"trials\": {\"b/0\": {\"transport\": \"a\", "
                        + "\"repetition\": 0, \"mode\": \"live\", \"clients\": []}}}")) {
            assertThatThrownBy(() -> read(text))
                    .as(text)
                    .isInstanceOf(ResultFiles.NoResult.class)
                    .hasMessageContaining(TraceFiles.NAME)
                    .hasMessageNotContaining("\n");
        }
    }
}
