package transportlab.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what survives what as a tidy table: one row for each technique over a path. */
public final class SurvivalCsv {
    private SurvivalCsv() {}

    public static String of(Survival survival) {
        List<Map<String, Object>> rows =
                survival.cells().stream().map(SurvivalCsv::row).toList();
        CsvSchema.Builder columns = CsvSchema.builder().setUseHeader(true);
        row(new Survival.Cell("", "", "", null, null, null, null, null, null, null, null))
                .keySet()
                .forEach(columns::addColumn);
        try {
            return new CsvMapper().writer(columns.build()).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }

    private static Map<String, Object> row(Survival.Cell cell) {
        Noticed noticed = cell.noticed();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("transport", cell.transport());
        row.put("path", cell.path());
        row.put("mode", cell.mode());
        row.put("outcome", cell.outcome() == null ? null : cell.outcome().id());
        row.put("delivered", cell.delivered());
        row.put("expected", cell.expected());
        row.put("noticed_by", noticed == null ? null : noticed.by().id());
        row.put("noticed_after_ms", noticed == null ? null : noticed.afterMillis());
        row.put("did", cell.did());
        row.put("status", cell.status());
        row.put("way", cell.way());
        row.put("failure", cell.failure());
        return row;
    }
}
