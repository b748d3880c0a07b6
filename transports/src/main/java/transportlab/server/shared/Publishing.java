package transportlab.server.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import transportlab.io.Done;
import transportlab.io.UpdateRange;
import transportlab.server.BodyListener;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;

/**
 * {@code POST /publish?topic=}: the body becomes an update unchanged. The answer is 204 when the update is in the
 * topic, 400 if the body is not UTF-8, 403 for a page of another site, and 413 for a body of more than 64 KiB.
 */
public record Publishing(Topics topics, ServerSetup setup) {
    public static final String PATH = "/publish";
    public static final int MOST_BYTES = 64 * 1024;

    public void mount(Mounts at) {
        at.http(PATH, this::receive);
    }

    /** @return a copy of the bytes, or empty if they are no valid UTF-8 */
    public static Optional<byte[]> text(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(copy));
            return Optional.of(copy);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void receive(Exchange exchange) {
        if (!Methods.PUBLISH.admit(exchange, setup)) {
            return;
        }
        receive(exchange, setup, MOST_BYTES, body -> {
            Optional<byte[]> text = text(body);
            if (text.isEmpty()) {
                Answers.refusal(exchange, 400, "the body is not valid UTF-8", setup);
            } else if (publish(exchange, topics, text.get(), setup)) {
                ByteBuffer nothing = ByteBuffer.allocate(0);
                exchange.respond(
                        204, setup.headers().common(), nothing, UpdateRange.NONE, Connection.KEEP, Done.IGNORE);
            }
        });
    }

    /**
     * Reads the body of a POST that carries a client message. Answers 403 if it comes from a page of another site, and
     * 413 if the body is too large.
     *
     * @param most the maximum size of the body in bytes
     */
    public static void receive(Exchange exchange, ServerSetup setup, int most, Consumer<ByteBuffer> then) {
        if (!SameOrigin.admits(exchange.request(), setup)) {
            Answers.refusal(exchange, 403, SameOrigin.refusal("publish", exchange.request(), setup), setup);
        } else {
            exchange.body(most, new BodyListener() {
                @Override
                public void whole(ByteBuffer body) {
                    then.accept(body);
                }

                @Override
                public void tooLarge() {
                    Answers.refusal(exchange, 413, "a message has at most " + MOST_BYTES + " bytes", setup);
                }

                @Override
                public void failed(Throwable cause) {
                    exchange.abort();
                }
            });
        }
    }

    /**
     * Puts a message into the topic that the request names.
     *
     * @return false if the topic's name is invalid or there is no room for it; the request has then been answered
     */
    public static boolean publish(Exchange exchange, Topics topics, byte[] text, ServerSetup setup) {
        try {
            Optional<Topic> topic =
                    topics.find(exchange.request().parameter("topic").orElse(Topics.DEFAULT));
            topic.ifPresentOrElse(
                    found -> setup.flow().received(found, text),
                    () -> Answers.refusal(exchange, 503, "there is no room for one more topic", setup));
            return topic.isPresent();
        } catch (IllegalArgumentException e) {
            Answers.refusal(exchange, 400, e.getMessage(), setup);
            return false;
        }
    }
}
