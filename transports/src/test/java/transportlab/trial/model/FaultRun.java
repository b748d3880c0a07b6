package transportlab.trial.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import transportlab.catalogue.Catalogue;
import transportlab.client.Waits;
import transportlab.server.topic.Topics;
import transportlab.testing.Bench;
import transportlab.testing.TestClient;
import transportlab.transport.Transport;
import transportlab.trial.StopSignal;
import transportlab.wire.ledger.Tally;
import transportlab.wire.link.Link;

/**
 * One run with faults, in virtual time: two clients of one transport, updates, client messages, cuts, and everything
 * else by the seed. It tells whether each client got each update exactly once and in order, or was told of its loss.
 */
final class FaultRun {
    private static final long MILLI = 1_000_000;
    private static final int CLIENTS = 2;
    private static final int MANY = 1_000;
    private static final int LAST_CUT_MILLIS = 4_000;
    private static final int LAST_UPDATE_MILLIS = 10_000;
    private static final int LAST_MESSAGE_MILLIS = 7_000;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final long FOR_LOSSES = 20_000 * MILLI;
    private static final long FOR_CLOSING = 10_000 * MILLI;

    private final SplittableRandom random;
    private final Transport transport;
    private final Faults faults;
    private final ModelStage stage;
    private final Duration roundTrip;
    private final List<String> timeline = new ArrayList<>();
    private final List<TestClient> clients = new ArrayList<>();
    private final int window;
    private int published;
    private int messages;

    FaultRun(long seed) {
        this.random = new SplittableRandom(seed);
        this.transport = Catalogue.all()
                .get((int) Math.floorMod(seed, (long) Catalogue.all().size()));
        this.faults = new Faults(random.split());
        this.stage = new ModelStage(faults);
        this.roundTrip = Duration.ofMillis(random.nextInt(100));
        this.window = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : MANY;
    }

    /** What went wrong; empty if nothing did. */
    String run() throws Exception {
        Bench.Options options = Bench.Options.defaults()
                .silence(
                        Duration.ofMillis(3_000 + random.nextInt(3_000)), Duration.ofSeconds(4), Duration.ofSeconds(60))
                .topics(new Topics.Limits(16, window, 1 << 20))
                .toNoticeBreaks(transport)
                .link(Link.of(roundTrip));
        say(transport.info().id() + ", round trip " + roundTrip.toMillis() + " ms, " + window + " updates are kept, "
                + faults);
        try (Bench bench = Bench.of(transport, options, stage)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(bench.client(bench.net().tab(i, null), transport, i, POLL_INTERVAL));
            }
            stage.until("both clients are ready", () -> clients.stream().allMatch(client -> client.ready.get() > 0));
            plan(bench);
            stage.time().waitUntil(stage.time().nanoTime() + LAST_UPDATE_MILLIS * MILLI, new StopSignal());
            boolean inTime = stage.time().waitFor(this::isAllThere, limitNanos(), new StopSignal());
            String wrong =
                    inTime ? wrong() : "not everything arrived within " + limitNanos() / MILLI + " ms: " + state();
            return wrong.isEmpty() ? close(bench) : wrong;
        } catch (AssertionError | RuntimeException e) {
            return e.toString();
        }
    }

    /**
     * How long the last update may take to reach both clients. A page that does not notice a break waits for the first
     * message as long as for any answer.
     */
    private long limitNanos() {
        long clean = 8 * (roundTrip.toNanos() + faults.slownessNanos()) + 2 * POLL_INTERVAL.toNanos();
        return clean
                + (faults.isLossy() ? FOR_LOSSES : 0)
                + (transport.noticesBreaks() ? 0 : Waits.DEFAULT.answer().toNanos() + MILLI * 1000);
    }

    private void plan(Bench bench) {
        long zero = stage.time().nanoTime();
        int updates = 3 + random.nextInt(30);
        for (int i = 0; i < updates; i++) {
            at(zero, random.nextInt(LAST_UPDATE_MILLIS), () -> {
                published++;
                bench.publish("update " + published);
                say("update is published");
            });
        }
        // a message whose update is gone before its sender sees it would be sent for ever
        int toSend = window < MANY || random.nextBoolean() ? 0 : random.nextInt(15);
        for (int i = 0; i < toSend; i++) {
            int sequence = i;
            messages++;
            at(zero, random.nextInt(LAST_MESSAGE_MILLIS), () -> {
                clients.get(0).send(sequence, "message " + sequence);
                say("client 0 sends message " + sequence);
            });
        }
        int cuts = random.nextInt(4);
        for (int i = 0; i < cuts; i++) {
            int who = random.nextInt(CLIENTS);
            int how = random.nextInt(3);
            at(zero, random.nextInt(LAST_CUT_MILLIS), () -> cut(bench, who, how));
        }
    }

    private void at(long zero, int millis, Runnable action) {
        stage.time().at(zero + millis * MILLI, action);
    }

    private void cut(Bench bench, int who, int how) {
        say("client " + who + " is cut off, "
                + List.of("by a reset of its own", "by a reset", "by a FIN").get(how));
        TestClient client = clients.get(who);
        if (how == 0) {
            client.dialer.reset();
        } else {
            List.copyOf(client.dialer.addresses()).forEach(address -> bench.bound.cut(address, how == 1));
        }
    }

    private boolean isAllThere() {
        return clients.stream().allMatch(client -> client.numbers.size() + client.lost.get() >= published + messages)
                && clients.get(0).acknowledged.size() >= messages;
    }

    private String state() {
        StringBuilder state = new StringBuilder();
        for (TestClient client : clients) {
            state.append("has ")
                    .append(client.numbers.size())
                    .append(", lost ")
                    .append(client.lost.get())
                    .append("; ");
        }
        return state + "of " + (published + messages) + ", acknowledged "
                + clients.get(0).acknowledged.size() + " of " + messages;
    }

    private String wrong() {
        Map<Long, String> texts = new HashMap<>();
        for (TestClient client : clients) {
            long before = 0;
            for (int i = 0; i < client.numbers.size(); i++) {
                long number = client.numbers.get(i);
                String text = new String(client.payloads.get(i), UTF_8);
                if (number <= before) {
                    return "update " + number + " came after update " + before;
                }
                if (!texts.computeIfAbsent(number, key -> text).equals(text)) {
                    return "update " + number + " is not the same for both clients";
                }
                before = number;
            }
            if (client.numbers.size() + client.lost.get() != published + messages) {
                return "not each update came exactly once, or was told as lost: " + state();
            }
        }
        Set<String> sent = new HashSet<>();
        return texts.values().stream().filter(text -> text.contains("message ")).allMatch(sent::add)
                ? ""
                : "a client message is in the topic twice";
    }

    private String close(Bench bench) {
        List<CompletableFuture<Void>> closed = clients.stream()
                .map(client -> client.closing(new CompletableFuture<>()))
                .toList();
        stage.time().settle();
        bench.topics.end();
        boolean all = stage.time()
                .waitFor(
                        () -> closed.stream().allMatch(CompletableFuture::isDone),
                        FOR_CLOSING + limitNanos(),
                        new StopSignal());
        Tally tally = bench.net().report().all();
        return !all
                ? "not each client could close"
                : tally.get(Tally.Count.OPENED) == tally.get(Tally.Count.CLOSED) ? "" : "a connection was left open";
    }

    private void say(String what) {
        timeline.add(String.format(Locale.ROOT, "%8.3f s  %s", stage.time().nanoTime() / 1e9 - 1, what));
    }

    /** What was done, in words. */
    String timeline() {
        return String.join("\n", timeline);
    }
}
