package transportlab.server.shared;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import transportlab.io.ByteListener;
import transportlab.io.Done;
import transportlab.io.Gone;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.PortRole;
import transportlab.io.UpdateRange;
import transportlab.server.BodyListener;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;
import transportlab.server.Request;
import transportlab.server.Sink;

/**
 * Mounts that tell how many bytes a server half writes into the bodies and messages of a request; all else is handed
 * on as it is.
 *
 * @param wrote gets the request and the bytes of one write
 */
public record Metered(Mounts at, BiConsumer<Request, Integer> wrote) implements Mounts {
    @Override
    public void http(String path, Consumer<Exchange> handler) {
        at.http(path, exchange -> handler.accept(new CountedExchange(wrote, exchange)));
    }

    @Override
    public void webSocket(String path, Consumer<Handshake> handler) {
        at.webSocket(path, handshake -> handler.accept(new CountedHandshake(wrote, handshake)));
    }

    @Override
    public void tcp(PortRole role, Supplier<ByteListener> listeners) {
        at.tcp(role, listeners);
    }

    private record CountedExchange(BiConsumer<Request, Integer> wrote, Exchange exchange) implements Exchange {
        @Override
        public Request request() {
            return exchange.request();
        }

        @Override
        public void onGone(Consumer<Gone> gone) {
            exchange.onGone(gone);
        }

        @Override
        public void abort() {
            exchange.abort();
        }

        @Override
        public void body(int max, BodyListener listener) {
            exchange.body(max, listener);
        }

        @Override
        public void respond(
                int status, Headers headers, ByteBuffer body, UpdateRange carries, Connection then, Done done) {
            if (!request().isHead()) {
                wrote.accept(request(), body.remaining());
            }
            exchange.respond(status, headers, body, carries, then, done);
        }

        @Override
        public Sink stream(int status, Headers headers) {
            return new CountedSink(wrote, request(), exchange.stream(status, headers));
        }
    }

    private record CountedSink(BiConsumer<Request, Integer> wrote, Request request, Sink sink) implements Sink {
        @Override
        public void write(ByteBuffer some, UpdateRange carries, Done done) {
            if (some.hasRemaining()) {
                wrote.accept(request, some.remaining());
            }
            sink.write(some, carries, done);
        }

        @Override
        public void end(Connection then, Done done) {
            sink.end(then, done);
        }

        @Override
        public void abort() {
            sink.abort();
        }
    }

    private record CountedHandshake(BiConsumer<Request, Integer> wrote, Handshake handshake) implements Handshake {
        @Override
        public Request request() {
            return handshake.request();
        }

        @Override
        public void onGone(Consumer<Gone> gone) {
            handshake.onGone(gone);
        }

        @Override
        public void abort() {
            handshake.abort();
        }

        @Override
        public void accept(Headers extra, int most, MessageListener listener) {
            handshake.accept(extra, most, new CountedMessages(wrote, request(), listener));
        }

        @Override
        public void refuse(int status, Headers headers, ByteBuffer body, Done done) {
            handshake.refuse(status, headers, body, done);
        }
    }

    private record CountedMessages(BiConsumer<Request, Integer> wrote, Request request, MessageListener listener)
            implements MessageListener {
        @Override
        public void opened(MessageSink sink) {
            listener.opened(new MessageSink() {
                @Override
                public void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done) {
                    wrote.accept(request, whole.remaining());
                    sink.write(text, whole, carries, done);
                }

                @Override
                public void ping(ByteBuffer data) {
                    sink.ping(data);
                }

                @Override
                public void close(int code) {
                    sink.close(code);
                }

                @Override
                public void abort() {
                    sink.abort();
                }
            });
        }

        @Override
        public void message(boolean text, ByteBuffer whole) {
            listener.message(text, whole);
        }

        @Override
        public void pong(ByteBuffer data) {
            listener.pong(data);
        }

        @Override
        public void closed(int code, boolean clean) {
            listener.closed(code, clean);
        }
    }
}
