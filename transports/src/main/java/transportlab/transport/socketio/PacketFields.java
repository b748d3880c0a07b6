package transportlab.transport.socketio;

import java.util.Map;
import transportlab.transport.socketio.engine.Payload;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.field.Dissected;
import transportlab.wire.field.FieldCursor;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldSink;
import transportlab.wire.field.WrapperFields;

/** Reads packets of Engine.IO, and inside its messages those of Socket.IO. */
final class PacketFields implements FieldReader {
    private static final Map<String, String> OPEN = Map.of(
            "sid", "eio.sid",
            "upgrades", "eio.upgrades",
            "pingInterval", "eio.ping-interval",
            "pingTimeout", "eio.ping-timeout",
            "maxPayload", "eio.max-payload");
    private static final Map<String, String> CONNECT =
            Map.of("sid", "sio.sid", "topic", "sio.topic", "after", "sio.after");
    private static final String BASE64 = "b";

    private final Direction direction;

    PacketFields(Direction direction) {
        this.direction = direction;
    }

    @Override
    public void read(Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        while (!cursor.atEnd()) {
            int end = cursor.find((char) Payload.SEPARATOR);
            if (end == cursor.at()) {
                cursor.to(end + 1, "eio.separator");
            } else {
                packet(whole, cursor, end);
            }
        }
    }

    private void packet(Dissected whole, FieldCursor cursor, int end) {
        if (cursor.take(BASE64, "eio.binary")) {
            cursor.payload(end, "eio.base64", "eio.base64-cost");
            return;
        }
        if (!isDigit(cursor.next(), '6')) {
            cursor.byKind();
            return;
        }
        byte type = cursor.next();
        cursor.to(cursor.at() + 1, "eio.type", String.valueOf((char) type));
        switch (type) {
            case '0' -> Members.take(cursor, end, OPEN, "eio.data");
            case '4' -> message(whole, cursor, end);
            default -> cursor.to(end, "eio.data", cursor.text(cursor.at(), end));
        }
    }

    private void message(Dissected whole, FieldCursor cursor, int end) {
        if (!isDigit(cursor.next(), '6') || cursor.at() == end) {
            cursor.to(end, "eio.data", cursor.text(cursor.at(), end));
            return;
        }
        byte type = cursor.next();
        cursor.to(cursor.at() + 1, "sio.type", String.valueOf((char) type));
        int digits = cursor.behindDigits(cursor.at());
        if (cursor.byteAt(digits) == '-') {
            cursor.to(digits + 1, "sio.attachments", cursor.text(cursor.at(), digits));
        }
        if (cursor.next() == '/') {
            int namespace = Math.min(cursor.find(','), end);
            cursor.to(Math.min(namespace + 1, end), "sio.namespace", cursor.text(cursor.at(), namespace));
        }
        int ack = cursor.behindDigits(cursor.at());
        cursor.to(ack, "sio.ack", cursor.text(cursor.at(), ack));
        switch (type) {
            case '0' -> Members.take(cursor, end, CONNECT, "sio.data");
            case '2', '5' -> event(whole, cursor, end);
            case '4' -> cursor.to(end, "sio.error");
            default -> cursor.to(end, "sio.data");
        }
    }

    /** The array of an event: its name, then what it carries. */
    private void event(Dissected whole, FieldCursor cursor, int end) {
        int comma = cursor.find(',');
        if (cursor.isAt("[\"") && comma < end) {
            String name = cursor.text(cursor.at() + 1, comma).replace("\"", "");
            cursor.to(comma + 1, "sio.event", name);
            if (direction == Direction.DOWN && WrapperFields.record(cursor)) {
                cursor.take("]", "sio.event-end");
                return;
            }
            if (cursor.next() == '"' && cursor.at() + 1 < end && isText(whole, cursor.at() + 1)) {
                cursor.take("\"", "sio.quote");
                WrapperFields.text(cursor, "message.text", "wrapper.escape");
                cursor.take("\"", "sio.quote");
                cursor.take("]", "sio.event-end");
                return;
            }
        }
        cursor.to(end, "sio.data");
    }

    /** Whether the string that begins here is a client message: then it has payload. */
    private static boolean isText(Dissected whole, int at) {
        return whole.kind(whole.bytes()[at] == '\\' ? Math.min(at + 1, whole.length() - 1) : at) == Kind.PAYLOAD;
    }

    private static boolean isDigit(byte b, char most) {
        return b >= '0' && b <= most;
    }
}
