package transportlab.server.shared;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Request;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topics;

/**
 * Checks a request before a technique sees it. A request with a wrong parameter, or for a new topic for which there is
 * no room, is refused here.
 */
public final class Entrance {
    private Entrance() {}

    /** Calls {@code then} with the reader's cursor, or answers 405, 400 or 503. */
    public static void reader(Exchange exchange, Topics topics, ServerSetup setup, Consumer<Cursor> then) {
        reader(exchange, Methods.READ, topics, setup, then);
    }

    /**
     * Calls {@code then} with the reader's cursor, or answers 405, 400 or 503.
     *
     * @param by the methods by which readers may ask
     */
    public static void reader(Exchange exchange, Methods by, Topics topics, ServerSetup setup, Consumer<Cursor> then) {
        reader(exchange, by, request -> request.parameter("after"), topics, setup, then);
    }

    /**
     * Calls {@code then} with the reader's cursor, or answers 405, 400 or 503.
     *
     * @param after gets the number of the last update that the reader has, as the technique transmits it
     */
    public static void reader(
            Exchange exchange,
            Function<Request, Optional<String>> after,
            Topics topics,
            ServerSetup setup,
            Consumer<Cursor> then) {
        reader(exchange, Methods.READ, after, topics, setup, then);
    }

    private static void reader(
            Exchange exchange,
            Methods by,
            Function<Request, Optional<String>> after,
            Topics topics,
            ServerSetup setup,
            Consumer<Cursor> then) {
        if (!by.admit(exchange, setup)) {
            return;
        }
        try {
            holdsNothing(exchange.request());
            read(exchange, after, topics, setup, then);
        } catch (IllegalArgumentException e) {
            Answers.refusal(exchange, 400, e.getMessage(), setup);
        }
    }

    /** Rejects a hold time where no answer is held, because it would otherwise be ignored silently. */
    private static void holdsNothing(Request request) {
        if (request.parameter("timeout").isPresent()) {
            throw new IllegalArgumentException("no answer is held here, so there is no timeout");
        }
    }

    private static void read(
            Exchange exchange,
            Function<Request, Optional<String>> after,
            Topics topics,
            ServerSetup setup,
            Consumer<Cursor> then) {
        Request request = exchange.request();
        Cursor.of(request, after.apply(request), topics)
                .ifPresentOrElse(
                        then, () -> Answers.refusal(exchange, 503, "there is no room for one more topic", setup));
    }

    /**
     * Calls {@code then} with the cursor of a reader that may be held, or answers 405, 400 or 503. An invalid hold time
     * is refused before the topic is looked up.
     */
    public static void held(Exchange exchange, Topics topics, ServerSetup setup, Consumer<Cursor> then) {
        if (!Methods.READ.admit(exchange, setup)) {
            return;
        }
        try {
            HeldRead.hold(exchange.request(), setup);
            read(exchange, request -> request.parameter("after"), topics, setup, then);
        } catch (IllegalArgumentException e) {
            Answers.refusal(exchange, 400, e.getMessage(), setup);
        }
    }

    /** Calls {@code then} with the cursor of a reader that opens a WebSocket, or refuses it with 400 or 503. */
    public static void reader(Handshake handshake, Topics topics, ServerSetup setup, Consumer<Cursor> then) {
        try {
            holdsNothing(handshake.request());
            Optional<Cursor> cursor = Cursor.of(handshake.request(), topics);
            cursor.ifPresentOrElse(
                    then, () -> Answers.refusal(handshake, 503, "there is no room for one more topic", setup));
        } catch (IllegalArgumentException e) {
            Answers.refusal(handshake, 400, e.getMessage(), setup);
        }
    }
}
