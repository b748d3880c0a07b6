package transportlab.visualizer.bytes;

import java.util.ArrayList;
import java.util.List;
import transportlab.wire.Kind;
import transportlab.wire.message.Field;

/**
 * The header of a binary message bit by bit, four bytes at a time.
 *
 * @param from offset of the first byte
 * @param bytes how many bytes, at most 4
 * @param cells cover all bits, in order
 */
public record BitRow(int from, int bytes, List<Cell> cells) {
    private static final int MOST = 4;

    /**
     * Bits with one meaning.
     *
     * @param field number of the field
     * @param bits what they mean; null if they are a field, or a part of one, as a whole
     * @param first counted from the first bit of the row
     */
    public record Cell(int field, Field.Bits bits, int first, int count) {}

    /**
     * The bits around a field, or the first ones if that field is not in the header.
     *
     * @return null if no field of the message has bits
     */
    public static BitRow of(MessageBytes bytes, int field) {
        List<Field> fields = bytes.message().fields();
        int first = 0;
        while (first < fields.size() && fields.get(first).bits().isEmpty()) {
            first++;
        }
        if (first == fields.size()) {
            return null;
        }
        Kind kind = fields.get(first).kind();
        int last = first;
        while (last + 1 < fields.size() && fields.get(last + 1).kind() == kind && isShort(fields.get(last + 1))) {
            last++;
        }
        int begin = fields.get(first).from();
        int end = fields.get(last).end();
        int from = begin;
        if (field >= first && field <= last) {
            int at = fields.get(field).from();
            from = begin + (at - begin) / MOST * MOST;
        }
        int to = Math.min(end, from + MOST);
        List<Cell> cells = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            add(fields.get(i), i, from, to, cells);
        }
        return new BitRow(from, to - from, cells);
    }

    private static boolean isShort(Field field) {
        return field.length() <= 8;
    }

    private static void add(Field field, int number, int from, int to, List<Cell> cells) {
        if (field.bits().isEmpty()) {
            addCut(number, null, 8 * field.from(), 8 * field.end(), from, to, cells);
        }
        for (Field.Bits bits : field.bits()) {
            int begin = 8 * field.from() + bits.first();
            addCut(number, bits, begin, begin + bits.count(), from, to, cells);
        }
    }

    private static void addCut(int number, Field.Bits bits, int begin, int end, int from, int to, List<Cell> cells) {
        int first = Math.max(begin, 8 * from);
        int last = Math.min(end, 8 * to);
        if (first < last) {
            cells.add(new Cell(number, bits, first - 8 * from, last - first));
        }
    }

    /** A bit of the row, 0 or 1. */
    public static int bit(MessageBytes bytes, int from, int number) {
        return bytes.unsigned(from + number / 8) >> (7 - number % 8) & 1;
    }
}
