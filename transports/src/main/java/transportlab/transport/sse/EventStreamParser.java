package transportlab.transport.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Reads an event stream (WHATWG HTML 9.2.6), however its bytes are split: a byte order mark, lines that end with CR, LF
 * or CRLF, comments, fields with and without a colon, several {@code data} lines. If the stream ends before the blank
 * line that ends an event, that event is dropped.
 */
final class EventStreamParser {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Takes the events of the stream. */
    interface Events {
        /**
         * @param type {@code message} unless the event says otherwise
         * @param lastEventId the newest id of the stream so far, empty if there was none
         */
        void event(String type, String data, String lastEventId);

        /** The server has said how long to wait before reconnecting. */
        void retry(long millis);
    }

    private final Events events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private final StringBuilder data = new StringBuilder();
    private String type = "";
    private String idBuffer;
    private String lastEventId;
    private int markMatched;
    private boolean begun;
    private boolean afterCarriageReturn;

    /**
     * @param lastEventId the newest id before this stream; empty if there was none
     */
    EventStreamParser(String lastEventId, Events events) {
        this.lastEventId = lastEventId;
        this.idBuffer = lastEventId;
        this.events = events;
    }

    /** The id to send when reconnecting. */
    String lastEventId() {
        return lastEventId;
    }

    void read(ByteBuffer some) {
        while (some.hasRemaining()) {
            byte b = some.get();
            if (begun || isBehindMark(b)) {
                take(b);
            }
        }
    }

    /** Skips one byte order mark at the very start; returns whether the stream has got beyond it. */
    private boolean isBehindMark(byte b) {
        if (b == BYTE_ORDER_MARK[markMatched]) {
            begun = ++markMatched == BYTE_ORDER_MARK.length;
            return false;
        }
        line.write(BYTE_ORDER_MARK, 0, markMatched);
        begun = true;
        return true;
    }

    private void take(byte b) {
        boolean lineFeedOfPair = b == '\n' && afterCarriageReturn;
        afterCarriageReturn = b == '\r';
        if (lineFeedOfPair) {
            return;
        }
        if (b == '\n' || b == '\r') {
            String text = line.toString(UTF_8);
            line.reset();
            line(text);
        } else {
            line.write(b);
        }
    }

    private void line(String text) {
        int colon = text.indexOf(':');
        if (text.isEmpty()) {
            dispatch();
        } else if (colon < 0) {
            field(text, "");
        } else if (colon > 0) {
            String value = text.substring(colon + 1);
            field(text.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value);
        }
    }

    private void field(String name, String value) {
        switch (name) {
            case "data" -> data.append(value).append('\n');
            case "event" -> type = value;
            case "id" -> idBuffer = value.indexOf('\0') < 0 ? value : idBuffer;
            case "retry" -> {
                if (value.matches("[0-9]{1,15}")) {
                    events.retry(Long.parseLong(value));
                }
            }
            default -> {}
        }
    }

    private void dispatch() {
        lastEventId = idBuffer;
        if (data.length() > 0) {
            data.setLength(data.length() - 1);
            events.event(type.isEmpty() ? "message" : type, data.toString(), lastEventId);
        }
        data.setLength(0);
        type = "";
    }
}
