package transportlab.wire.message;

import java.util.ArrayList;
import java.util.List;
import transportlab.wire.dissect.HeadReader;

/** Finds where the body of one HTTP/1.1 message lies: by length, chunked (RFC 9112 7.1), or up to the last byte. */
final class BodyCut {
    /** A chunk of such a size cannot be in a recording, however many digits follow. */
    private static final long MOST = Integer.MAX_VALUE;

    private final Sheet sheet;
    private final byte[] bytes;
    private final List<Piece> data = new ArrayList<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private int at;
    private boolean whole;
    private boolean endless;

    /**
     * One chunk.
     *
     * @param last the last byte of its data, or of the chunk if it has none
     * @param whole whether its size line and its data are there; the line end behind them may be missing
     */
    record Chunk(int from, int to, int last, boolean whole) {}

    private BodyCut(Sheet sheet, int at) {
        this.sheet = sheet;
        this.bytes = sheet.side.bytes;
        this.at = at;
    }

    static BodyCut none(Sheet sheet, int at) {
        return ofLength(sheet, at, 0);
    }

    static BodyCut of(Sheet sheet, int at, HeadReader.Head head, long lengthIfAbsent) {
        long length = head.contentLength(lengthIfAbsent);
        if (head.chunked()) {
            BodyCut body = new BodyCut(sheet, at);
            body.whole = body.chunks();
            return body;
        }
        return ofLength(sheet, at, length);
    }

    private static BodyCut ofLength(Sheet sheet, int at, long length) {
        BodyCut body = new BodyCut(sheet, at);
        body.endless = length < 0;
        long room = sheet.side.length() - at;
        int end = body.endless || length > room ? sheet.side.length() : at + (int) length;
        body.whole = body.endless || length <= room;
        body.data.add(new Piece(at, end));
        body.at = end;
        return body;
    }

    /** Where the data lies. */
    List<Piece> data() {
        return data;
    }

    /** The chunks, the last one of size 0 included; empty if the body is not chunked. */
    List<Chunk> parts() {
        return chunks;
    }

    int end() {
        return at;
    }

    boolean whole() {
        return whole;
    }

    /** Whether only the end of the connection ends it. */
    boolean endless() {
        return endless;
    }

    boolean chunked() {
        return !chunks.isEmpty();
    }

    private boolean chunks() {
        boolean more = true;
        while (more && at < bytes.length) {
            more = chunk();
        }
        return !more && isWhole();
    }

    private boolean isWhole() {
        return chunks.get(chunks.size() - 1).whole();
    }

    /** @return whether another chunk follows */
    private boolean chunk() {
        int from = at;
        long size = sizeLine();
        if (size < 0) {
            chunks.add(new Chunk(from, at, at - 1, false));
            return false;
        }
        if (size == 0) {
            boolean complete = trailer();
            chunks.add(new Chunk(from, at, at - 1, complete));
            return false;
        }
        boolean complete = size <= bytes.length - at;
        int end = complete ? at + (int) size : bytes.length;
        data.add(new Piece(at, end));
        at = end;
        lineEnd("chunk.end");
        chunks.add(new Chunk(from, at, end - 1, complete));
        return true;
    }

    /** @return the size; -1 if the line is cut off */
    private long sizeLine() {
        int from = at;
        long size = 0;
        boolean seen = false;
        int extension = -1;
        while (at < bytes.length) {
            byte b = bytes[at++];
            int digit = extension < 0 ? Character.digit(b, 16) : -1;
            if (b == '\n' && seen) {
                int digits = extension < 0 ? at : extension;
                sheet.span(from, digits, "chunk.size", String.valueOf(size));
                sheet.span(digits, at, "chunk.extension", "");
                return size;
            }
            seen |= digit >= 0;
            size = digit >= 0 && size <= MOST ? size << 4 | digit : size;
            extension = b == ';' && extension < 0 ? at - 1 : extension;
        }
        sheet.span(from, at, "cut", "");
        return -1;
    }

    private void lineEnd(String key) {
        int from = at;
        while (at < bytes.length && bytes[at++] != '\n') {}
        sheet.span(from, at, key, "");
    }

    /** @return whether the blank line is there */
    private boolean trailer() {
        while (at < bytes.length) {
            int from = at;
            while (at < bytes.length && bytes[at++] != '\n') {}
            boolean blank = at - from <= 2 && bytes[at - 1] == '\n' && (at - from == 1 || bytes[from] == '\r');
            if (blank) {
                sheet.span(from, at, "chunk.end", "");
                return true;
            }
            HeadFields.field(sheet, from, at);
        }
        return false;
    }
}
