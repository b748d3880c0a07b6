package transportlab.client;

import java.time.Duration;
import java.util.List;
import transportlab.io.Headers;
import transportlab.wire.dissect.BodyDissectors;

/**
 * What every client half over HTTP has: its connections, its position in the topic, the sending of client messages, and
 * the back-off after failures. A technique adds how it asks for updates.
 */
public abstract class HttpHalf implements ClientHalf {
    protected final ClientSetup setup;
    private final BodyDissectors bodies;
    private final Backoff backoff;
    private final int mostMessages;
    private Dialer net;
    private Inbox in;
    private HttpPool pool;
    private Uplink uplink;
    private Subscriber subscriber;
    private boolean ready;
    private boolean closing;

    protected HttpHalf(ClientSetup setup, BodyDissectors bodies) {
        this(setup, bodies, 1);
    }

    /**
     * @param mostMessages how many client messages one request carries at most
     */
    protected HttpHalf(ClientSetup setup, BodyDissectors bodies, int mostMessages) {
        this.mostMessages = mostMessages;
        this.setup = setup;
        this.bodies = bodies;
        this.backoff = new Backoff(setup.jitter());
    }

    /** Asks the server for the next updates. It is not called once this half is closing. */
    protected abstract void ask();

    /**
     * The request that carries client messages of one topic. There is one message, unless the technique says that it
     * sends more at once.
     */
    protected ClientRequest upstream(List<ClientMessage> messages) {
        return upstream(messages.get(0));
    }

    /** The request that carries a client message: {@code POST /publish}, unless the technique overrides this. */
    protected ClientRequest upstream(ClientMessage message) {
        Headers fields = setup.headers().of(RequestHeaders.Kind.FETCH_POST);
        return new ClientRequest("POST", "/publish?topic=" + message.topic(), fields, message.payload());
    }

    @Override
    public final void open(Dialer dialer, Inbox inbox) {
        net = dialer;
        in = inbox;
        pool = net.http(HttpPool.MOST_CONNECTIONS, bodies);
        uplink = new Uplink(net, pool, in, setup, mostMessages, this::upstream);
        subscriber = new Subscriber(setup.topic(), in);
        opened();
    }

    /** Called when this half has been opened. By default it asks the server at once. */
    protected void opened() {
        ask();
    }

    /** Asks for something that the server answers at once. */
    protected final void get(String target, RequestHeaders.Kind kind, ResponseListener answer) {
        get(target, kind, setup.waits().answer(), answer);
    }

    /** Asks for something that the server holds until there is something new. */
    protected final void getHeld(String target, RequestHeaders.Kind kind, ResponseListener answer) {
        get(target, kind, setup.held(), answer);
    }

    private void get(String target, RequestHeaders.Kind kind, Duration within, ResponseListener answer) {
        ClientRequest request = ClientRequest.get(target, setup.headers().of(kind));
        TimedAnswer.send(net, pool, request, within, setup.waits().answer(), answer);
    }

    /** Asks for an answer that never ends. */
    protected final void stream(String target, RequestHeaders.Kind kind, StreamAnswer answer) {
        stream(ClientRequest.get(target, setup.headers().of(kind)), answer);
    }

    /** Asks for an answer that never ends. */
    protected final void stream(ClientRequest request, StreamAnswer answer) {
        answer.ask(() -> pool.send(request, answer));
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

    /** Resets the back-off, because the server has answered as it should. */
    protected final void works() {
        backoff.reset();
    }

    /** Tells the inbox, once and again after each failure, that what is published from now on reaches this client. */
    protected final void becomeReady() {
        if (!ready) {
            ready = true;
            in.ready();
        }
    }

    /** Asks again at once, unless this half is closing. */
    protected final void askAgain() {
        if (!closing) {
            ask();
        }
    }

    /** Counts an answer that failed or ended too early, and asks again after a pause that grows with each failure. */
    protected final void failed(Throwable cause) {
        failed(cause, backoff.next());
    }

    /** Counts an answer that failed or ended too early, and asks again after the given pause. */
    protected final void failed(Throwable cause, Duration pause) {
        gaveUp(cause);
        if (!closing) {
            net.after(pause, this::askAgain);
        }
    }

    /** Counts an answer that failed, without asking again. */
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
