package transportlab.path;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import transportlab.io.Cancellable;
import transportlab.io.PortRole;
import transportlab.wire.Direction;

/**
 * One connection over the stages of some rules, with a client and a server of text and a clock of its own. Line ends are
 * written as {@code \n}.
 */
final class Bench implements Chain.Ends {
    /** What a side has been told about the end of its connection. */
    enum Told {
        NOTHING,
        FIN,
        RESET
    }

    private record Timer(long atNanos, long order, Runnable task) {}

    private final Map<Direction, StringBuilder> arrived = new EnumMap<>(Direction.class);
    private final Map<Direction, Told> told = new EnumMap<>(Direction.class);
    private final Queue<Timer> timers =
            new PriorityQueue<>(Comparator.comparingLong(Timer::atNanos).thenComparingLong(Timer::order));
    private final List<String> before = new ArrayList<>();
    private final List<String> deeds = new ArrayList<>();
    private final Chain chain;
    private Random split;
    private int pieces;
    private long nanos;
    private long timersSet;

    private Bench(String rules, PortRole port) {
        for (Direction each : Direction.values()) {
            arrived.put(each, new StringBuilder());
            told.put(each, Told.NOTHING);
        }
        PathRules path = new PathRules(PathRules.OWN, PathText.rules(rules));
        chain = new Chain(
                path,
                port,
                this,
                () -> nanos,
                this::at,
                deed -> deeds.add((deed.rule() + " " + deed.what() + " " + deed.status()).replace(" 0", "")));
        chain.opened();
    }

    static Bench http(String rules) {
        return new Bench(rules, PortRole.HTTP);
    }

    static Bench tcp(String rules) {
        return new Bench(rules, PortRole.TCP);
    }

    /** From now on bytes come in pieces; seed 0 leaves them whole, and seed 1 splits them into single bytes. */
    Bench splitting(int seed) {
        split = seed == 0 ? null : new Random(seed);
        pieces = seed == 1 ? 1 : 30;
        return this;
    }

    private Cancellable at(long atNanos, Runnable task) {
        Timer timer = new Timer(atNanos, timersSet++, task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    Bench client(String text) {
        return send(Direction.UP, text);
    }

    Bench server(String text) {
        return send(Direction.DOWN, text);
    }

    private Bench send(Direction towards, String text) {
        ByteBuffer all = ByteBuffer.wrap(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
        while (all.hasRemaining()) {
            int size = split == null ? all.remaining() : Math.min(all.remaining(), 1 + split.nextInt(pieces));
            ByteBuffer part = all.slice(all.position(), size);
            all.position(all.position() + size);
            chain.bytes(towards, part);
            if (part.hasRemaining()) {
                throw new AssertionError("a stage has left bytes unread");
            }
        }
        return this;
    }

    Bench clientEnds() {
        chain.ended(Direction.UP);
        return this;
    }

    Bench serverEnds() {
        chain.ended(Direction.DOWN);
        return this;
    }

    Bench clientResets() {
        chain.reset(Direction.UP);
        return this;
    }

    Bench serverResets() {
        chain.reset(Direction.DOWN);
        return this;
    }

    /** Lets time pass. */
    Bench after(String time) {
        long end = nanos + RuleValues.timeOnly(time).toNanos();
        while (!timers.isEmpty() && timers.peek().atNanos <= end) {
            Timer next = timers.poll();
            nanos = Math.max(nanos, next.atNanos);
            next.task.run();
        }
        nanos = end;
        return this;
    }

    @Override
    public void bytes(Direction towards, ByteBuffer some) {
        if (told.get(towards) != Told.NOTHING) {
            throw new AssertionError("bytes " + towards + " after the end: " + ISO_8859_1.decode(some));
        }
        arrived.get(towards).append(ISO_8859_1.decode(some));
    }

    @Override
    public void end(Direction towards) {
        if (told.get(towards) == Told.NOTHING) {
            told.put(towards, Told.FIN);
        }
    }

    @Override
    public void reset(Direction towards) {
        told.put(towards, Told.RESET);
    }

    @Override
    public void reopen() {
        before.add(text(Direction.UP));
        arrived.get(Direction.UP).setLength(0);
        told.put(Direction.UP, Told.NOTHING);
    }

    private String text(Direction towards) {
        return arrived.get(towards).toString().replace("\r\n", "\n");
    }

    /** What the client has got since it was asked for the last time. */
    String toClient() {
        String text = text(Direction.DOWN);
        arrived.get(Direction.DOWN).setLength(0);
        return text;
    }

    /** What the server has got over the connection that it has now, since it was asked for the last time. */
    String toServer() {
        String text = text(Direction.UP);
        arrived.get(Direction.UP).setLength(0);
        return text;
    }

    /** What the server has got over each connection before the one that it has now. */
    List<String> before() {
        return before;
    }

    Told clientTold() {
        return told.get(Direction.DOWN);
    }

    Told serverTold() {
        return told.get(Direction.UP);
    }

    /** What the stages did, each as its rule, the deed, and the status if there is one. */
    List<String> deeds() {
        return deeds;
    }

    /** Whether some stage wants to be woken. */
    boolean isTimed() {
        return !timers.isEmpty();
    }

    Duration now() {
        return Duration.ofNanos(nanos);
    }
}
