package transportlab.transport.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Reads an event stream (WHATWG HTML 9.2.6) from bytes in any split: a byte order mark, lines that end with CR, LF or
 * CRLF, comments, fields with and without a colon, several {@code data} lines. What stands behind the last blank line
 * when the stream ends is no event.
 */
final class EventStreamParser {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Takes what the stream says. */
    interface Events {
        /**
         * @param type {@code message} unless the event says otherwise
         * @param lastEventId the newest id of the stream so far, empty if there was none
         */
        void event(String type, String data, String lastEventId);

        /** How long to wait before coming back. */
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
     * @param lastEventId what was the newest id before this stream, empty for none
     */
    EventStreamParser(String lastEventId, Events events) {
        this.lastEventId = lastEventId;
        this.idBuffer = lastEventId;
        this.events = events;
    }

    /** The id to come back with. */
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

    /** One byte order mark at the very start is passed over. */
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
