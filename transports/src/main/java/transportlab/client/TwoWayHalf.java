package transportlab.client;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Identity;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.Turns;
import transportlab.io.UpdateRange;
import transportlab.io.Wrapped;
import transportlab.io.WrapperReader;

/**
 * The client's side of one channel that carries messages both ways. A message is acknowledged when it comes back as an
 * update of its own topic. A message that has not been acknowledged is sent again on the next connection; the server
 * keeps only one copy of it. A channel whose opening, position or heartbeat does not come in time is given up, and
 * opened again.
 */
public final class TwoWayHalf implements ClientHalf {

    /** How a technique opens its channel. */
    public interface Opening {
        /**
         * @param from the client's position in its topic
         * @param channel is told of the opening, the messages and the end; the end even if the channel never opened
         * @return gives the channel up, open or not: what is there is reset
         */
        Cancellable open(Dialer net, Subscriber from, Channel channel);
    }

    /** The half's side of one channel. Once the half has given it up, it listens no more. */
    public interface Channel extends MessageListener {
        /** A further step of the opening begins, and has to be answered in time. */
        void asks();

        /** The channel has ended for that reason. Called in place of {@link #closed}. */
        void failed(Throwable cause);
    }

    private final ClientSetup setup;
    private final Waits waits;
    private final Opening opening;
    private final Backoff backoff;
    private final Map<Identity, ClientMessage> unacknowledged = new LinkedHashMap<>();
    private final Queue<ClientMessage> unsent = new ArrayDeque<>();
    private Dialer net;
    private Inbox in;
    private Subscriber subscriber;
    private Current current;
    private MessageSink sink;
    private final Turns turns = new Turns();
    private boolean sending;
    private boolean ready;
    private Runnable closed;

    public TwoWayHalf(ClientSetup setup, Opening opening) {
        this.setup = setup;
        this.waits = setup.waits();
        this.opening = opening;
        this.backoff = new Backoff(setup.jitter());
    }

    @Override
    public void open(Dialer dialer, Inbox inbox) {
        net = dialer;
        in = inbox;
        subscriber = new Subscriber(setup.topic(), in);
        connect();
    }

    private void connect() {
        if (closed == null) {
            current = new Current();
            current.open();
        }
    }

    /** The channel that is being opened or is open. */
    private final class Current implements Channel {
        private final Watchdog watchdog = new Watchdog(net, this::late);
        private Cancellable connections = Cancellable.NOTHING;
        private boolean alive;
        private int refusal;

        void open() {
            asks();
            connections = opening.open(net, subscriber, this);
        }

        private boolean isOver() {
            return current != this;
        }

        @Override
        public void asks() {
            if (!isOver()) {
                watchdog.expect("no answer", waits.answer());
            }
        }

        @Override
        public void refused(int status) {
            refusal = status;
        }

        @Override
        public void opened(MessageSink to) {
            if (isOver()) {
                return;
            }
            sink = to;
            if (subscriber.hasPosition()) {
                heard();
            } else {
                watchdog.expect("no position", waits.position());
            }
            sending = false;
            unsent.clear();
            unsent.addAll(unacknowledged.values());
            becomeReady();
            sendNext();
        }

        @Override
        public void message(boolean text, ByteBuffer whole) {
            if (isOver()) {
                return;
            }
            long arrivedNanos = net.arrivedNanos();
            new WrapperReader(record -> take(record, arrivedNanos)).read(whole);
            becomeReady();
            if (closed == null) {
                heard();
            }
        }

        /** A message is here. Without a heartbeat, silence says nothing from now on. */
        private void heard() {
            if (alive) {
                watchdog.again();
            } else if (waits.hasHeartbeat()) {
                alive = true;
                watchdog.expect("no message", waits.silence());
            } else if (subscriber.hasPosition()) {
                watchdog.stop();
            }
        }

        @Override
        public void closed(int code, boolean clean) {
            failed(ChannelEnd.failure(refusal, code, clean));
        }

        @Override
        public void failed(Throwable cause) {
            if (!isOver()) {
                over();
                ended(cause);
            }
        }

        private void ended(Throwable cause) {
            if (closed != null) {
                closed.run();
            } else {
                in.failed(cause);
                net.after(backoff.next(), TwoWayHalf.this::connect);
            }
        }

        private void over() {
            watchdog.stop();
            current = null;
            sink = null;
            ready = false;
        }

        private void late(TimedOut cause) {
            over();
            connections.cancel();
            ended(cause);
        }

        void close() {
            if (sink != null) {
                watchdog.expect("no end", waits.answer());
                sink.close(MessageSink.NORMAL_CLOSURE);
            } else {
                over();
                connections.cancel();
                closed.run();
            }
        }
    }

    private void take(Wrapped record, long arrivedNanos) {
        if (record instanceof Wrapped.Update update) {
            ClientMessage own = unacknowledged.remove(Identity.of(update.payload()));
            if (own != null) {
                in.acknowledged(own);
            }
        }
        subscriber.take(record, arrivedNanos);
    }

    private void becomeReady() {
        if (!ready && subscriber.hasPosition()) {
            ready = true;
            backoff.reset();
            in.ready();
        }
    }

    @Override
    public void send(ClientMessage message) {
        unacknowledged.put(message.identity(), message);
        unsent.add(message);
        sendNext();
    }

    /** A write may be done at once, also very many one after the other. */
    private void sendNext() {
        turns.take(this::writeOne);
    }

    private void writeOne() {
        if (sink == null || sending || unsent.isEmpty()) {
            return;
        }
        sending = true;
        ByteBuffer payload = ByteBuffer.wrap(unsent.remove().payload());
        sink.write(true, payload, UpdateRange.NONE, Done.of(this::sent, cause -> {}));
    }

    private void sent() {
        sending = false;
        sendNext();
    }

    @Override
    public void close(Runnable then) {
        closed = then;
        if (current == null) {
            then.run();
        } else {
            current.close();
        }
    }
}
