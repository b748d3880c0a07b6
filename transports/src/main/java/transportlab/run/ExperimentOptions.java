package transportlab.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import transportlab.catalogue.Catalogue;
import transportlab.client.PollClock;
import transportlab.io.Identity;
import transportlab.server.Publishing;
import transportlab.server.ResponseHeaders;
import transportlab.workload.Arrivals;
import transportlab.workload.Durations;
import transportlab.workload.Pattern;
import transportlab.workload.Workload;

/**
 * The options of an experiment as text, from a file or from the command line, each checked where it comes in. The same
 * texts stand in {@code *.lab.yaml}, after two dashes on the command line, and in {@code result.json}.
 */
public final class ExperimentOptions {
    /** All options but the transports, with what holds if nobody says otherwise. */
    private static final Map<String, String> DEFAULTS = defaults();

    private static final int MOST_CLIENTS = 9_500;
    private static final int MOST_PAYLOAD = 1024 * 1024;
    private static final double MOST_RATE = 10_000;
    private static final double MOST_UPDATES = 500_000;
    private static final double MOST_BYTES = 100e6;
    private static final double MOST_DELIVERIES = 200e6;

    private final Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
    private final Map<String, String> origins = new LinkedHashMap<>();
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
        map.put("cut", "");
        return map;
    }

    /** The names of all options. */
    public static List<String> keys() {
        return List.copyOf(DEFAULTS.keySet());
    }

    public static String defaultOf(String key) {
        return DEFAULTS.get(key);
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
        if (!DEFAULTS.containsKey(key)) {
            throw new BadInput(
                    origin + ": there is no option '" + key + "'; there are " + String.join(", ", DEFAULTS.keySet()));
        }
        values.put(key, value.trim());
        origins.put(key, origin);
        return this;
    }

    /** What holds, option by option. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /**
     * @throws BadInput with the value, what was expected and where it came from
     */
    public Experiment build() throws BadInput {
        Pattern pattern = oneOf("pattern", Pattern.class);
        Workload workload = new Workload(
                pattern,
                oneOf("arrivals", Arrivals.class),
                whole("clients", 1, MOST_CLIENTS),
                whole("rooms-of", 1, MOST_CLIENTS),
                decimal("rate", 0.001, MOST_RATE),
                payload(pattern),
                duration("duration", "100ms", "60m"),
                duration("warmup", "0ms", "60m"));
        checkSize(workload);
        return new Experiment(
                name,
                transports(),
                workload,
                duration("poll-interval", "1ms", "60m"),
                oneOf("poll-clock", PollClock.Mode.class),
                duration("hold", "10ms", "60m"),
                oneOf("headers", ResponseHeaders.Set.class),
                bytes("cookie", 0, 8 * 1024),
                duration("rtt", "0ms", "10s"),
                whole("repetitions", 1, 100),
                seed(),
                cut(workload));
    }

    private List<String> transports() throws BadInput {
        String text = values.get("transports");
        if (text.equals("all")) {
            return Catalogue.ids();
        }
        List<String> ids = new ArrayList<>();
        for (String id : text.split(",", -1)) {
            if (Catalogue.find(id.trim()).isEmpty()) {
                throw bad("transports", id.trim(), "all, or some of " + String.join(",", Catalogue.ids()));
            }
            if (!ids.contains(id.trim())) {
                ids.add(id.trim());
            }
        }
        return ids;
    }

    private int payload(Pattern pattern) throws BadInput {
        int least = pattern.clientsPublish() ? Identity.LEAST_PAYLOAD : 0;
        int most = pattern.clientsPublish() ? Publishing.MOST_BYTES : MOST_PAYLOAD;
        return bytes("payload", least, most);
    }

    private void checkSize(Workload w) throws BadInput {
        double sources = w.pattern() == Pattern.TICKER ? 1 : w.clients();
        double updates = w.rate() * sources * w.endNanos() / 1e9;
        double topics = w.pattern() == Pattern.CHAT ? Math.ceil(w.clients() / (double) w.roomsOf()) : sources;
        double perClient = updates / topics;
        boolean tooMuch = updates > MOST_UPDATES
                || updates * (w.payload() + 100.0) > MOST_BYTES
                || perClient * w.clients() > MOST_DELIVERIES;
        if (tooMuch) {
            throw bad(
                    "rate",
                    values.get("rate"),
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

    private Duration cut(Workload workload) throws BadInput {
        return values.get("cut").isEmpty() ? null : duration("cut", "0ms", Durations.format(workload.duration()));
    }

    private long seed() throws BadInput {
        String text = values.get("seed");
        if (!text.matches("-?\\d{1,18}")) {
            throw bad("seed", text, "a whole number of at most 18 digits");
        }
        return Long.parseLong(text);
    }

    private int whole(String key, int least, int most) throws BadInput {
        String text = values.get(key);
        String expected = "a whole number from " + least + " to " + most;
        if (!text.matches("\\d{1,9}")) {
            throw bad(key, text, expected);
        }
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            throw bad(key, text, expected);
        }
        return value;
    }

    private double decimal(String key, double least, double most) throws BadInput {
        String text = values.get(key);
        String expected = String.format(Locale.ROOT, "a number from %s to %,.0f", least, most);
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw bad(key, text, expected);
        }
        double value = Double.parseDouble(text);
        if (value < least || value > most) {
            throw bad(key, text, expected);
        }
        return value;
    }

    private int bytes(String key, int least, int most) throws BadInput {
        String text = values.get(key);
        String expected = "a size from " + least + " to " + most + " bytes, like 120, 64KiB, 1MiB";
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("(\\d{1,8})(KiB|MiB)?").matcher(text);
        if (!matcher.matches()) {
            throw bad(key, text, expected);
        }
        long unit = matcher.group(2) == null ? 1 : matcher.group(2).equals("KiB") ? 1024 : 1024 * 1024;
        long value = Long.parseLong(matcher.group(1)) * unit;
        if (value < least || value > most) {
            throw bad(key, text, expected);
        }
        return (int) value;
    }

    private Duration duration(String key, String least, String most) throws BadInput {
        String text = values.get(key);
        String expected = "a duration from " + least + " to " + most + " with its unit ms, s or m";
        try {
            Duration value = Durations.parse(text);
            if (value.compareTo(Durations.parse(least)) >= 0 && value.compareTo(Durations.parse(most)) <= 0) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw bad(key, text, expected);
    }

    private <E extends Enum<E>> E oneOf(String key, Class<E> type) throws BadInput {
        String text = values.get(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        throw bad(key, text, String.join(" or ", names));
    }

    private BadInput bad(String key, String value, String expected) {
        String origin = origins.getOrDefault(key, key);
        return new BadInput(origin + ": '" + value + "' is not right; expected " + expected);
    }
}
