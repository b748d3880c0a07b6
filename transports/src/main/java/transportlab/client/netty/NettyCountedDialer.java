package transportlab.client.netty;

import io.netty.channel.ChannelHandler;
import java.time.Duration;
import transportlab.client.CountedDialer;
import transportlab.io.Cancellable;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.ledger.Apart;

/** Some of a client's connections, which are also counted separately. */
final class NettyCountedDialer extends NettyDialer implements CountedDialer {
    private final NettyDialer client;
    private final Apart apart;
    private boolean aborted;

    NettyCountedDialer(NettyDialer client, Apart apart) {
        super(client);
        this.client = client;
        this.apart = apart;
    }

    @Override
    public void kept() {
        apart.close();
    }

    @Override
    public void abort() {
        aborted = true;
        reset();
    }

    @Override
    public Cancellable after(Duration delay, Runnable then) {
        return client.after(delay, () -> {
            if (!aborted) {
                then.run();
            }
        });
    }

    @Override
    TapHandler tap(BodyDissectors by) {
        return tap(by, apart);
    }

    @Override
    TapHandler plainTap(BodyDissectors by) {
        return plainTap(by, apart);
    }

    @Override
    boolean isGivenUp() {
        return aborted;
    }

    @Override
    void opened(TapHandler tap) {
        super.opened(tap);
        client.opened(tap);
    }

    @Override
    void closed(TapHandler tap) {
        super.closed(tap);
        client.closed(tap);
    }

    @Override
    public long arrivedNanos() {
        return client.arrivedNanos();
    }

    @Override
    ChannelHandler arrivals() {
        return client.arrivals();
    }

    @Override
    ChannelHandler ends(TapHandler tap) {
        return client.ends(tap);
    }
}
