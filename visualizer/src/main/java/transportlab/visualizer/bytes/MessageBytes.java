package transportlab.visualizer.bytes;

import transportlab.wire.Kind;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;

/**
 * The bytes of a message as they are shown, with the field of each.
 *
 * @param shown as they passed the wire, or with masks taken off
 */
public record MessageBytes(Message message, byte[] shown) {
    /** With masks taken off if there are any and that is wanted. */
    public static MessageBytes of(Message message, boolean clear) {
        return new MessageBytes(message, clear && message.clear() != null ? message.clear() : message.bytes());
    }

    public int length() {
        return shown.length;
    }

    public int unsigned(int at) {
        return shown[at] & 255;
    }

    /** The number of the field of a byte. */
    public int fieldAt(int offset) {
        int low = 0;
        int high = message.fields().size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (message.fields().get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public Kind kindAt(int offset) {
        return message.fields().isEmpty()
                ? Kind.OTHER
                : message.fields().get(fieldAt(offset)).kind();
    }

    /** Where the body begins: after the head, which is what of kind headers stands at the beginning. */
    public int bodyFrom() {
        int from = 0;
        for (Field field : message.fields()) {
            if (field.kind() != Kind.HEADERS) {
                break;
            }
            from = field.end();
        }
        return from;
    }
}
