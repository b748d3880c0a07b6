package transportlab.trial.local;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import transportlab.account.LoopTotals;
import transportlab.client.ClientSetup;
import transportlab.client.Net;
import transportlab.client.PollClock;
import transportlab.client.RequestHeaders;
import transportlab.client.Tab;
import transportlab.server.ResponseHeaders;
import transportlab.transport.Transport;
import transportlab.trial.Endpoints;
import transportlab.trial.TrialSettings;
import transportlab.wire.Phases;
import transportlab.wire.trace.Trace;
import transportlab.workload.Dice;
import transportlab.workload.Entry;
import transportlab.workload.Plan;
import transportlab.workload.Subscription;

/** Makes the clients of a plan, spread over the event loops; what is random about them comes from the seed. */
record FleetClients(
        Plan plan, TrialSettings settings, Net net, Phases phases, LoopTotals[] totals, FleetTraces traces) {
    private static final double GOLDEN = 0.618;

    List<FleetClient> create(Transport transport, Endpoints server) {
        List<TopicIndex> byTopic = plan.byTopic().stream().map(TopicIndex::new).toList();
        List<List<Entry>> byClient = plan.byClient();
        RequestHeaders headers = headers(server);
        List<FleetClient> clients = new ArrayList<>();
        for (Subscription s : plan.subscriptions()) {
            Dice backoff = new Dice(settings.seed(), Dice.Stream.BACKOFF, s.client());
            AtomicInteger draws = new AtomicInteger();
            PollClock clock = pollClock(s.client());
            Trace trace = traces.of(s.client());
            Tab dialer = net.tab(s.client(), trace);
            ClientSetup setup = new ClientSetup(
                    plan.topics().get(s.topic()),
                    headers,
                    clock,
                    () -> backoff.unit(draws.getAndIncrement()),
                    settings.patience(),
                    settings.waits(),
                    settings.serving().times().hold());
            clients.add(new FleetClient(
                    s,
                    plan,
                    byTopic.get(s.topic()),
                    byClient.get(s.client()),
                    transport.client(setup),
                    clock,
                    dialer,
                    phases,
                    totals[s.client() % totals.length],
                    trace,
                    new Faring(
                            !settings.serving().path().isOpen(),
                            settings.patience(),
                            transport.info().id())));
        }
        return clients;
    }

    private RequestHeaders headers(Endpoints server) {
        return settings.heads().set() == ResponseHeaders.Set.BROWSER
                ? RequestHeaders.browser(server.authority(), settings.heads().cookieBytes())
                : RequestHeaders.minimal(server.authority(), settings.heads().cookieBytes());
    }

    private PollClock pollClock(int client) {
        double at = settings.polling().evenly()
                ? evenly(client, settings.clients())
                : new Dice(settings.seed(), Dice.Stream.POLL_PHASE, client).unit(0);
        long phase = (long) (at * settings.polling().interval().toNanos());
        return new PollClock(settings.polling().clock(), settings.polling().interval(), phase);
    }

    /**
     * Where in the interval one of so many clients polls if they are spread evenly. Neighbours are far from each other,
     * because those of a room get the same updates.
     */
    private static double evenly(int client, int clients) {
        int step = Math.max(1, (int) (clients * GOLDEN));
        while (BigInteger.valueOf(step).gcd(BigInteger.valueOf(clients)).intValue() > 1) {
            step++;
        }
        return ((long) client * step % clients + 0.5) / clients;
    }
}
