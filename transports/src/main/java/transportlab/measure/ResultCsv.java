package transportlab.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a result as a tidy table: one row per trial and one column per figure. A figure that is absent is an empty
 * field.
 */
public final class ResultCsv {
    private static final List<String> KINDS =
            List.of("total", "payload", "envelope", "framing", "headers", "control", "compressed", "tls", "other");

    private static final List<String> ALWAYS = List.of("experiment", "transport", "repetition", "mode", "failure");

    private ResultCsv() {}

    public static String of(Result result) {
        List<Map<String, Object>> rows = new ArrayList<>();
        result.all().forEach(trial -> rows.add(row(result, trial)));
        CsvSchema.Builder columns = CsvSchema.builder().setUseHeader(true);
        Set<String> names = new LinkedHashSet<>(ALWAYS);
        rows.forEach(row -> names.addAll(row.keySet()));
        names.forEach(columns::addColumn);
        try {
            return new CsvMapper().writer(columns.build()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }

    private static Map<String, Object> row(Result result, Measurement trial) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("experiment", result.experiment().name());
        row.put("transport", trial.transport());
        row.put("repetition", trial.repetition());
        row.put("mode", trial.mode());
        row.put("failure", trial.failure() == null ? "" : trial.failure());
        if (trial.failure() == null) {
            figures(row, trial);
        }
        return row;
    }

    private static void figures(Map<String, Object> row, Measurement trial) {
        row.put("planSha256", trial.planSha256());
        overPath(row, trial);
        Measurement.Updates updates = trial.updates();
        row.put("published", updates.published());
        row.put("expected", updates.expected());
        row.put("delivered", updates.delivered());
        row.put("lost", updates.lost());
        row.put("duplicated", updates.duplicated());
        row.put("outOfOrder", updates.outOfOrder());
        phase(row, "setup", trial.phases().get("setup"));
        phase(row, "measured", trial.phases().get("measured"));
        row.put("estimateUp", trial.estimate().up());
        row.put("estimateDown", trial.estimate().down());
        row.put("inexactConnections", trial.inexact().connections());
        latency(row, trial.latencyMicros());
        Measurement.Age age = trial.age();
        row.put("ageWaitMicros", age == null ? null : age.waiting());
        row.put("ageTravelMicros", age == null ? null : age.travel());
        row.put("ageDecodeMicros", age == null ? null : age.decode());
        row.put("serverCpuSeconds", trial.cost().serverCpuSeconds());
        row.put("clientCpuSeconds", trial.cost().clientCpuSeconds());
        row.put("memoryBytesPerClient", trial.cost().memoryBytesPerClient());
        row.put("notes", String.join("; ", trial.notes()));
    }

    /** What became of the technique over its path; empty on an open path. */
    private static void overPath(Map<String, Object> row, Measurement trial) {
        Noticed noticed = trial.noticed();
        row.put("path", trial.path() == null ? null : trial.path().id());
        row.put("outcome", trial.outcome() == null ? null : trial.outcome().id());
        row.put("noticed_by", noticed == null ? null : noticed.by().id());
        row.put("noticed_after_ms", noticed == null ? null : noticed.afterMillis());
    }

    private static void phase(Map<String, Object> row, String name, PhaseFigures phase) {
        row.put(name + "Requests", phase.requests().started());
        row.put(name + "Receive", phase.requests().receive());
        row.put(name + "Send", phase.requests().send());
        row.put(name + "Skipped", phase.requests().skipped());
        row.put(name + "Responses", phase.responses().completed());
        row.put(name + "Empty", phase.responses().empty());
        row.put(name + "Failed", phase.responses().failed());
        row.put(name + "Opened", phase.connections().opened());
        row.put(name + "PeakConnections", phase.connections().peak());
        for (String direction : List.of("up", "down")) {
            for (String kind : KINDS) {
                row.put(
                        name + "Bytes." + direction + "." + kind,
                        phase.bytes().get(direction).get(kind));
            }
        }
    }

    private static void latency(Map<String, Object> row, Latency latency) {
        boolean none = latency == null;
        row.put("latencyCount", none ? 0 : latency.count());
        row.put("latencyMinMicros", none ? null : latency.min());
        row.put("latencyMeanMicros", none ? null : latency.mean());
        row.put("latencyP50Micros", none ? null : latency.p50());
        row.put("latencyP90Micros", none ? null : latency.p90());
        row.put("latencyP95Micros", none ? null : latency.p95());
        row.put("latencyP99Micros", none ? null : latency.p99());
        row.put("latencyP999Micros", none ? null : latency.p999());
        row.put("latencyMaxMicros", none ? null : latency.max());
    }
}
