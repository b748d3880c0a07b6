package transportlab.transport.auto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import transportlab.client.Backoff;
import transportlab.client.ClientHalf;
import transportlab.client.ClientMessage;
import transportlab.client.ClientSetup;
import transportlab.client.CountedDialer;
import transportlab.client.Dialer;
import transportlab.client.Inbox;
import transportlab.client.Try;
import transportlab.io.Cancellable;
import transportlab.transport.Transport;

/**
 * Tries one technique after another, and keeps the first one over which the position arrives in time. If none works, it
 * begins again after a pause.
 */
final class AutoClient implements ClientHalf {
    private final List<Transport> candidates;
    private final ClientSetup setup;
    private final Backoff backoff;
    private final Queue<ClientMessage> unsent = new ArrayDeque<>();
    private Dialer net;
    private Inbox in;
    private Candidate current;
    private ClientHalf kept;
    private boolean closing;

    AutoClient(List<Transport> candidates, ClientSetup setup) {
        this.candidates = candidates;
        this.setup = setup;
        this.backoff = new Backoff(setup.jitter());
    }

    @Override
    public void open(Dialer dialer, Inbox inbox) {
        net = dialer;
        in = inbox;
        attempt(0);
    }

    private void attempt(int index) {
        if (closing) {
            return;
        }
        if (index < candidates.size()) {
            current = new Candidate(index);
            current.begin();
        } else {
            in.failed(new IOException("no technique works"));
            net.after(backoff.next(), () -> attempt(0));
        }
    }

    @Override
    public void send(ClientMessage message) {
        if (kept == null) {
            unsent.add(message);
        } else {
            kept.send(message);
        }
    }

    @Override
    public void close(Runnable closed) {
        closing = true;
        if (kept != null) {
            kept.close(closed);
        } else {
            current.abort();
            closed.run();
        }
    }

    /**
     * One technique that is being tried; takes what its client half reports. Once it has been given up, its updates are
     * ignored.
     */
    private final class Candidate implements Inbox {
        private final int index;
        private final String id;
        private final ClientHalf half;
        private final CountedDialer connections;
        private final long startedNanos;
        private Cancellable patience = Cancellable.NOTHING;
        private String way;
        private boolean won;
        private boolean over;

        Candidate(int index) {
            this.index = index;
            this.id = candidates.get(index).info().id();
            this.way = id;
            this.half = candidates.get(index).client(setup);
            this.connections = net.attempt(id);
            this.startedNanos = net.nanoTime();
        }

        void begin() {
            patience = net.after(setup.patience(), this::timedOut);
            half.open(connections, this);
        }

        /** The position has arrived, so this technique is kept; further bytes no longer count as the cost of trying. */
        @Override
        public void positioned() {
            if (!won && !over) {
                won = true;
                patience.cancel();
                connections.kept();
                kept = half;
                in.tried(new Try(id, Try.Outcome.WON, "", elapsed()));
                in.uses(way);
                while (!unsent.isEmpty()) {
                    half.send(unsent.remove());
                }
            }
            if (won) {
                in.positioned();
            }
        }

        /**
         * If this technique was still being tried, closes its connections in order and tries the next one meanwhile.
         */
        @Override
        public void failed(Throwable cause) {
            if (won) {
                in.failed(cause);
            } else if (!over) {
                over = true;
                patience.cancel();
                half.close(() -> {});
                in.tried(new Try(id, Try.Outcome.FAILED, String.valueOf(cause.getMessage()), elapsed()));
                attempt(index + 1);
            }
        }

        private void timedOut() {
            if (!won && !over) {
                abort();
                in.tried(new Try(id, Try.Outcome.TIMED_OUT, "", elapsed()));
                attempt(index + 1);
            }
        }

        void abort() {
            over = true;
            patience.cancel();
            connections.abort();
        }

        private long elapsed() {
            return net.nanoTime() - startedNanos;
        }

        @Override
        public void ready() {
            if (won) {
                in.ready();
            }
        }

        @Override
        public void update(long number, ByteBuffer payload, long arrivedNanos) {
            if (won) {
                in.update(number, payload, arrivedNanos);
            }
        }

        @Override
        public void gap(long lost) {
            if (won) {
                in.gap(lost);
            }
        }

        @Override
        public void acknowledged(ClientMessage message) {
            in.acknowledged(message);
        }

        @Override
        public void skipped() {
            in.skipped();
        }

        @Override
        public void uses(String other) {
            way = other;
            if (won) {
                in.uses(other);
            }
        }

        @Override
        public void upgradeEnded(boolean upgraded, long nanos) {
            in.upgradeEnded(upgraded, nanos);
        }
    }
}
