package transportlab.transport.tcp;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.io.ByteListener;
import transportlab.io.ByteSink;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Cursor;
import transportlab.server.shared.Publishing;
import transportlab.server.shared.TopicSocket;
import transportlab.server.topic.Topics;

/**
 * The server half of one connection: reads the line that subscribes, then messages. A wrong line, an impossible length
 * or a message that comes too slowly ends this connection and no other.
 */
final class TcpServer implements ByteListener {
    private static final Pattern SUBSCRIPTION = Pattern.compile("SUB (\\S+) (-|\\d{1,18})");
    private static final int LONGEST_LINE = 128;

    private final Topics topics;
    private final ServerSetup setup;
    private final StringBuilder line = new StringBuilder();
    private ByteSink sink;
    private TopicSocket socket;
    private LengthPrefixed messages;
    private long unfinishedSinceNanos;
    private boolean unfinished = true;
    private long seen;

    TcpServer(Topics topics, ServerSetup setup) {
        this.topics = topics;
        this.setup = setup;
        this.unfinishedSinceNanos = setup.nanoTime();
    }

    @Override
    public void opened(ByteSink to) {
        sink = to;
    }

    @Override
    public void bytes(ByteBuffer some) {
        while (messages == null && some.hasRemaining()) {
            char c = (char) (some.get() & 0xff);
            if (c == '\n') {
                subscribe();
            } else if (line.append(c).length() > LONGEST_LINE) {
                refuse();
            }
            if (messages == null && line.length() == 0) {
                return;
            }
        }
        if (messages != null && !messages.read(some)) {
            refuse();
        }
        watch();
    }

    private void subscribe() {
        Matcher subscription = SUBSCRIPTION.matcher(line);
        Optional<Cursor> from = subscription.matches() && Topics.isName(subscription.group(1))
                ? Cursor.of(
                        topics,
                        subscription.group(1),
                        Optional.of(subscription.group(2)).filter(n -> !n.equals("-")))
                : Optional.empty();
        if (from.isEmpty()) {
            refuse();
            return;
        }
        socket = new TopicSocket(from.get(), setup);
        messages = new LengthPrefixed(sink, socket, Publishing.MOST_BYTES);
        socket.opened(messages);
    }

    private void refuse() {
        line.setLength(0);
        sink.abort();
    }

    /** Notes since when the line or a message has been unfinished, so that {@link #tick} finds slow clients. */
    private void watch() {
        boolean still = messages == null || messages.unfinished() >= 0;
        if (messages != null && (!unfinished || messages.count() != seen)) {
            unfinishedSinceNanos = setup.nanoTime();
            seen = messages.count();
        }
        unfinished = still;
    }

    @Override
    public void tick(long nowNanos) {
        long elapsed = nowNanos - unfinishedSinceNanos;
        boolean late = messages == null
                ? elapsed > setup.limits().head().toNanos()
                : unfinished && setup.limits().isTooSlow(elapsed, messages.unfinished());
        if (late) {
            sink.abort();
        }
    }

    @Override
    public void ended() {
        if (messages == null || messages.unfinished() >= 0) {
            sink.abort();
        } else {
            socket.closed(MessageSink.NORMAL_CLOSURE, true);
            sink.end(Done.IGNORE);
        }
    }

    @Override
    public void gone(Gone how) {
        TopicSocket open = socket;
        if (open != null) {
            open.closed(MessageListener.ABNORMAL_CLOSURE, false);
        }
    }
}
