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
 * keeps only one copy of it.
 */
public final class TwoWayHalf implements ClientHalf {

    /** How a technique opens its channel. */
    public interface Opening {
        /**
         * @param from the client's position in its topic
         * @param channel is told of the opening, the messages and the end; the end even if the channel never opened
         * @return cancels the steps that precede the channel itself
         */
        Cancellable open(Dialer net, Subscriber from, MessageListener channel);
    }

    private final ClientSetup setup;
    private final Opening opening;
    private final Backoff backoff;
    private final Map<Identity, ClientMessage> unacknowledged = new LinkedHashMap<>();
    private final Queue<ClientMessage> unsent = new ArrayDeque<>();
    private Cancellable before = Cancellable.NOTHING;
    private Dialer net;
    private Inbox in;
    private Subscriber subscriber;
    private MessageSink sink;
    private boolean connecting;
    private final Turns turns = new Turns();
    private boolean sending;
    private boolean ready;
    private Runnable closed;

    public TwoWayHalf(ClientSetup setup, Opening opening) {
        this.setup = setup;
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
            connecting = true;
            before = opening.open(net, subscriber, new Channel());
        }
    }

    private final class Channel implements MessageListener {
        private int refusal;

        @Override
        public void refused(int status) {
            refusal = status;
        }

        @Override
        public void opened(MessageSink to) {
            sink = to;
            connecting = false;
            if (closed != null) {
                sink.close(MessageSink.NORMAL_CLOSURE);
                return;
            }
            sending = false;
            unsent.clear();
            unsent.addAll(unacknowledged.values());
            becomeReady();
            sendNext();
        }

        @Override
        public void message(boolean text, ByteBuffer whole) {
            long arrivedNanos = net.arrivedNanos();
            new WrapperReader(record -> take(record, arrivedNanos)).read(whole);
            becomeReady();
        }

        @Override
        public void closed(int code, boolean clean) {
            sink = null;
            connecting = false;
            ready = false;
            if (closed != null) {
                closed.run();
            } else {
                in.failed(ChannelEnd.failure(refusal, code));
                net.after(backoff.next(), TwoWayHalf.this::connect);
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
        if (sink != null) {
            sink.close(MessageSink.NORMAL_CLOSURE);
        } else if (connecting) {
            before.cancel();
        } else {
            then.run();
        }
    }
}
