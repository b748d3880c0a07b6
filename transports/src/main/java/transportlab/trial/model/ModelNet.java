package transportlab.trial.model;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import transportlab.client.Net;
import transportlab.client.Tab;
import transportlab.io.ConnId;
import transportlab.io.PortRole;
import transportlab.wire.Direction;
import transportlab.wire.Phase;
import transportlab.wire.Phases;
import transportlab.wire.ledger.Ledger;
import transportlab.wire.ledger.LedgerReport;
import transportlab.wire.ledger.OpenConnections;
import transportlab.wire.ledger.Tally;
import transportlab.wire.link.Link;
import transportlab.wire.link.LinkDirection;
import transportlab.wire.link.LinkPaths;
import transportlab.wire.trace.Trace;
import transportlab.workload.Dice;

/** The network in virtual time: one event loop, and connections to a host of the same time. */
final class ModelNet implements Net {
    /** Ports of clients have five digits, as on real sockets. */
    private static final int FIRST_PORT = 32_768;

    private static final int PORTS = 28_000;

    private final ModelTime time;
    private final LinkPaths paths;
    private final ModelHost host;
    private final ModelBetween between;
    private final Mishaps mishaps;
    private final Counting counting;
    private final OpenConnections open = new OpenConnections();
    private final Ledger ledger;
    private final Dice chance;
    private long connections;
    private long drawn;
    private boolean closing;

    /**
     * @param between what stands before the host
     * @param seed makes keys, masks, and what is random about the link
     */
    ModelNet(
            ModelTime time,
            Link link,
            ModelHost host,
            ModelBetween between,
            Mishaps mishaps,
            Counting counting,
            Phases phases,
            long seed) {
        this.between = between;
        this.counting = counting;
        this.mishaps = mishaps;
        this.time = time;
        this.paths = new LinkPaths(link, seed);
        this.host = host;
        this.ledger = new Ledger(phases, open);
        this.chance = new Dice(seed, Dice.Stream.MASKS, 0);
    }

    ModelTime time() {
        return time;
    }

    ModelHost host() {
        return host;
    }

    Mishaps mishaps() {
        return mishaps;
    }

    /** Bytes that pass a path are counted as bytes: a stage knows nothing else. */
    Counting counting() {
        return between.isOpen() ? counting : Counting.BYTES;
    }

    /** What a connection for HTTP leads to. */
    Function<ModelConnection, ModelConnection.ServerEnd> server(ModelServer.Client client) {
        if (between.isOpen()) {
            return accepted -> new ModelServer(accepted, host, client);
        }
        return between.relay(
                PortRole.HTTP,
                accepted -> new RequestReader(new ModelServer(accepted, host, ModelServer.Client.NOBODY)),
                () -> new AnswerReader(client));
    }

    /** What a connection without HTTP leads to. */
    Function<ModelConnection, ModelConnection.ServerEnd> plainServer(PortRole role, ModelBytes client) {
        Function<ModelConnection, ModelConnection.ServerEnd> server =
                accepted -> new ModelPlainServer(accepted, host, client, host.plain(role));
        return between.isOpen() ? server : between.relay(role, server, () -> client::arrived);
    }

    /** A new connection over that path, which is counted by that tap. */
    ModelConnection connection(LinkPaths.Path path, ModelTap tap) {
        LinkDirection up = mishaps.path(paths.link(), path.direction(Direction.UP));
        LinkDirection down = mishaps.path(paths.link(), path.direction(Direction.DOWN));
        return new ModelConnection(time, up, down, mishaps, tap, nextConnection());
    }

    /** Whether clients ask a proxy for whole addresses and tunnels. */
    boolean asksProxy() {
        return between.isConfigured();
    }

    Ledger ledger() {
        return ledger;
    }

    boolean isClosing() {
        return closing;
    }

    private ConnId nextConnection() {
        long order = connections++;
        return new ConnId("127.0.0.1:" + (FIRST_PORT + order % PORTS), order);
    }

    /** 32 random bits. */
    int random() {
        return (int) (long) (chance.unit(drawn++) * 0x1p32);
    }

    @Override
    public Tab tab(int client, Trace trace) {
        return new ModelTab(this, trace, paths.client());
    }

    @Override
    public int loops() {
        return 1;
    }

    @Override
    public void onLoop(int loop, Runnable task) {
        time.settle();
        task.run();
    }

    /** Nothing is dropped: what nobody wants costs nothing. */
    @Override
    public void abandonWhen(BooleanSupplier nothingIsWanted) {}

    @Override
    public boolean recordsCheaply() {
        return counting == Counting.BYTES;
    }

    @Override
    public OpenConnections openConnections() {
        return open;
    }

    @Override
    public LedgerReport report() {
        LedgerReport report = LedgerReport.empty();
        report.add(ledger.report());
        return report;
    }

    @Override
    public Tally tally(Phase... phases) {
        Tally sum = new Tally();
        for (Phase phase : phases) {
            sum.add(ledger.report().phases().get(phase));
        }
        return sum;
    }

    @Override
    public void close() {
        closing = true;
        time.settle();
    }
}
