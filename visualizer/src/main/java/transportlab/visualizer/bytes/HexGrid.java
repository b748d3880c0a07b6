package transportlab.visualizer.bytes;

/**
 * Where the columns of a row of hex stand: the offset, the bytes in groups of eight, and the characters.
 *
 * @param offset width of the offset's column
 * @param cell width of a byte
 * @param group space after each eighth byte
 * @param gap space before the characters
 * @param character width of a character
 */
public record HexGrid(double offset, double cell, double group, double gap, double character) {
    /** As drawn at a size of letters, whose characters have this width. */
    public static HexGrid of(double character) {
        return new HexGrid(Math.ceil(character * 4.9), character * 2.6, character * 0.6, character * 1.4, character);
    }

    /** Left edge of a byte. */
    public double x(int column) {
        return offset + column * cell + column / 8 * group;
    }

    /** Left edge of the character of a byte. */
    public double textX(int column, int each) {
        return x(each - 1) + cell + gap + column * character;
    }

    /** Width of a whole row. */
    public double width(int each) {
        return textX(each, each);
    }

    /** The column at a place; -1 if there is none. */
    public int column(double x, int each) {
        double text = textX(0, each);
        if (x >= text && x < width(each)) {
            return (int) ((x - text) / character);
        }
        for (int column = 0; column < each; column++) {
            if (x >= x(column) && x < x(column) + cell) {
                return column;
            }
        }
        return -1;
    }
}
