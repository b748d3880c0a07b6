package transportlab.server.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;
import transportlab.io.Wrapper;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.ServerSetup;
import transportlab.server.Sink;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Update;

/** Answers that several techniques share: an array of records, an empty answer, and a refusal. */
public final class Answers {
    public static final String JSON = "application/json";

    /** The most updates that one answer carries; a client that is farther behind asks again. */
    public static final int MOST_UPDATES = 1024;

    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

    private Answers() {}

    /** Answers with an array that contains only the position. */
    public static void position(Exchange exchange, Cursor cursor, ServerSetup setup) {
        ByteBuffer body = Wrapper.array(List.of(cursor.positionRecord()));
        exchange.respond(200, setup.headers().of(JSON), body, UpdateRange.NONE, Connection.KEEP, Done.IGNORE);
    }

    /** Answers with everything in the slice, as one array. */
    public static void updates(Exchange exchange, Topic topic, Topic.Slice slice, ServerSetup setup, Connection then) {
        exchange.respond(
                200,
                setup.headers().of(JSON),
                Wrapper.array(records(slice)),
                range(topic, slice.updates()),
                then,
                Done.IGNORE);
    }

    /** The records of a slice, in order: the number of lost updates, if there are any, then the updates. */
    public static List<byte[]> records(Topic.Slice slice) {
        List<byte[]> records = new ArrayList<>(slice.updates().size() + 1);
        if (slice.lost() > 0) {
            records.add(Wrapper.lost(slice.lost()));
        }
        slice.updates().forEach(update -> records.add(update.wrapped()));
        return records;
    }

    /** 204 without a body (RFC 9110 15.3.5). */
    public static void nothing(Exchange exchange, ServerSetup setup, Connection then) {
        exchange.respond(204, setup.headers().common(), EMPTY.duplicate(), UpdateRange.NONE, then, Done.IGNORE);
    }

    /** Sends only the head of an answer whose length is not known in advance, and ends the answer. */
    public static void head(Exchange exchange, Headers headers) {
        Sink sink = exchange.stream(200, headers);
        sink.write(EMPTY.duplicate(), UpdateRange.NONE, Done.either(() -> sink.end(Connection.KEEP, Done.IGNORE)));
    }

    /** Refuses a request with one line of text that says what was wrong. */
    public static void refusal(Exchange exchange, int status, String why, ServerSetup setup) {
        refusal(exchange, status, Headers.NONE, why, setup);
    }

    /** Refuses a request with one line of text that says what was wrong, and with fields that say what is allowed. */
    public static void refusal(Exchange exchange, int status, Headers what, String why, ServerSetup setup) {
        exchange.respond(
                status,
                what.and(setup.headers().of("text/plain;charset=utf-8")),
                line(why),
                UpdateRange.NONE,
                status == 413 ? Connection.LAST : Connection.KEEP,
                Done.IGNORE);
    }

    /** Refuses a handshake. */
    public static void refusal(Handshake handshake, int status, String why, ServerSetup setup) {
        handshake.refuse(status, setup.headers().of("text/plain;charset=utf-8"), line(why), Done.IGNORE);
    }

    private static ByteBuffer line(String text) {
        return ByteBuffer.wrap((text + "\n").getBytes(UTF_8));
    }

    /** Which updates an answer carries. */
    public static UpdateRange range(Topic topic, List<Update> updates) {
        return updates.isEmpty()
                ? UpdateRange.NONE
                : new UpdateRange(
                        topic.name(),
                        updates.get(0).number(),
                        updates.get(updates.size() - 1).number());
    }
}
