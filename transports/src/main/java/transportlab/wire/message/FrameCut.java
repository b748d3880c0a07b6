package transportlab.wire.message;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import transportlab.wire.Kind;
import transportlab.wire.field.FieldReader;
import transportlab.wire.message.Message.Sort;

/** Cuts one direction of a WebSocket into frames (RFC 6455 5.2). A message may lie in several of them. */
final class FrameCut {
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final Sheet sheet;
    private final byte[] bytes;
    private final Function<Boolean, FieldReader> readers;
    private final List<Piece> message = new ArrayList<>();
    private boolean text;

    /**
     * @param readers makes a reader for a message, which may depend on whether it is text
     */
    FrameCut(Sheet sheet, Function<Boolean, FieldReader> readers) {
        this.sheet = sheet;
        this.bytes = sheet.side.bytes;
        this.readers = readers;
    }

    void cut(int from) {
        int at = from;
        while (at < bytes.length) {
            at = sheet.side.is(Kind.OTHER, at) ? unreadable(at) : frame(at);
        }
        read();
    }

    private int unreadable(int from) {
        sheet.draft(Sort.OTHER, "", from, bytes.length, null);
        return bytes.length;
    }

    private int frame(int from) {
        int opcode = bytes[from] & 0x0f;
        FrameHeader header = FrameHeader.of(bytes, from);
        if (header == null) {
            sheet.span(from, bytes.length, "cut", "");
            sheet.draft(Sort.OTHER, FrameHeader.name(opcode), from, bytes.length, null);
            return bytes.length;
        }
        header.spans(from).forEach(sheet::add);
        int start = from + header.size();
        int end = (int) Math.min(start + header.length(), bytes.length);
        boolean whole = end == start + header.length();
        if (header.isMasked()) {
            unmask(start, end, from + header.maskAt());
        }
        if (header.isControl()) {
            control(opcode, start, end);
        } else {
            begin(opcode);
            message.add(new Piece(start, end));
            if (header.isLast()) {
                read();
            }
        }
        sheet.draft(whole ? Sort.FRAME : Sort.OTHER, FrameHeader.name(opcode), from, end, null);
        return end;
    }

    private void begin(int opcode) {
        if (opcode != CONTINUATION) {
            message.clear();
            text = opcode == TEXT;
        }
    }

    private void read() {
        if (!message.isEmpty()) {
            sheet.read(readers.apply(text), message);
        }
        message.clear();
    }

    private void unmask(int from, int to, int mask) {
        Side side = sheet.side;
        if (side.clear == bytes) {
            side.clear = bytes.clone();
        }
        for (int i = from; i < to; i++) {
            side.clear[i] ^= bytes[mask + (i - from & 3)];
        }
    }

    private void control(int opcode, int from, int to) {
        byte[] clear = sheet.side.clear;
        if (opcode == CLOSE && to - from >= 2) {
            int code = ByteBuffer.wrap(clear).getShort(from) & 0xffff;
            sheet.span(from, from + 2, "ws.close-code", String.valueOf(code));
            sheet.span(from + 2, to, "ws.close-reason", FrameHeader.text(clear, from + 2, to));
        } else {
            sheet.span(from, to, "ws.application-data", FrameHeader.text(clear, from, to));
        }
    }
}
