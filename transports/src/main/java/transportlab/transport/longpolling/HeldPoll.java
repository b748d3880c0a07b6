package transportlab.transport.longpolling;

import java.time.Duration;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.Cursor;
import transportlab.server.shared.HeldRead;
import transportlab.server.topic.Topic;

/** One poll that the server holds: answered with the first updates, or with nothing when the hold time is over. */
final class HeldPoll {
    private static final int MOST_UPDATES_AN_ANSWER = 1024;

    private final Exchange exchange;
    private final Cursor from;
    private final ServerSetup setup;

    HeldPoll(Exchange exchange, Cursor from, ServerSetup setup) {
        this.exchange = exchange;
        this.from = from;
        this.setup = setup;
    }

    void begin() {
        HeldRead read = new HeldRead(from, MOST_UPDATES_AN_ANSWER, this::answer);
        exchange.onGone(how -> read.cancel());
        read.begin(hold(), setup);
    }

    /** {@code timeout=ms} may shorten the server's hold time (RFC 6202 section 5.5). */
    private Duration hold() {
        Duration longest = setup.hold();
        return exchange.request()
                .parameter("timeout")
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofMillis(Long.parseLong(text)))
                .filter(asked -> asked.compareTo(longest) < 0)
                .orElse(longest);
    }

    private void answer(Topic.Slice news, Connection then) {
        if (news.isEmpty()) {
            Answers.nothing(exchange, setup, then);
        } else {
            Answers.updates(exchange, from.topic(), news, setup, then);
        }
    }
}
