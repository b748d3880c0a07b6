package transportlab.lesson.trace;

import transportlab.transport.Transport;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.Target;
import transportlab.wire.message.Message;

/** What a message contains. Nothing here knows which transport it is: messages tell what they are. */
final class Contents {
    private Contents() {}

    /** Whether an update or a client message is in it. */
    static boolean isData(Message message) {
        return message.sort() != Message.Sort.OTHER && (!message.updates().isEmpty() || has(message, Kind.PAYLOAD));
    }

    static boolean isUpdate(Message message) {
        return message.direction() == Direction.DOWN && isData(message);
    }

    static boolean isSending(Message message) {
        return message.direction() == Direction.UP && isData(message);
    }

    /** Whether it only shows that its sender is there. */
    static boolean isControl(Message message) {
        return message.sort() != Message.Sort.OTHER && !isData(message) && has(message, Kind.CONTROL);
    }

    /** Whether it is a request that asks for updates and gets one answer. */
    static boolean isPoll(Message message, Transport transport) {
        int space = message.line().indexOf(' ');
        if (message.sort() != Message.Sort.REQUEST || space < 0 || isData(message)) {
            return false;
        }
        String method = message.line().substring(0, space);
        String path = Target.path(method, message.line().substring(space + 1));
        return transport.dissectors().purpose(method, path) == Purpose.POLL;
    }

    private static boolean has(Message message, Kind kind) {
        return message.fields().stream().anyMatch(field -> field.kind() == kind && field.length() > 0);
    }
}
