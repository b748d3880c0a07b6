package transportlab.trial.model;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import transportlab.client.Net;
import transportlab.server.Listening;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.testing.Bench;
import transportlab.trial.StopSignal;
import transportlab.wire.Phases;
import transportlab.wire.link.Link;

/** Virtual time under a test's server and clients. */
public final class ModelStage implements Bench.Stage {
    private static final long MINUTE = 60_000_000_000L;
    private static final long SEED = 1;
    private final ModelTime time = new ModelTime();
    private final Mishaps mishaps;
    private final ModelGround ground;

    public ModelStage() {
        this(Mishaps.NONE);
    }

    public ModelStage(Mishaps mishaps) {
        this.mishaps = mishaps;
        this.ground = new ModelGround(time, mishaps);
    }

    public ModelTime time() {
        return time;
    }

    /** Lets time pass until the condition holds; fails if it does not within a minute. */
    public void until(String what, BooleanSupplier condition) {
        if (!time.waitFor(condition, MINUTE, new StopSignal())) {
            throw new AssertionError(what + " did not come within a minute of virtual time");
        }
    }

    @Override
    public ServerSetup.Machinery machinery() {
        return ground.machinery();
    }

    @Override
    public Listening listen(ServerSetup setup, Consumer<Mounts> mounted) {
        return ground.listen(setup, mounted);
    }

    @Override
    public Net net(Listening server, Link link) {
        return new ModelNet(
                time,
                link,
                ground.host(),
                ground.between(),
                mishaps,
                Counting.BYTES,
                new Phases(time.nanoTime()),
                SEED);
    }

    @Override
    public void stop() {
        ground.stop();
    }
}
