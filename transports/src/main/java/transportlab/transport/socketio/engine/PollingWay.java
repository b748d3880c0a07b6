package transportlab.transport.socketio.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import transportlab.client.ChannelEnd;
import transportlab.client.ClientRequest;
import transportlab.client.HttpPool;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.ResponseListener;
import transportlab.client.TimedAnswer;
import transportlab.io.Done;
import transportlab.io.Headers;

/** Polls for what comes down, one poll after another, and posts what goes up, one request after another. */
final class PollingWay implements Way {
    private final EngineClient client;
    private final EngineClient.Setup setup;
    private final HttpPool pool;
    private long requests;
    private boolean polling;
    private boolean posting;
    private boolean closed;
    private Runnable pausing;

    PollingWay(EngineClient client, EngineClient.Setup setup) {
        this.client = client;
        this.setup = setup;
        this.pool = setup.net().http(HttpPool.MOST_CONNECTIONS, setup.bodies());
    }

    @Override
    public void begin() {
        poll();
    }

    /** As with the client in a page, each request has a parameter {@code t} of its own, so that no cache answers it. */
    private String target() {
        return client.target("polling") + String.format("&t=%08x", ++requests);
    }

    private void poll() {
        polling = true;
        Headers fields = setup.headers().of(Kind.FETCH_GET);
        send(ClientRequest.get(target(), fields), client.answersWithin(), new Answer() {
            @Override
            void answered(ByteBuffer body) {
                polled(body);
            }

            @Override
            void endedAlready() {
                polling = false;
            }
        });
    }

    private void send(ClientRequest request, Duration within, Answer answer) {
        TimedAnswer.send(setup.net(), pool, request, within, setup.answer(), answer);
    }

    private void polled(ByteBuffer body) {
        polling = false;
        List<Packet> packets = Payload.read(body);
        packets.forEach(client::received);
        if (pausing != null) {
            pauseIfQuiet();
        } else if (!client.isOver() && !client.isClosing()) {
            poll();
        }
    }

    @Override
    public void flush() {
        if (posting || closed || pausing != null || !client.hasWaiting()) {
            return;
        }
        posting = true;
        List<EngineClient.Waiting> batch = client.takeAll();
        List<Packet> packets = new ArrayList<>();
        batch.forEach(waiting -> packets.add(waiting.packet()));
        Headers fields = setup.headers().of(Kind.FETCH_POST);
        ClientRequest post =
                new ClientRequest("POST", target(), fields, Payload.of(packets).array());
        send(post, setup.answer(), new Answer() {
            @Override
            public void failed(Throwable cause) {
                batch.forEach(waiting -> waiting.done().failed(cause));
                super.failed(cause);
            }

            @Override
            void answered(ByteBuffer body) {
                posting = false;
                batch.forEach(waiting -> waiting.done().ok());
                if (pausing != null) {
                    pauseIfQuiet();
                } else {
                    flush();
                }
            }

            @Override
            void endedAlready() {
                closeSaid();
            }
        });
    }

    /** Starts no further request, and runs {@code quiet} when no request is under way any more. */
    void pause(Runnable quiet) {
        pausing = quiet;
        pauseIfQuiet();
    }

    private void pauseIfQuiet() {
        if (!polling && !posting && !client.isOver()) {
            pausing.run();
        }
    }

    /** Resumes after a pause, because the upgrade has failed. */
    void goOn() {
        pausing = null;
        if (!polling && !client.isClosing()) {
            poll();
        }
        flush();
    }

    /** The session has moved to the WebSocket: closes the connections of polling. */
    void leave() {
        closed = true;
        client.leaves();
        pool.close(client::left);
    }

    @Override
    public void close() {
        client.send(Packet.of(Packet.Type.CLOSE), Done.of(this::closeSaid, cause -> {}));
    }

    private void closeSaid() {
        closed = true;
        pool.close(() -> client.ended(new IOException("closed")));
    }

    @Override
    public void abort() {
        closed = true;
        pool.abort();
    }

    /** The answer to one request, read whole. */
    private abstract class Answer implements ResponseListener {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int status;

        abstract void answered(ByteBuffer whole);

        /** The server has refused the request because the session is over, while this side was closing it anyway. */
        abstract void endedAlready();

        @Override
        public void head(int code, Headers fields) {
            status = code;
        }

        @Override
        public void body(ByteBuffer some, long arrivedNanos) {
            byte[] bytes = new byte[some.remaining()];
            some.get(bytes);
            body.writeBytes(bytes);
        }

        @Override
        public void end() {
            if (status == 200) {
                answered(ByteBuffer.wrap(body.toByteArray()));
            } else if (client.isClosing()) {
                endedAlready();
            } else {
                failed(new ChannelEnd.RefusedException(status));
            }
        }

        @Override
        public void failed(Throwable cause) {
            client.fail(cause);
        }
    }
}
