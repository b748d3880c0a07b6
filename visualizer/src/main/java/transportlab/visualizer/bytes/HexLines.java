package transportlab.visualizer.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bytes as rows of two hexadecimal digits each. */
public final class HexLines {
    private static final int[] WIDTHS = {8, 16, 24, 32};

    private HexLines() {}

    /**
     * @param each how many bytes a row has
     */
    public static List<ByteLine> of(MessageBytes bytes, Excerpt excerpt, int each) {
        List<ByteLine> lines = new ArrayList<>();
        int before = 0;
        for (Excerpt.Range range : excerpt.ranges()) {
            if (range.from() > before) {
                lines.add(ByteLine.gap(before, range.from()));
            }
            for (int from = range.from(); from < range.to(); from += each) {
                lines.add(line(bytes, from, Math.min(range.to(), from + each)));
            }
            before = range.to();
        }
        return lines;
    }

    private static ByteLine line(MessageBytes bytes, int from, int to) {
        List<ByteLine.Cell> cells = new ArrayList<>();
        for (int at = from; at < to; at++) {
            String digits = String.format(Locale.ROOT, "%02X", bytes.unsigned(at));
            cells.add(new ByteLine.Cell(at, 1, digits, at - from, 1));
        }
        return new ByteLine(from, cells, 0);
    }

    /** A byte as the character that it would be alone; a dot for what is no printable character. */
    public static String character(int unsigned) {
        return unsigned >= 0x20 && unsigned < 0x7F ? String.valueOf((char) unsigned) : "·";
    }

    /** How many bytes fit into a row: 8, 16, 24 or 32. */
    public static int fitting(double width, HexGrid grid) {
        int most = WIDTHS[0];
        for (int each : WIDTHS) {
            if (grid.width(each) <= width) {
                most = each;
            }
        }
        return most;
    }
}
