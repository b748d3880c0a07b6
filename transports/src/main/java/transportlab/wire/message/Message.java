package transportlab.wire.message;

import java.util.List;
import transportlab.wire.Direction;

/**
 * One message on a connection.
 *
 * @param connection number of the connection
 * @param number counts the messages of the connection from 0, in the order in which they began
 * @param line what it is called on the wire: a request line without the version, a status line without the version, the
 *     name of a frame's opcode, or empty
 * @param from offset of its first byte among the bytes of its direction
 * @param bytes as they passed the wire
 * @param clear the bytes with masks taken off, of the same length; null if nothing was masked
 * @param sentMicros when its first byte was sent at its sender's end of the link, from time 0 of the plan
 * @param arrivedMicros when its last byte arrived at its receiver's end of the link
 * @param answers the number of the request that it answers; -1 if it answers none
 * @param fields cover all bytes, in order
 * @param updates numbers of the updates that it carries down; a client message on its way up has no number yet
 */
public record Message(
        long connection,
        int number,
        Direction direction,
        Sort sort,
        String line,
        int from,
        byte[] bytes,
        byte[] clear,
        long sentMicros,
        long arrivedMicros,
        int answers,
        List<Field> fields,
        List<Long> updates) {

    /** What sort of message it is. */
    public enum Sort {
        /** A whole HTTP request. */
        REQUEST,
        /** A whole HTTP response. */
        RESPONSE,
        /** The head of a response whose body goes on, or a 101 response. */
        HEAD,
        /** One chunk, or one write, of a body that goes on. */
        PART,
        /** A WebSocket frame. */
        FRAME,
        /** A message on a connection without HTTP. */
        PLAIN,
        /** Bytes that belong to nothing, or that were cut off. */
        OTHER
    }
}
