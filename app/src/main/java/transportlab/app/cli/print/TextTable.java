package transportlab.app.cli.print;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in plain text. Words are aligned to the left and numbers to the right. A Hangul syllable takes two columns.
 */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int leftColumns;
    private final String gap;

    /** Aligns the first column to the left and all others to the right. */
    public TextTable() {
        this(1);
    }

    /**
     * @param leftColumns how many of the first columns are aligned to the left
     */
    public TextTable(int leftColumns) {
        this(leftColumns, 3);
    }

    /**
     * @param leftColumns how many of the first columns are aligned to the left
     * @param gap how many spaces stand between columns
     */
    public TextTable(int leftColumns, int gap) {
        this.leftColumns = leftColumns;
        this.gap = " ".repeat(gap);
    }

    /** Adds a row. All rows must have as many cells as the first. */
    public TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String pad = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : gap).append(i < leftColumns ? row.get(i) + pad : pad + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The number of columns that a text takes on a terminal. Wide East Asian characters take two. */
    public static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60;
    }
}
