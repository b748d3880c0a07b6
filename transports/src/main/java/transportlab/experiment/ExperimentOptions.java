package transportlab.experiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import transportlab.catalogue.Catalogue;
import transportlab.client.PollClock;
import transportlab.client.Waits;
import transportlab.server.ResponseHeaders;
import transportlab.wire.link.Bandwidth;
import transportlab.wire.link.Link;
import transportlab.workload.Arrivals;
import transportlab.workload.Pattern;
import transportlab.workload.Workload;

/**
 * The options of an experiment as texts that come from a file or from the command line. An option has the same name and
 * the same text in {@code *.lab.yaml}, on the command line, where its name follows two dashes, and in
 * {@code result.json}. Its name is checked when it is set, and its value when the experiment is built.
 */
public final class ExperimentOptions {
    /** All options, with their default values. */
    private static final Map<String, String> DEFAULTS = defaults();

    /** How long a small message of every client may take over a shared link. */
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(30);

    private static final String LINK = "link";
    private static final double MOST_UPDATES = 500_000;
    private static final double MOST_BYTES = 100e6;
    private static final double MOST_DELIVERIES = 200e6;

    private final OptionTexts texts = new OptionTexts(DEFAULTS);
    private String name = "comparison";

    private static Map<String, String> defaults() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("transports", "short-polling,long-polling,streaming,websocket");
        map.put("pattern", "ticker");
        map.put("arrivals", "poisson");
        map.put("clients", "50");
        map.put("rooms-of", "5");
        map.put("rate", "2");
        map.put("payload", "120");
        map.put("duration", "4s");
        map.put("warmup", "1s");
        map.put("repetitions", "1");
        map.put("seed", "1");
        map.put("poll-interval", "250ms");
        map.put("poll-clock", "fixed");
        map.put("hold", "30s");
        map.put("headers", "browser");
        map.put("cookie", "0");
        map.put("rtt", "40ms");
        map.put("jitter", "0ms");
        map.put("bandwidth", "");
        map.put("bandwidth-shared", "false");
        map.put("loss", "0%");
        map.put("cut", "");
        map.put("path", "open");
        map.put("refuse", "");
        map.put("app-heartbeat", "0s");
        map.put("answer-timeout", "10s");
        map.put("position-timeout", "10s");
        map.put("poll-timeout", "10s");
        map.put("mode", "both");
        return map;
    }

    /**
     * The names of all options. {@code link} stands for those of a link with a name; those that come behind it win over
     * it, and it has no value of its own.
     */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>(DEFAULTS.keySet());
        keys.add(keys.indexOf("rtt"), LINK);
        return keys;
    }

    /** These names in an order in which each can be set. */
    static List<String> inOrder(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparing((String name) -> !name.equals(LINK)))
                .toList();
    }

    public static String defaultOf(String key) {
        return DEFAULTS.getOrDefault(key, "");
    }

    public ExperimentOptions named(String newName) {
        name = newName;
        return this;
    }

    /**
     * @param origin where the value came from, for messages: {@code --clients}, {@code my.lab.yaml: clients}
     * @throws BadInput if there is no such option
     */
    public ExperimentOptions set(String key, String value, String origin) throws BadInput {
        if (key.equals(LINK)) {
            NamedLink link = NamedLink.find(value.strip())
                    .orElseThrow(() -> new BadInput(origin + ": '" + value + "' is not right; expected "
                            + String.join(" or ", NamedLink.ids())));
            link.options().forEach((part, text) -> texts.put(part, text, origin));
            return this;
        }
        if (!DEFAULTS.containsKey(key)) {
            throw new BadInput(origin + ": there is no option '" + key + "'; there are " + String.join(", ", keys()));
        }
        texts.put(key, value, origin);
        return this;
    }

    /** The text of each option: the one that was set, or else the default. */
    public Map<String, String> values() {
        return texts.values();
    }

    /**
     * @throws BadInput if a value is wrong; the message says what it was, what was expected and where it came from
     */
    public Experiment build() throws BadInput {
        Pattern pattern = texts.oneOf("pattern", Pattern.class);
        Workload workload = new Workload(
                pattern,
                texts.oneOf("arrivals", Arrivals.class),
                texts.whole("clients"),
                texts.whole("rooms-of"),
                texts.decimal("rate"),
                texts.bytes("payload"),
                texts.duration("duration"),
                texts.duration("warmup"));
        boolean calculated = texts.oneOf("mode", Mode.class) == Mode.MODEL;
        checkSize(calculated ? workload.of(Crowd.running(workload)) : workload);
        return new Experiment(
                name,
                transports(),
                workload,
                texts.duration("poll-interval"),
                texts.oneOf("poll-clock", PollClock.Mode.class),
                texts.duration("hold"),
                texts.oneOf("headers", ResponseHeaders.Set.class),
                texts.bytes("cookie"),
                link(),
                texts.whole("repetitions"),
                seed(),
                PathOption.parse(texts.get("path"), texts.origin("path"))
                        .and(Refusals.rules(texts.get("refuse"), texts.origin("refuse"))),
                new Waits(
                        texts.duration("answer-timeout"),
                        texts.duration("position-timeout"),
                        texts.duration("poll-timeout"),
                        texts.duration("app-heartbeat")),
                cut(),
                texts.oneOf("mode", Mode.class));
    }

    private List<String> transports() throws BadInput {
        String text = texts.get("transports");
        if (text.equals("all")) {
            return Catalogue.ids();
        }
        List<String> ids = new ArrayList<>();
        for (String id : text.split(",", -1)) {
            if (Catalogue.find(id.trim()).isEmpty()) {
                throw texts.bad("transports", id.trim(), "all, or some of " + String.join(",", Catalogue.ids()));
            }
            if (!ids.contains(id.trim())) {
                ids.add(id.trim());
            }
        }
        return ids;
    }

    private void checkSize(Workload w) throws BadInput {
        double updates = w.updates();
        double perClient = w.deliveriesToEach();
        boolean tooMuch = updates > MOST_UPDATES
                || updates * (w.payload() + 100.0) > MOST_BYTES
                || perClient * w.clients() > MOST_DELIVERIES;
        if (tooMuch) {
            throw texts.tooLarge(
                    "rate",
                    String.format(
                            Locale.ROOT,
                            "a plan of at most %,.0f updates, %,.0f bytes and %,.0f deliveries;"
                                    + " this one has %,.0f updates of %,d bytes and %,.0f deliveries",
                            MOST_UPDATES,
                            MOST_BYTES,
                            MOST_DELIVERIES,
                            updates,
                            w.payload(),
                            perClient * w.clients()));
        }
    }

    private Link link() throws BadInput {
        Link link = new Link(texts.duration("rtt"), texts.duration("jitter"), bandwidth(), texts.percent("loss"), 0);
        Duration opening = link.longRoundTrip(texts.whole("clients"));
        if (opening.compareTo(LONGEST_OPENING) > 0) {
            throw texts.bad(
                    "bandwidth",
                    texts.get("bandwidth"),
                    "enough for all clients: a request of each and its answer would take " + opening.toSeconds()
                            + " s, and may take " + LONGEST_OPENING.toSeconds());
        }
        return link;
    }

    private Bandwidth bandwidth() throws BadInput {
        boolean shared = texts.flag("bandwidth-shared");
        String text = texts.get("bandwidth");
        if (text.isEmpty()) {
            if (shared && texts.origin("bandwidth-shared").equals("--bandwidth-shared")) {
                throw texts.bad("bandwidth-shared", "true", "a --bandwidth to share");
            }
            return Bandwidth.UNLIMITED;
        }
        try {
            long[] both = Bandwidths.parse(text);
            return new Bandwidth(both[0], both[1], shared);
        } catch (IllegalArgumentException e) {
            throw texts.bad("bandwidth", text, e.getMessage());
        }
    }

    private Duration cut() throws BadInput {
        return texts.get("cut").isEmpty() ? null : texts.duration("cut");
    }

    private long seed() throws BadInput {
        String text = texts.get("seed");
        if (!text.matches("-?\\d{1,18}")) {
            throw texts.bad("seed", text, "a whole number of at most 18 digits");
        }
        return Long.parseLong(text);
    }
}
