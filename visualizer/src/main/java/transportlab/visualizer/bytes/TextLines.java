package transportlab.visualizer.bytes;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes as rows of text. A row ends after a line feed, or where it is full. Every byte stays visible: the end of a line
 * has a sign of its own, and a byte that belongs to no printable character is a dot.
 */
public final class TextLines {
    private static final String LINE_END = "↵";
    private static final String NOT_PRINTABLE = "·";

    private TextLines() {}

    /**
     * @param columns how many characters fit into a row
     */
    public static List<ByteLine> of(MessageBytes bytes, Excerpt excerpt, int columns) {
        List<ByteLine> lines = new ArrayList<>();
        int before = 0;
        for (Excerpt.Range range : excerpt.ranges()) {
            if (range.from() > before) {
                lines.add(ByteLine.gap(before, range.from()));
            }
            rows(bytes, range, Math.max(8, columns), lines);
            before = range.to();
        }
        return lines;
    }

    private static void rows(MessageBytes bytes, Excerpt.Range range, int columns, List<ByteLine> lines) {
        List<ByteLine.Cell> cells = new ArrayList<>();
        int column = 0;
        int at = range.from();
        while (at < range.to()) {
            ByteLine.Cell cell = cell(bytes, at, range.to(), column);
            if (column + cell.width() > columns) {
                lines.add(new ByteLine(cells.get(0).from(), List.copyOf(cells), 0));
                cells.clear();
                cell = new ByteLine.Cell(cell.from(), cell.length(), cell.glyph(), 0, cell.width());
                column = 0;
            }
            cells.add(cell);
            column += cell.width();
            at = cell.end();
            if (cell.glyph().equals(LINE_END)) {
                lines.add(new ByteLine(cells.get(0).from(), List.copyOf(cells), 0));
                cells.clear();
                column = 0;
            }
        }
        if (!cells.isEmpty()) {
            lines.add(new ByteLine(cells.get(0).from(), List.copyOf(cells), 0));
        }
    }

    private static ByteLine.Cell cell(MessageBytes bytes, int at, int end, int column) {
        int first = bytes.unsigned(at);
        boolean pair = first == '\r' && at + 1 < end && bytes.unsigned(at + 1) == '\n' && sameField(bytes, at, 2);
        if (pair || first == '\n') {
            return new ByteLine.Cell(at, pair ? 2 : 1, LINE_END, column, 1);
        }
        int length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
        if (length > 1 && at + length <= end && sameField(bytes, at, length)) {
            int point = point(bytes, at, length);
            if (point >= 0 && !Character.isISOControl(point) && Character.isDefined(point)) {
                return new ByteLine.Cell(at, length, Character.toString(point), column, wide(point) ? 2 : 1);
            }
        }
        return new ByteLine.Cell(at, 1, length == 1 ? HexLines.character(first) : NOT_PRINTABLE, column, 1);
    }

    private static boolean sameField(MessageBytes bytes, int at, int length) {
        return bytes.message().fields().isEmpty() || bytes.fieldAt(at) == bytes.fieldAt(at + length - 1);
    }

    /** The character of a sequence of UTF-8; -1 if the bytes are none. */
    private static int point(MessageBytes bytes, int at, int length) {
        int point = bytes.unsigned(at) & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = bytes.unsigned(at + i);
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            point = point << 6 | next & 0x3F;
        }
        return point > Character.MAX_CODE_POINT || point >= 0xD800 && point < 0xE000 ? -1 : point;
    }

    /** Whether a character is as wide as two others, as those of Korean, Chinese and Japanese and pictures are. */
    private static boolean wide(int point) {
        return point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0x1F300;
    }
}
