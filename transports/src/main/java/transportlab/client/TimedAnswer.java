package transportlab.client;

import java.nio.ByteBuffer;
import java.time.Duration;
import transportlab.io.Cancellable;
import transportlab.io.Headers;

/**
 * An answer that has to come in time, and that must not stand still once it has begun. When it is late, its connection is
 * reset, as a browser does for an {@code AbortController}, and the listener is told {@link TimedOut}.
 */
public final class TimedAnswer implements ResponseListener {
    private final ResponseListener listener;
    private final Duration pause;
    private final Watchdog watchdog;
    private Cancellable request = Cancellable.NOTHING;

    private TimedAnswer(Dialer net, Duration pause, ResponseListener listener) {
        this.listener = listener;
        this.pause = pause;
        this.watchdog = new Watchdog(net, this::late);
    }

    /**
     * Sends a request.
     *
     * @param head how long the head of the answer may take
     * @param pause how long the answer may stand still afterwards
     */
    public static void send(
            Dialer net,
            HttpPool pool,
            ClientRequest request,
            Duration head,
            Duration pause,
            ResponseListener listener) {
        TimedAnswer answer = new TimedAnswer(net, pause, listener);
        answer.watchdog.expect("no answer", head);
        answer.request = pool.send(request, answer);
    }

    private void late(TimedOut cause) {
        request.cancel();
        listener.failed(cause);
    }

    @Override
    public void written() {
        listener.written();
    }

    @Override
    public void head(int status, Headers headers) {
        watchdog.expect("no more of the answer", pause);
        listener.head(status, headers);
    }

    @Override
    public void body(ByteBuffer some, long arrivedNanos) {
        watchdog.again();
        listener.body(some, arrivedNanos);
    }

    @Override
    public void end() {
        watchdog.stop();
        listener.end();
    }

    @Override
    public void failed(Throwable cause) {
        watchdog.stop();
        listener.failed(cause);
    }
}
