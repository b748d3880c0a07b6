package transportlab.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.experiment.BadInput;
import transportlab.io.Printable;
import transportlab.io.YamlOptions;
import transportlab.workload.Durations;

/** Reads replays: those that the program brings along, and files {@code *.replay.yaml} of anybody. */
public final class Replays {
    public static final String SUFFIX = ".replay.yaml";

    /** Those that the program brings along. */
    public static final List<String> IDS = List.of("kaazing-2010", "hpbn-polling");

    private static final Set<String> KEYS =
            Set.of("title", "source", "clients", "rate", "payload", "poll-interval", "poll-headers", "frame", "unit");
    private static final int MOST_ROWS = 20;
    private static final int MOST_CLIENTS = 1_000_000;
    private static final int MOST_SIZE = 1 << 20;
    private static final long MOST_FILE_BYTES = 100_000;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final String origin;

    private Replays(String origin) {
        this.origin = origin;
    }

    /**
     * @param idOrFile one of {@link #IDS}, or the path of a file
     * @throws BadInput if there is no such replay, or if something in it is wrong
     */
    public static Replay load(String idOrFile) throws BadInput {
        if (IDS.contains(idOrFile)) {
            return parse(shipped(idOrFile), idOrFile);
        }
        if (!idOrFile.endsWith(SUFFIX)) {
            throw new BadInput(
                    "'" + idOrFile + "' is neither a replay (" + String.join(", ", IDS) + ") nor a file *" + SUFFIX);
        }
        try {
            Path path = Path.of(idOrFile);
            if (Files.exists(path) && Files.size(path) > MOST_FILE_BYTES) {
                throw new BadInput("the replay " + path + " is too large for one");
            }
            return parse(Files.readString(path), Printable.of(path.getFileName().toString()));
        } catch (InvalidPathException e) {
            throw new BadInput("'" + idOrFile + "' is no path on this system");
        } catch (IOException e) {
            throw new BadInput("the replay " + idOrFile + " cannot be read: no such file, no permission, or no UTF-8");
        }
    }

    private static String shipped(String id) {
        try (InputStream in = Replays.class.getResourceAsStream("/replays/" + id + SUFFIX)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param origin the name of the file, for messages
     */
    public static Replay parse(String text, String origin) throws BadInput {
        Replays reader = new Replays(origin);
        try {
            for (YamlOptions.Option option : YamlOptions.read(text)) {
                reader.put(option);
            }
        } catch (IOException e) {
            JsonLocation at = e instanceof JsonProcessingException parsing ? parsing.getLocation() : null;
            throw new BadInput(
                    origin + ", line " + (at == null ? 1 : at.getLineNr()) + ": this is no YAML of one value a line");
        }
        return reader.replay();
    }

    private void put(YamlOptions.Option option) throws BadInput {
        if (!KEYS.contains(option.name())) {
            throw new BadInput(origin + ", line " + option.line() + ": there is no '" + Printable.of(option.name())
                    + "'; there are title, source, clients, rate, payload, poll-interval, poll-headers, frame, unit");
        }
        if (values.put(option.name(), option.value()) != null) {
            throw new BadInput(origin + ", line " + option.line() + ": '" + option.name() + "' stands there twice");
        }
    }

    private Replay replay() throws BadInput {
        return new Replay(
                origin.replace(SUFFIX, ""),
                text("title"),
                text("source"),
                wholes("clients", 1, MOST_CLIENTS),
                rate(),
                whole("payload", text("payload"), 0, MOST_SIZE),
                intervals(),
                whole("poll-headers", text("poll-headers"), 0, MOST_SIZE),
                values.containsKey("frame") ? Integer.valueOf(whole("frame", text("frame"), 0, MOST_SIZE)) : null,
                unit());
    }

    private String text(String key) throws BadInput {
        String value = values.get(key);
        if (value == null || value.isBlank()) {
            throw new BadInput(origin + ": '" + key + "' is missing");
        }
        return value.strip();
    }

    private BadInput wrong(String key, String value, String expected) {
        return new BadInput(origin + ": " + key + ": '" + Printable.of(value) + "' is not right; expected " + expected);
    }

    private int whole(String key, String value, int least, int most) throws BadInput {
        String text = value.strip();
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw wrong(key, text, "a whole number from " + least + " to " + most);
    }

    private List<String> list(String key) throws BadInput {
        List<String> items = List.of(text(key).split(",", -1));
        if (items.size() > MOST_ROWS) {
            throw wrong(key, items.size() + " values", "at most " + MOST_ROWS);
        }
        return items;
    }

    private List<Integer> wholes(String key, int least, int most) throws BadInput {
        List<Integer> numbers = new ArrayList<>();
        for (String item : list(key)) {
            numbers.add(whole(key, item, least, most));
        }
        return numbers;
    }

    private BigDecimal rate() throws BadInput {
        String text = text("rate");
        if (text.matches("\\d{1,5}(\\.\\d{1,6})?")) {
            BigDecimal rate = new BigDecimal(text);
            if (rate.compareTo(new BigDecimal("0.001")) >= 0 && rate.compareTo(BigDecimal.valueOf(10_000)) <= 0) {
                return rate;
            }
        }
        throw wrong("rate", text, "a number from 0.001 to 10,000");
    }

    private List<Duration> intervals() throws BadInput {
        List<Duration> intervals = new ArrayList<>();
        for (String item : list("poll-interval")) {
            intervals.add(interval(item.strip()));
        }
        return intervals;
    }

    private Duration interval(String text) throws BadInput {
        try {
            Duration interval = Durations.parse(text);
            if (interval.toNanos() >= 1_000_000 && interval.compareTo(Duration.ofHours(1)) <= 0) {
                return interval;
            }
        } catch (IllegalArgumentException e) {
            // reported below
        }
        throw wrong("poll-interval", text, "a duration from 1ms to 60m with its unit ms, s or m");
    }

    private Replay.Unit unit() throws BadInput {
        String text = text("unit");
        for (Replay.Unit unit : Replay.Unit.values()) {
            if (unit.text().equals(text)) {
                return unit;
            }
        }
        throw wrong("unit", text, "Mbit-10^6 or Mbit-2^20");
    }
}
