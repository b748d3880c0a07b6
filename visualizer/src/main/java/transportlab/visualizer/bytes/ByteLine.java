package transportlab.visualizer.bytes;

import java.util.List;

/**
 * A row of bytes on the screen.
 *
 * @param from offset of the first byte
 * @param cells from left to right; empty if bytes are left out here
 * @param skipped how many bytes are left out here; 0 for a row that has bytes
 */
public record ByteLine(int from, List<Cell> cells, int skipped) {
    /**
     * What stands for one byte, or for the bytes of one character.
     *
     * @param from offset of its first byte
     * @param column where it begins, in characters
     * @param width in characters
     */
    public record Cell(int from, int length, String glyph, int column, int width) {
        public int end() {
            return from + length;
        }
    }

    static ByteLine gap(int from, int to) {
        return new ByteLine(from, List.of(), to - from);
    }

    public int end() {
        return skipped > 0 ? from + skipped : cells.get(cells.size() - 1).end();
    }

    /** The number of the row that has the byte. */
    public static int at(List<ByteLine> lines, int offset) {
        int found = 0;
        for (int i = 0; i < lines.size() && lines.get(i).from() <= offset; i++) {
            found = i;
        }
        return found;
    }
}
