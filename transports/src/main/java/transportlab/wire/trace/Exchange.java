package transportlab.wire.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import transportlab.wire.Direction;
import transportlab.wire.Kind;

/**
 * What passed over one connection to bring one update to the client: the request, if one was needed, and what brought
 * the update down.
 *
 * @param parts in the order in which they passed
 */
public record Exchange(List<Part> parts) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    /**
     * Bytes of one kind that follow each other in one direction.
     *
     * @param text the bytes as text; bytes that are no text as hexadecimal numbers with spaces between them
     * @param isText whether they are text
     */
    public record Part(Direction direction, Kind kind, String text, boolean isText, int bytes) {}

    /** Whether all fields are there. An exchange that was read from a file may lack some. */
    @JsonIgnore
    public boolean isWhole() {
        return parts != null
                && parts.stream()
                        .allMatch(part ->
                                part != null && part.direction() != null && part.kind() != null && part.text() != null);
    }

    /** How many bytes passed in that direction. */
    public int bytes(Direction direction) {
        return parts.stream()
                .filter(part -> part.direction() == direction)
                .mapToInt(Part::bytes)
                .sum();
    }

    /**
     * The exchange for an update in the middle of a trace, where opening is over and closing has not begun.
     *
     * @return empty if the trace has no update, or did not keep all bytes of the exchange
     */
    public static Optional<Exchange> typical(List<Trace.Event> events) {
        int[] updates = IntStream.range(0, events.size())
                .filter(i -> bringsUpdate(events.get(i)))
                .toArray();
        if (updates.length == 0) {
            return Optional.empty();
        }
        int update = updates[updates.length / 2];
        Predicate<Trace.Event> passed = event -> event.what() == Trace.What.BYTES
                && event.connection() == events.get(update).connection();
        List<Trace.Event> connection = events.stream().filter(passed).toList();
        int at = (int) events.subList(0, update).stream().filter(passed).count();
        List<Integer> chosen = asked(connection, at).orElseGet(() -> written(connection, at));
        return chosen.stream().allMatch(i -> connection.get(i).data() != null)
                ? Optional.of(new Exchange(parts(connection, chosen)))
                : Optional.empty();
    }

    private static boolean bringsUpdate(Trace.Event event) {
        return event.what() == Trace.What.BYTES
                && event.direction() == Direction.DOWN
                && event.data() != null
                && has(event, Kind.PAYLOAD);
    }

    private static boolean has(Trace.Event event, Kind kind) {
        return event.runs().stream().anyMatch(run -> run.kind() == kind);
    }

    /** The request and the whole answer that brought the update; empty if no request follows it, as on a stream. */
    private static Optional<List<Integer>> asked(List<Trace.Event> connection, int update) {
        int next = update;
        while (next < connection.size() && connection.get(next).direction() == Direction.DOWN) {
            next++;
        }
        boolean nextAsks = next < connection.size() && has(connection.get(next), Kind.HEADERS);
        int first = update;
        while (first > 0 && connection.get(first - 1).direction() == Direction.DOWN) {
            first--;
        }
        while (first > 0 && connection.get(first - 1).direction() == Direction.UP) {
            first--;
        }
        return nextAsks ? Optional.of(IntStream.range(first, next).boxed().toList()) : Optional.empty();
    }

    /** The writes on a stream that brought the update, which are several if it came in pieces. */
    private static List<Integer> written(List<Trace.Event> connection, int update) {
        List<Integer> down = IntStream.range(0, connection.size())
                .filter(i -> connection.get(i).direction() == Direction.DOWN)
                .boxed()
                .toList();
        int first = down.indexOf(update);
        int last = first;
        while (first > 0 && isCutOff(connection.get(down.get(first - 1)))) {
            first--;
        }
        while (last + 1 < down.size() && isCutOff(connection.get(down.get(last)))) {
            last++;
        }
        return down.subList(first, last + 1);
    }

    /** Whether the event ends in the middle of an update. */
    private static boolean isCutOff(Trace.Event event) {
        List<Trace.Run> runs = event.runs();
        return !runs.isEmpty() && runs.get(runs.size() - 1).kind() == Kind.PAYLOAD;
    }

    /** The bytes of the chosen events with their kinds, which may have been decided only at later events. */
    private static List<Part> parts(List<Trace.Event> connection, List<Integer> chosen) {
        List<Part> parts = new ArrayList<>();
        for (int i : chosen) {
            Trace.Event event = connection.get(i);
            Predicate<Trace.Event> sameWay = other -> other.direction() == event.direction();
            int from = connection.subList(0, i).stream()
                    .filter(sameWay)
                    .mapToInt(Trace.Event::length)
                    .sum();
            List<Trace.Run> runs = connection.stream()
                    .filter(sameWay)
                    .flatMap(all -> all.runs().stream())
                    .toList();
            parts.addAll(parts(event, from, runs));
        }
        return joined(parts);
    }

    private static List<Part> parts(Trace.Event event, int from, List<Trace.Run> runs) {
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        for (Trace.Run run : runs) {
            int end = begin + run.bytes();
            int first = Math.max(begin, from) - from;
            int last = Math.min(end, from + event.length()) - from;
            if (first < last) {
                byte[] data = Arrays.copyOfRange(event.data(), first, last);
                parts.add(part(event.direction(), run.kind(), data));
            }
            begin = end;
        }
        return parts;
    }

    /** Parts of one direction and kind that follow each other become one, if both are text or neither is. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            Part last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && last.direction() == part.direction()
                    && last.kind() == part.kind()
                    && last.isText() == part.isText()) {
                String text = last.text() + (part.isText() ? "" : " ") + part.text();
                joined.set(
                        joined.size() - 1,
                        new Part(part.direction(), part.kind(), text, part.isText(), last.bytes() + part.bytes()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    private static Part part(Direction direction, Kind kind, byte[] bytes) {
        Optional<String> text = text(bytes);
        return new Part(direction, kind, text.orElseGet(() -> HEX.formatHex(bytes)), text.isPresent(), bytes.length);
    }

    /** The bytes as text with line feeds; empty if they contain anything that is no printable text. */
    private static Optional<String> text(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            boolean printable = text.chars().allMatch(c -> c == '\r' || c == '\n' || !Character.isISOControl(c));
            return printable ? Optional.of(text.replace("\r\n", "\n").replace('\r', '\n')) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
