package transportlab.lesson.court;

import java.util.List;

/**
 * A small table of facts that come from sources.
 *
 * @param columns the heads of its columns
 * @param rows each with as many cells as there are columns
 */
public record Table(List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
