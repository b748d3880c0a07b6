package transportlab.transport.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import transportlab.client.Backoff;
import transportlab.client.ClientRequest;
import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.StreamAnswer;
import transportlab.client.TimedOut;
import transportlab.io.Headers;
import transportlab.io.Wrapped;
import transportlab.io.WrapperReader;

/**
 * The client half, which does what a browser does for {@code EventSource} (WHATWG HTML 9.2.3). When a stream breaks or
 * ends, it requests the same address again, after the time that the server gave and with the newest id in
 * {@code Last-Event-ID}. A 204 tells it to stop. A status other than 200 and 204, or another content type, is a
 * permanent error.
 *
 * <p>The browser has no time-outs of its own for it. The page has: it closes an event source that is silent for too long
 * and makes another, with its position in the address. It sees events, and that the stream is open, but no comments.
 */
final class EventSourceClient extends HttpHalf {
    private static final long LONGEST_RETRY_MILLIS = 3_600_000;
    private static final Duration RECONNECTION = Duration.ofSeconds(3);

    private final Backoff failingAgain;
    private Duration reconnection = RECONNECTION;
    private String address;
    private EventStreamParser parser = new EventStreamParser("", null);
    private boolean failing;

    EventSourceClient(ClientSetup setup) {
        super(setup, ServerSentEvents.BODIES);
        this.failingAgain = new Backoff(setup.jitter());
        this.address = ServerSentEvents.PATH + "?topic=" + setup.topic();
    }

    @Override
    protected void ask() {
        Headers fields = setup.headers().of(Kind.EVENT_SOURCE);
        String id = parser.lastEventId();
        Headers withId = id.isEmpty() ? fields : fields.and("Last-Event-ID", id);
        stream(ClientRequest.get(address, withId), new Stream());
    }

    /** The page makes another event source, which knows only its address. */
    private void another() {
        address = subscriber().target(ServerSentEvents.PATH);
        parser = new EventStreamParser("", null);
        reconnection = RECONNECTION;
        failing = false;
    }

    /** One connection's worth of events. */
    private final class Stream extends StreamAnswer {
        private IOException refusal;

        Stream() {
            super(EventSourceClient.this, EventSourceClient.this::reader);
        }

        @Override
        protected boolean accepts(int status, Headers headers) {
            String type = headers.first("Content-Type").orElse("");
            if (status == 204) {
                refusal = new IOException("the server says that it is enough");
            } else if (status != 200) {
                refusal = new IOException("the event stream was answered with " + status);
            } else if (!isEventStream(type)) {
                refusal = new IOException("an event stream was asked for, and " + type + " came");
            } else {
                failing = false;
                failingAgain.reset();
            }
            return refusal == null;
        }

        @Override
        protected void lost(Throwable cause) {
            if (refusal != null) {
                gaveUp(refusal);
            } else if (cause instanceof TimedOut) {
                another();
                EventSourceClient.this.failed(cause);
            } else {
                Duration more = failing ? failingAgain.next() : Duration.ZERO;
                failing = true;
                EventSourceClient.this.failed(cause, reconnection.plus(more));
            }
        }
    }

    private static boolean isEventStream(String type) {
        return type.split(";", 2)[0].trim().equalsIgnoreCase("text/event-stream");
    }

    private Consumer<ByteBuffer> reader(Consumer<Wrapped> records) {
        parser = new EventStreamParser(parser.lastEventId(), new EventStreamParser.Events() {
            @Override
            public void event(String type, String data, String lastEventId) {
                if (type.equals("message")) {
                    new WrapperReader(records).read(ByteBuffer.wrap(data.getBytes(UTF_8)));
                }
            }

            @Override
            public void retry(long millis) {
                reconnection = Duration.ofMillis(Math.min(millis, LONGEST_RETRY_MILLIS));
            }
        });
        return parser::read;
    }
}
