package transportlab.transport.flashsocket;

import java.util.Optional;
import transportlab.wire.Direction;
import transportlab.wire.field.Dissected;
import transportlab.wire.field.FieldCursor;
import transportlab.wire.field.FieldReader;
import transportlab.wire.field.FieldReaders;
import transportlab.wire.field.FieldSink;

/** Reads the policy exchange. */
final class PolicyFields implements FieldReaders {
    private static final String NUL = "\0";

    @Override
    public FieldReader body(Direction direction, String method, String path) {
        return WRAPPER.body(direction, method, path);
    }

    @Override
    public Optional<FieldReader> plain(Direction direction) {
        return Optional.of(direction == Direction.UP ? PolicyFields::request : PolicyFields::answer);
    }

    private static void request(Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        cursor.to(cursor.find(NUL.charAt(0)), "flash.request");
        end(cursor);
    }

    private static void answer(Dissected whole, FieldSink out) {
        FieldCursor cursor = new FieldCursor(whole, out);
        if (!cursor.isAt("<")) {
            cursor.to(cursor.length(), "flash.refusal");
            cursor.messageEnds();
            return;
        }
        while (cursor.isAt("<")) {
            String key = cursor.isAt("<?xml")
                    ? "flash.xml"
                    : cursor.isAt("<allow-access-from")
                            ? "flash.allow"
                            : cursor.isAt(Policy.ROOT) ? "flash.policy" : "flash.policy-end";
            cursor.to(cursor.behind('>'), key);
        }
        end(cursor);
    }

    private static void end(FieldCursor cursor) {
        if (cursor.take(NUL, "flash.nul")) {
            cursor.messageEnds();
        }
    }
}
