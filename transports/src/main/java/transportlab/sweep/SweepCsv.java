package transportlab.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a sweep as a tidy table: one row per value, transport and mode. A figure that is absent is an empty field. */
public final class SweepCsv {
    private static final List<String> COLUMNS = List.of(
            "setting",
            "value",
            "transport",
            "mode",
            "bytesPerSecond",
            "busierPerSecond",
            "requestsPerSecond",
            "connections",
            "delayMicrosP50",
            "complete",
            "memoryBytesPerClient",
            "representatives");

    private SweepCsv() {}

    public static String of(Sweep sweep) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SweepPoint point : sweep.points()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("setting", sweep.over().key());
            row.put("value", sweep.over().values().get(point.index()));
            row.put("transport", point.transport());
            row.put("mode", point.mode());
            row.put("bytesPerSecond", point.bytesPerSecond());
            row.put("busierPerSecond", point.busierPerSecond());
            row.put("requestsPerSecond", point.requestsPerSecond());
            row.put("connections", point.connections());
            row.put("delayMicrosP50", point.delayMicros());
            row.put("complete", point.complete());
            row.put("memoryBytesPerClient", point.memoryBytesPerClient());
            row.put(
                    "representatives",
                    point.representatives() == null
                            ? null
                            : point.representatives().n());
            rows.add(row);
        }
        CsvSchema.Builder columns = CsvSchema.builder().setUseHeader(true);
        COLUMNS.forEach(columns::addColumn);
        try {
            return new CsvMapper().writer(columns.build()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }
}
