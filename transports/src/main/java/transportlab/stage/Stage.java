package transportlab.stage;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import transportlab.engines.Engines;
import transportlab.engines.ServerThreads;
import transportlab.engines.SessionIds;
import transportlab.io.PortRole;
import transportlab.server.Listening;
import transportlab.server.ResponseHeaders;
import transportlab.server.ServerSetup;
import transportlab.server.Sessions;
import transportlab.server.tcp.Host;
import transportlab.trial.TrialException;
import transportlab.wire.Direction;
import transportlab.wire.WireTap;

/**
 * The stage of the lesson about who may connect. A server has an account, and a stranger has only pages. A browser opens
 * pages of both, and each page tries to read the account. Both servers listen on 127.0.0.1 only, and keep all that they
 * know in this object.
 */
public final class Stage implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    /** Short, because connections that ask nothing keep the browser out once there are too many of them. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private static final ServerSetup.Limits LIMITS =
            new ServerSetup.Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 64, 64);

    private final ServerThreads threads = new ServerThreads("stage");
    private final String key = SessionIds.random();
    private final Ticket ticket = new Ticket(SessionIds::random);
    private final Account account = new Account(SessionIds::random);
    private final Register register = new Register(SessionIds::random);
    private final Tapes tapes = new Tapes();
    private final PageText text = new PageText(register, this::places, key);
    private final List<Host> hosts = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final String language;
    private volatile Places places;
    private volatile String browser = "";

    private Stage(Locale language) {
        this.language = language.getLanguage();
    }

    /**
     * Starts both servers on free ports of 127.0.0.1.
     *
     * @param language of the pages, English or Korean; with any other they follow the browser
     * @throws TrialException with one line that says why it cannot listen
     */
    public static Stage start(Locale language) throws TrialException {
        Stage stage = new Stage(language);
        try {
            stage.open();
            return stage;
        } catch (Exception e) {
            stage.close();
            throw new TrialException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    private void open() throws Exception {
        Host server = host("stage-server", true);
        Host stranger = host("stage-stranger", false);
        places = new Places(server.ports().http(), stranger.ports().http());
    }

    private Host host(String name, boolean hasAccount) throws Exception {
        ServerSetup setup = setup(hasAccount);
        Host host = Host.start(Engines.server(name), setup, plain -> {
            Named at = new Named(plain, () -> Optional.ofNullable(places), hasAccount, setup);
            new Pages(key, ticket, account, register, text, this::opened, setup).mount(at);
            if (hasAccount) {
                new AccountDoor(account, register, tapes, setup).mount(at);
            }
        });
        hosts.add(host);
        return host;
    }

    private ServerSetup setup(boolean taped) {
        return new ServerSetup(
                new ServerSetup.Address(LOOPBACK, 0),
                new ServerSetup.Times(ServerSetup.HOLD, ServerSetup.HEARTBEAT, SILENCE),
                LIMITS,
                Sessions.pinging(ServerSetup.HEARTBEAT, SessionIds::random),
                new ResponseHeaders(ResponseHeaders.Set.BROWSER, Instant::now),
                new ServerSetup.Machinery(System::nanoTime, threads.scheduler(), threads.fanOut()),
                new ServerSetup.Flow() {
                    @Override
                    public Optional<WireTap> tap(PortRole role) {
                        return taped ? Optional.of(tapes.tape()) : Optional.empty();
                    }
                });
    }

    private void opened(String userAgent) {
        browser = userAgent;
    }

    private Places places() {
        return places;
    }

    /**
     * Where the browser begins. The address leads once to the pages, and gives the browser the key without which nothing
     * can be reported; afterwards this is another address.
     */
    public URI page() {
        String lang = language.equals("en") || language.equals("ko") ? "&lang=" + language : "";
        return URI.create(places.origin(From.OWN) + "/?ticket=" + ticket.valid() + lang);
    }

    /** The attempts that were reported so far, in their order; there is at most one of each kind. */
    public List<Attempt> seen() {
        return register.settled().values().stream().toList();
    }

    /** The same attempts with the bytes of their connections. */
    public List<RecordedExchange> exchanges() {
        List<RecordedExchange> exchanges = new ArrayList<>();
        register.settled().forEach((id, attempt) -> exchanges.add(exchange(id, attempt)));
        return exchanges;
    }

    private RecordedExchange exchange(String id, Attempt attempt) {
        byte[] up = OtherCookies.hidden(tapes.bytes(id, Direction.UP), account.cookieName());
        return new RecordedExchange(attempt, up, tapes.bytes(id, Direction.DOWN));
    }

    /** Calls the listener for each further attempt, from an engine's thread; it must not block. */
    public void whenSeen(Consumer<Attempt> listener) {
        register.whenSettled(listener);
    }

    /**
     * Calls the listener each time the browser has come to the last page, from an engine's thread; it must not block. What
     * was not seen by then got no answer in time.
     */
    public void whenOver(Runnable listener) {
        register.whenOver(listener);
    }

    /** The browser's {@code User-Agent}, at most 200 printable characters; empty before it has come. */
    public String browser() {
        return browser;
    }

    /**
     * Stops both servers. Afterwards nothing listens, and only this object still knows what was seen. May be called more
     * than once.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                stop(hosts.iterator());
            } finally {
                threads.stop();
            }
        }
    }

    /** Stops all of them, even if one fails to stop. */
    static void stop(Iterator<? extends Listening> left) {
        if (left.hasNext()) {
            try {
                left.next().stop();
            } finally {
                stop(left);
            }
        }
    }
}
