package transportlab.transport.tcp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import transportlab.client.Subscriber;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;

/** The client's end of one connection: subscribes, and then hands messages to its channel. */
final class TcpClient implements ByteListener {
    private static final int MOST_MESSAGE = 16 * 1024 * 1024;

    private final Subscriber from;
    private final MessageListener channel;
    private LengthPrefixed messages;
    private ByteSink sink;
    private boolean ended;

    TcpClient(Subscriber from, MessageListener channel) {
        this.from = from;
        this.channel = channel;
    }

    @Override
    public void opened(ByteSink to) {
        sink = to;
        String after = from.after().isPresent() ? "" + from.after().getAsLong() : "-";
        byte[] line = ("SUB " + from.topic() + " " + after + "\n").getBytes(US_ASCII);
        messages = new LengthPrefixed(sink, channel, MOST_MESSAGE);
        Done then = Done.of(() -> channel.opened(messages), cause -> {});
        sink.write(ByteBuffer.wrap(line), UpdateRange.NONE, then);
    }

    @Override
    public void bytes(ByteBuffer some) {
        if (!messages.read(some)) {
            sink.abort();
        }
    }

    /** Usually the client ends first; the server does so only if it has been cut off or is going away. */
    @Override
    public void ended() {
        ended = true;
        sink.end(Done.IGNORE);
    }

    @Override
    public void gone(Gone how) {
        channel.closed(ended ? MessageSink.NORMAL_CLOSURE : MessageListener.ABNORMAL_CLOSURE, ended);
    }
}
