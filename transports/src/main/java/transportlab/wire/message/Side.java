package transportlab.wire.message;

import java.util.Arrays;
import java.util.List;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.field.Dissected;
import transportlab.wire.trace.Trace;

/** One direction of a connection: all its bytes, the kind of each, and when they passed. */
final class Side {
    final Direction direction;
    /** As they passed. */
    final byte[] bytes;
    /** The ordinals of their kinds. */
    final byte[] kinds;
    /** With masks taken off. The same array as {@link #bytes} as long as nothing was masked. */
    byte[] clear;

    private final List<Trace.Event> events;
    private final int[] starts;
    private final int[] places;
    private int dissected;

    /**
     * @param events of the connection, in their order
     */
    Side(Direction direction, List<Trace.Event> events) {
        int[] own = places(direction, events);
        this.direction = direction;
        this.places = own;
        this.events = Arrays.stream(own).mapToObj(events::get).toList();
        this.starts = new int[own.length];
        int length = 0;
        for (int i = 0; i < own.length; i++) {
            starts[i] = length;
            length += events.get(own[i]).data().length;
        }
        this.bytes = new byte[length];
        for (int i = 0; i < own.length; i++) {
            byte[] data = events.get(own[i]).data();
            System.arraycopy(data, 0, bytes, starts[i], data.length);
        }
        this.clear = bytes;
        this.kinds = new byte[length];
        Arrays.fill(kinds, (byte) Kind.OTHER.ordinal());
    }

    private static int[] places(Direction direction, List<Trace.Event> events) {
        int[] places = new int[events.size()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            Trace.Event event = events.get(i);
            if (event.direction() == direction && event.data().length > 0) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    int length() {
        return bytes.length;
    }

    /** The dissector has given the next bytes their kind. */
    void kind(Kind kind, int count) {
        int end = Math.min(dissected + count, length());
        Arrays.fill(kinds, dissected, end, (byte) kind.ordinal());
        dissected = end;
    }

    boolean is(Kind kind, int at) {
        return kinds[at] == kind.ordinal();
    }

    /** The end of the bytes that follow and are not of this kind. */
    int until(Kind kind, int from) {
        int end = from;
        while (end < length() && !is(kind, end)) {
            end++;
        }
        return end;
    }

    /** Where the event that holds this byte stands among all events of the connection. */
    int place(int offset) {
        return places[index(offset)];
    }

    /** The end of the event that holds this byte. */
    int eventEnd(int offset) {
        int index = index(offset);
        return index + 1 < starts.length ? starts[index + 1] : length();
    }

    private int index(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at < 0 ? -at - 2 : at;
    }

    /** When this byte was sent at its sender's end of the link. */
    long sentMicros(int offset) {
        Trace.Event event = events.get(index(offset));
        return direction == Direction.UP ? clientMicros(event) : event.atMicros();
    }

    /** When this byte arrived at its receiver's end of the link. */
    long arrivedMicros(int offset) {
        Trace.Event event = events.get(index(offset));
        return direction == Direction.UP ? event.atMicros() : clientMicros(event);
    }

    /** What never arrived counts as if it had arrived when it was sent. */
    private static long clientMicros(Trace.Event event) {
        return event.clientMicros() == null ? event.atMicros() : event.clientMicros();
    }

    /** Some of the bytes, in pieces that belong together. */
    Dissected dissected(List<Piece> pieces) {
        int length = pieces.stream().mapToInt(Piece::length).sum();
        byte[] some = new byte[length];
        byte[] theirKinds = new byte[length];
        int at = 0;
        for (Piece piece : pieces) {
            System.arraycopy(clear, piece.from(), some, at, piece.length());
            System.arraycopy(kinds, piece.from(), theirKinds, at, piece.length());
            at += piece.length();
        }
        return new Dissected(some, theirKinds);
    }
}
