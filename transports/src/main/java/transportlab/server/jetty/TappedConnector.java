package transportlab.server.jetty;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import transportlab.io.ConnId;
import transportlab.io.PortRole;
import transportlab.server.ServerSetup;
import transportlab.server.ServerTap;

/** Accepts connections, and puts a tap between each socket and Jetty where somebody counts. */
final class TappedConnector extends ServerConnector {
    private final ServerSetup setup;
    private final AtomicLong accepted = new AtomicLong();

    TappedConnector(Server server, Scheduler scheduler, HttpConnectionFactory http, ServerSetup setup) {
        super(server, null, scheduler, null, 1, 1, http);
        this.setup = setup;
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key)
            throws IOException {
        InetSocketAddress client = (InetSocketAddress) channel.getRemoteAddress();
        String address = client.getAddress().getHostAddress() + ":" + client.getPort();
        ServerTap tap = ServerTap.of(setup, PortRole.HTTP, new ConnId(address, accepted.getAndIncrement()))
                .orElse(null);
        if (tap == null) {
            return super.newEndPoint(channel, selector, key);
        }
        SocketChannelEndPoint endPoint = new Tapped(channel, selector, key, getScheduler(), tap);
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    private static final class Tapped extends SocketChannelEndPoint {
        private final ServerTap tap;

        Tapped(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler timer, ServerTap tap) {
            super(channel, selector, key, timer);
            this.tap = tap;
        }

        /** The buffer comes and goes ready to be read: what was filled stands at its end. */
        @Override
        public int fill(ByteBuffer buffer) throws IOException {
            int filled = super.fill(buffer);
            if (filled > 0) {
                tap.read(buffer, filled);
            }
            return filled;
        }

        @Override
        public boolean flush(ByteBuffer... buffers) throws IOException {
            int[] from = new int[buffers.length];
            for (int i = 0; i < buffers.length; i++) {
                from[i] = buffers[i].position();
            }
            try {
                return super.flush(buffers);
            } finally {
                for (int i = 0; i < buffers.length; i++) {
                    tap.wrote(buffers[i], from[i]);
                }
            }
        }

        @Override
        public void onClose(Throwable cause) {
            super.onClose(cause);
            tap.closed(cause == null);
        }
    }
}
