package transportlab.transport.socketio.engine;

import java.util.Deque;
import java.util.List;
import transportlab.io.Done;

/** What carries a session's packets down to the client at the moment: answers to polls, or a WebSocket. */
interface Channel {
    /** Whether something can be written now. */
    boolean isReady();

    /** Whether further packets are welcome while it cannot write, because all that wait go out together. */
    boolean gathers();

    /** Removes from the waiting packets as many as one write can carry. */
    List<Packet> take(Deque<Packet> waiting);

    /** Writes packets; only one write may be outstanding. */
    void write(List<Packet> packets, Done done);

    /** The session is over: tells the client so, if that is possible. */
    void end(Packet.Type lastWord);

    /** Ends its connection at once. */
    void abort();
}
