package transportlab.transport.tcp;

import java.nio.ByteBuffer;
import java.util.Optional;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.field.Dissected;
import transportlab.wire.field.FieldCursor;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.field.FieldSink;
import transportlab.wire.field.WrapperFields;

/** Reads the line that subscribes, and messages that are each preceded by their length. */
final class TcpFields implements FieldReaders {
    private static final int PREFIX = 4;

    @Override
    public FieldReader body(Direction direction, String method, String path) {
        return WRAPPER.body(direction, method, path);
    }

    @Override
    public Optional<FieldReader> plain(Direction direction) {
        return Optional.of((whole, out) -> read(direction, whole, out));
    }

    private static void read(Direction direction, Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        if (direction == Direction.UP) {
            subscription(cursor);
        }
        while (!cursor.atEnd() && whole.kind(cursor.at()) != Kind.OTHER) {
            message(direction, whole, cursor);
        }
    }

    private static void subscription(FieldCursor cursor) {
        int end = cursor.behind('\n');
        cursor.take("SUB ", "tcp.subscribe");
        int space = cursor.find(' ');
        int topic = Math.max(cursor.at(), Math.min(space, end) - (space >= end ? 1 : 0));
        cursor.to(topic + 1, "tcp.topic", cursor.text(cursor.at(), topic));
        cursor.to(end, "tcp.after", cursor.text(cursor.at(), end).trim());
        if (cursor.byteAt(end - 1) == '\n') {
            cursor.messageEnds();
        }
    }

    private static void message(Direction direction, Dissected whole, FieldCursor cursor) {
        int start = cursor.at() + PREFIX;
        if (start > whole.length()) {
            cursor.to(start, "cut");
            return;
        }
        int length = ByteBuffer.wrap(whole.bytes()).getInt(cursor.at());
        if (length == 0) {
            cursor.to(start, "tcp.alive");
        } else {
            cursor.to(start, "tcp.length32", String.valueOf(length));
        }
        cursor.to(start + length, direction == Direction.UP ? WrapperFields.MESSAGE : new WrapperFields());
        if (cursor.at() == start + length) {
            cursor.messageEnds();
        }
    }
}
