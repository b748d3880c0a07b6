package transportlab.visualizer.document;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/**
 * Where a line of a PDF may end: at a space. The library's own rule also ends lines after every syllable of Hangul. Long
 * addresses and names of headers may be broken after a hyphen, a slash or an ampersand between letters.
 */
record BreaksAtSpaces() implements SplitCharacter {
    private static final String INSIDE = "/&?=";
    private static final int LONG = 24;

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char c = chunks == null
                ? text[current]
                : (char) chunks[Math.min(current, chunks.length - 1)].getUnicodeEquivalent(text[current]);
        if (c == ' ' || c == '\n') {
            return true;
        }
        return (c == '-' || INSIDE.indexOf(c) >= 0) && isLong(start, current, end, text);
    }

    /** Whether the word around a place is too long to be kept whole. */
    private static boolean isLong(int start, int current, int end, char[] text) {
        int from = current;
        while (from > start && text[from - 1] != ' ') {
            from--;
        }
        int to = current;
        while (to < end - 1 && text[to + 1] != ' ') {
            to++;
        }
        return to - from >= LONG;
    }
}
