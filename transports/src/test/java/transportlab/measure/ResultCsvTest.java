package transportlab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import transportlab.testing.Measurements;
import transportlab.testing.OverPath;

/** Every column against a result in which every figure is another number, {@code every-figure.json}. */
class ResultCsvTest {
    private static List<String> lines;

    @BeforeAll
    static void write() throws IOException {
        try (InputStream in = ResultCsvTest.class.getResourceAsStream("/result/every-figure.json")) {
            lines = ResultCsv.of(ResultFiles.parse(in, Result.class)).lines().toList();
        }
    }

    /** The cells of a row by their columns, without quotes. */
    private static Map<String, String> cells(int row) {
        String[] names = lines.get(0).replace("\"", "").split(",");
        String text = lines.get(row).replaceFirst("^\"made up, with a comma\"", "made up");
        String[] cells = text.replace("\"", "").split(",", -1);
        assertThat(cells).hasSameSizeAs(names);
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            byName.put(names[i], cells[i]);
        }
        return byName;
    }

    private static void assertCells(Map<String, String> cells, String expected) {
        for (String pair : expected.strip().split("\\s+")) {
            String[] both = pair.split("=", 2);
            assertThat(cells).as(pair).containsEntry(both[0], both[1]);
        }
    }

    @Test
    void eachColumnHasItsOwnFigure() {
        assertCells(
                cells(1),
                """
                transport=websocket repetition=3 mode=live failure=
                published=20 expected=405 delivered=400 lost=5 duplicated=6 outOfOrder=7
                setupRequests=1031 setupReceive=1021 setupSend=10 setupSkipped=1004
                setupResponses=1030 setupEmpty=1006 setupFailed=1 setupOpened=1009 setupPeakConnections=1012
                measuredRequests=3031 measuredReceive=3021 measuredSend=10 measuredSkipped=3004
                measuredResponses=3030 measuredEmpty=3006 measuredFailed=1
                measuredOpened=3009 measuredPeakConnections=3012
                estimateUp=5201 estimateDown=5202 inexactConnections=8
                latencyCount=400 latencyMinMicros=51 latencyMeanMicros=52.5 latencyP50Micros=53 latencyP90Micros=54
                latencyP95Micros=55 latencyP99Micros=56 latencyP999Micros=57 latencyMaxMicros=58
                ageWaitMicros=61.5 ageTravelMicros=62.5 ageDecodeMicros=63.5
                serverCpuSeconds=71.5 clientCpuSeconds=72.5 memoryBytesPerClient=73
                """);
        assertThat(cells(1).get("planSha256")).isEqualTo("ab".repeat(32));
        assertThat(cells(1).get("notes")).isEqualTo("publisher-late; moved-by-pauses");
    }

    /** In the file the kinds count up from 1101 for setup up, 1201 for setup down, 3101 and 3201 for measured. */
    @Test
    void bytesStandByPhaseDirectionAndKind() {
        List<String> kinds =
                Arrays.asList("payload", "envelope", "framing", "headers", "control", "compressed", "tls", "other");
        Map<String, String> cells = cells(1);
        Map<String, Integer> first = Map.of(
                "setupBytes.up", 1101, "setupBytes.down", 1201, "measuredBytes.up", 3101, "measuredBytes.down", 3201);
        first.forEach((column, number) -> {
            for (int i = 0; i < kinds.size(); i++) {
                assertThat(cells).containsEntry(column + "." + kinds.get(i), String.valueOf(number + i));
            }
            assertThat(cells).containsEntry(column + ".total", String.valueOf(8 * number + 28));
        });
    }

    @Test
    void whatIsAbsentIsAnEmptyFieldAndNever0() {
        assertCells(
                cells(2),
                """
                transport=tcp latencyCount=2 latencyMeanMicros=1.5 latencyP50Micros= latencyP99Micros=
                ageWaitMicros= serverCpuSeconds= clientCpuSeconds= memoryBytesPerClient= lost=0 notes=
                """);
    }

    @Test
    void aTrialWithoutDeliveriesHasACountOf0AndNoLatency() {
        Measurement none = Measurements.of("a", 0, 10, 100, null);
        Result result = new Result(
                Result.SCHEMA,
                Map.of(),
                new Result.ExperimentFacts("x", List.of("a"), Map.of(), 1, true),
                List.of(none),
                List.of(),
                Verdicts.summary(List.of("a"), List.of(none)));
        List<String> both = ResultCsv.of(result).replace("\"", "").lines().toList();
        int column = List.of(both.get(0).split(",")).indexOf("latencyCount");
        assertThat(List.of(both.get(1).split(",", -1)).subList(column, column + 3))
                .containsExactly("0", "", "");
    }

    @Test
    void whatBecameOfATechniqueOverAPathStandsInColumnsThatAreEmptyOnAnOpenPath() {
        Measurement muted = OverPath.of("a", Outcome.MUTED, 0);
        Result result = new Result(
                Result.SCHEMA,
                Map.of(),
                new Result.ExperimentFacts("x", List.of("a"), Map.of(), 1, true),
                List.of(muted),
                List.of(),
                Verdicts.summary(List.of("a"), List.of(muted)));
        List<String> both = ResultCsv.of(result).replace("\"", "").lines().toList();
        int column = List.of(both.get(0).split(",")).indexOf("path");
        assertThat(List.of(both.get(0).split(",")).subList(column, column + 4))
                .containsExactly("path", "outcome", "noticed_by", "noticed_after_ms");
        assertThat(List.of(both.get(1).split(",", -1)).subList(column, column + 4))
                .containsExactly("own", "muted", "watchdog", "1500.0");
        assertThat(cells(1)).containsEntry("path", "").containsEntry("outcome", "");
    }

    @Test
    void aFailedTrialHasItsReasonAndNoFigures() {
        assertThat(lines).hasSize(4);
        assertThat(lines.get(3))
                .startsWith(
                        "\"made up, with a comma\",sse,5,live,\"0 of 2 clients were ready, and \"\"none\"\" said why\",,")
                .endsWith(",,,,");
    }
}
