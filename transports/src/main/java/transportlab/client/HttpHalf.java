package transportlab.client;

import java.time.Duration;
import transportlab.io.Headers;
import transportlab.wire.dissect.BodyDissectors;

/**
 * What every client half over HTTP has: its connections, its place in the topic, its way up, and patience. A technique
 * adds how it asks.
 */
public abstract class HttpHalf implements ClientHalf {
    protected final ClientSetup setup;
    private final BodyDissectors bodies;
    private final Backoff backoff;
    private Dialer net;
    private Inbox in;
    private HttpPool pool;
    private Uplink uplink;
    private Subscriber subscriber;
    private boolean ready;
    private boolean closing;

    protected HttpHalf(ClientSetup setup, BodyDissectors bodies) {
        this.setup = setup;
        this.bodies = bodies;
        this.backoff = new Backoff(setup.jitter());
    }

    /** Asks the server for what comes next; not called any more once this half closes. */
    protected abstract void ask();

    /** How a message goes up: by {@code POST /publish}, unless the technique has another way. */
    protected ClientRequest upstream(ClientMessage message) {
        Headers fields = setup.headers().of(RequestHeaders.Kind.FETCH_POST);
        return new ClientRequest("POST", "/publish?topic=" + message.topic(), fields, message.payload());
    }

    @Override
    public final void open(Dialer dialer, Inbox inbox) {
        net = dialer;
        in = inbox;
        pool = net.http(HttpPool.MOST_CONNECTIONS, bodies);
        uplink = new Uplink(net, pool, in, setup, this::upstream);
        subscriber = new Subscriber(setup.topic(), in);
        opened();
    }

    /** The first question goes out at once. */
    protected void opened() {
        ask();
    }

    protected final void get(String target, RequestHeaders.Kind kind, ResponseListener answer) {
        get(target, setup.headers().of(kind), answer);
    }

    protected final void get(String target, Headers headers, ResponseListener answer) {
        pool.send(ClientRequest.get(target, headers), answer);
    }

    protected final Dialer net() {
        return net;
    }

    protected final Inbox inbox() {
        return in;
    }

    protected final Subscriber subscriber() {
        return subscriber;
    }

    /** The server has answered as it should: the next failure is a first one again. */
    protected final void works() {
        backoff.reset();
    }

    /** What is published from now on reaches this client. Told once, and again behind a failure. */
    protected final void becomeReady() {
        if (!ready) {
            ready = true;
            in.ready();
        }
    }

    /** Asks again at once. */
    protected final void askAgain() {
        if (!closing) {
            ask();
        }
    }

    /** An answer failed, or ended too early: counted, and asked again after a while that grows. */
    protected final void lost(Throwable cause) {
        lost(cause, backoff.next());
    }

    /** An answer failed, or ended too early: counted, and asked again after that pause. */
    protected final void lost(Throwable cause, Duration pause) {
        gaveUp(cause);
        if (!closing) {
            net.after(pause, this::askAgain);
        }
    }

    /** An answer failed, and asking again is no use. */
    protected final void gaveUp(Throwable cause) {
        ready = false;
        if (!closing) {
            in.failed(cause);
        }
    }

    @Override
    public final void send(ClientMessage message) {
        uplink.send(message);
    }

    @Override
    public void close(Runnable closed) {
        closing = true;
        uplink.close();
        pool.close(closed);
    }
}
