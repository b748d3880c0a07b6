package transportlab.transport.socketio.engine;

import java.util.Deque;
import java.util.List;
import transportlab.io.Done;

/** On what a session's packets go down at the moment: answers to polls, or a WebSocket. */
interface Channel {
    /** Whether something can be written now. */
    boolean isReady();

    /** Whether it takes in more than it can write at once, because what waits goes out together. */
    boolean gathers();

    /** Takes from what waits as much as one write can carry. */
    List<Packet> take(Deque<Packet> waiting);

    /** One outstanding write. */
    void write(List<Packet> packets, Done done);

    /** The session is over: says so, if it can. */
    void end(Packet.Type lastWord);

    /** Ends its connection at once. */
    void abort();
}
