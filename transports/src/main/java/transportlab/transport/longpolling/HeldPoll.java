package transportlab.transport.longpolling;

import java.time.Duration;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.Cursor;
import transportlab.server.shared.HeldRead;
import transportlab.server.topic.Topic;

/**
 * One poll that the server holds until it can answer it with the first updates, or with nothing when the hold time is
 * over. A client that sends no position, or one that the topic has not reached yet, is told the current position at
 * once.
 */
record HeldPoll(Exchange exchange, Cursor from, ServerSetup setup) {
    void begin() {
        if (from.announced()) {
            Answers.position(exchange, from, setup);
            return;
        }
        HeldRead read = new HeldRead(from, Answers.MOST_UPDATES, this::answer);
        exchange.onGone(how -> read.cancel());
        read.begin(hold(), setup);
    }

    /** {@code timeout=ms} may shorten the server's hold time (RFC 6202 section 5.5). */
    private Duration hold() {
        return HeldRead.hold(exchange.request(), setup);
    }

    private void answer(Topic.Slice news, Connection then) {
        if (news.isEmpty()) {
            Answers.nothing(exchange, setup, then);
        } else {
            Answers.updates(exchange, from.topic(), news, setup, then);
        }
    }
}
