package transportlab.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import transportlab.wire.trace.Trace;

/**
 * A recorded connection as text that a person can read and assign kinds in: a line is a direction, a kind and bytes of
 * that kind. What differs from run to run (the server's port, the WebSocket key, masks) is made equal.
 */
public record Transcript(List<Line> lines) {

    /** Bytes of one kind in one direction of one connection; {@code = 1} on a line of its own turns to the second. */
    public record Line(int connection, Direction direction, Kind kind, byte[] bytes) {
        @Override
        public String toString() {
            return (direction == Direction.UP ? "> " : "< ")
                    + kind.name().toLowerCase(Locale.ROOT)
                    + " "
                    + escape(bytes);
        }
    }

    public static Transcript of(List<Trace.Event> events) {
        List<Line> lines = new ArrayList<>();
        List<Long> connections = new ArrayList<>();
        for (Trace.Event event : events) {
            if (event.what() == Trace.What.BYTES && !connections.contains(event.connection())) {
                connections.add(event.connection());
            }
            int connection = connections.indexOf(event.connection());
            int at = 0;
            for (Trace.Run run : event.runs()) {
                byte[] part = new byte[run.bytes()];
                System.arraycopy(event.data(), at, part, 0, part.length);
                at += part.length;
                add(lines, new Line(connection, event.direction(), run.kind(), part));
            }
        }
        List<Line> byConnection = new ArrayList<>(unmasked(lines));
        byConnection.sort(Comparator.comparingInt(Line::connection));
        return parse(normalise(new Transcript(byConnection).toString()));
    }

    /** Frames with their masks taken off: a mask is random. */
    private static List<Line> unmasked(List<Line> lines) {
        Map<Integer, Unmasking> connections = new HashMap<>();
        return lines.stream()
                .map(line -> line.direction == Direction.DOWN
                        ? line
                        : connections
                                .computeIfAbsent(line.connection, key -> new Unmasking())
                                .of(line))
                .toList();
    }

    /** What one client writes into one WebSocket, in frames of fewer than 126 bytes. */
    private static final class Unmasking {
        private static final int HEADER = 6;
        private final byte[] mask = new byte[4];
        private boolean http;
        private boolean begun;
        private int left;
        private int done;

        Line of(Line line) {
            http |= line.kind == Kind.HEADERS;
            begun |= http && line.kind == Kind.FRAMING;
            if (!begun) {
                return line;
            }
            byte[] bytes = line.bytes.clone();
            for (int at = 0; at < bytes.length; ) {
                if (left == 0) {
                    left = bytes[at + 1] & 0x7f;
                    done = 0;
                    System.arraycopy(bytes, at + 2, mask, 0, mask.length);
                    Arrays.fill(bytes, at + 2, at + HEADER, (byte) 0);
                    at += HEADER;
                } else {
                    bytes[at++] ^= mask[done++ & 3];
                    left--;
                }
            }
            return new Line(line.connection, line.direction, line.kind, bytes);
        }
    }

    private static void add(List<Line> lines, Line line) {
        Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (last != null
                && last.connection == line.connection
                && last.direction == line.direction
                && last.kind == line.kind) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            joined.writeBytes(last.bytes);
            joined.writeBytes(line.bytes);
            lines.set(lines.size() - 1, new Line(line.connection, line.direction, line.kind, joined.toByteArray()));
        } else {
            lines.add(line);
        }
    }

    /** A connection that does not begin with HTTP is a plain one. */
    public boolean isPlain(int connection) {
        return lines.stream()
                .filter(line -> line.connection == connection && line.direction == Direction.UP)
                .findFirst()
                .map(line -> line.kind != Kind.HEADERS)
                .orElse(false);
    }

    public static Transcript parse(String text) {
        List<Line> lines = new ArrayList<>();
        int connection = 0;
        for (String line : text.lines().toList()) {
            if (line.startsWith("= ")) {
                connection = Integer.parseInt(line.substring(2));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" ", 3);
                lines.add(new Line(
                        connection,
                        parts[0].equals(">") ? Direction.UP : Direction.DOWN,
                        Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                        unescape(parts[2])));
            }
        }
        return new Transcript(lines);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int connection = 0;
        for (Line line : lines) {
            if (line.connection != connection) {
                connection = line.connection;
                text.append("= ").append(connection).append('\n');
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String normalise(String text) {
        String masked = text.replaceAll("127\\.0\\.0\\.1:\\d{5}", "127.0.0.1:00000")
                .replaceAll("(?i)(sec-websocket-key: )[^\\\\]{24}", "$1AAAAAAAAAAAAAAAAAAAAAA==")
                .replaceAll("(?i)(sec-websocket-accept: )[^\\\\]{28}", "$1AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        return Pattern.compile("(?m)^> control (\\\\x88\\\\x82.*)$")
                .matcher(masked)
                .replaceAll(match -> {
                    byte[] frame = unescape(match.group(1));
                    for (int i = 6; i < frame.length; i++) {
                        frame[i] ^= frame[2 + (i - 6) % 4];
                    }
                    Arrays.fill(frame, 2, 6, (byte) 0);
                    return "> control " + escape(frame).replace("\\", "\\\\");
                });
    }

    private static String escape(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            switch (b) {
                case '\r' -> text.append("\\r");
                case '\n' -> text.append("\\n");
                case '\\' -> text.append("\\\\");
                default -> {
                    boolean printable = b >= 0x20 && b < 0x7f;
                    text.append(printable ? String.valueOf((char) b) : String.format("\\x%02x", b));
                }
            }
        }
        return text.toString();
    }

    private static byte[] unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                bytes.writeBytes(String.valueOf(c).getBytes(ISO_8859_1));
                continue;
            }
            switch (text.charAt(++i)) {
                case 'r' -> bytes.write('\r');
                case 'n' -> bytes.write('\n');
                case 'x' -> {
                    bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                default -> bytes.write('\\');
            }
        }
        return bytes.toByteArray();
    }
}
