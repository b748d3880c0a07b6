package transportlab.visualizer.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import transportlab.wire.message.Message;

/**
 * An HTTP request as a line for a POSIX shell that makes curl send the same request: method, all header fields and
 * body. What curl would add by itself is switched off.
 */
public final class CurlLine {
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private CurlLine() {}

    /**
     * @return empty for what is no whole HTTP request
     */
    public static Optional<String> of(Message message) {
        int head = message.sort() == Message.Sort.REQUEST ? indexOf(message.bytes(), HEAD_END) : -1;
        if (head < 0) {
            return Optional.empty();
        }
        String[] lines = new String(message.bytes(), 0, head, ISO_8859_1).split("\r\n");
        String[] asked = lines[0].split(" ");
        if (asked.length != 3) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(message.bytes(), head + HEAD_END.length, message.bytes().length);
        return Optional.of(line(asked[0], asked[1], lines, body));
    }

    private static String line(String method, String target, String[] lines, byte[] body) {
        StringBuilder curl = new StringBuilder("curl -i -N -g --http1.1 --path-as-is");
        if (method.equals("HEAD")) {
            curl.append(" -I");
        } else if (!method.equals(body.length > 0 ? "POST" : "GET")) {
            curl.append(" -X ").append(quoted(method));
        }
        String host = "";
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        StringBuilder fields = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            String name = colon < 0 ? lines[i] : lines[i].substring(0, colon);
            String value = colon < 0 ? "" : lines[i].substring(colon + 1).strip();
            names.add(name);
            host = name.equalsIgnoreCase("Host") ? value : host;
            // a field without a value ends in a semicolon, because a colon would remove it
            String field = value.isEmpty() ? name + ";" : name + ": " + value;
            fields.append(" -H ").append(quoted(utf8(field)));
        }
        curl.append(' ').append(quoted(target.startsWith("/") ? "http://" + host + target : target));
        curl.append(fields);
        if (names.contains("Accept-Encoding")) {
            curl.append(" --compressed");
        }
        for (String added : List.of("User-Agent", "Accept", "Content-Type", "Expect")) {
            boolean adds = body.length > 0 || added.equals("User-Agent") || added.equals("Accept");
            if (adds && !names.contains(added)) {
                curl.append(" -H ").append(quoted(added + ":"));
            }
        }
        return withBody(curl.toString(), body);
    }

    private static String withBody(String curl, byte[] body) {
        if (body.length == 0) {
            return curl;
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            if (text.indexOf(0) < 0) {
                return curl + " --data-raw " + quoted(text);
            }
        } catch (CharacterCodingException e) {
            // is written as octal numbers, which every printf knows
        }
        StringBuilder octal = new StringBuilder();
        for (byte one : body) {
            octal.append(String.format(Locale.ROOT, "\\%03o", one & 255));
        }
        return "printf '" + octal + "' | " + curl + " --data-binary @-";
    }

    /** The text of header fields is UTF-8 if its bytes are. */
    private static String utf8(String latin) {
        return new String(latin.getBytes(ISO_8859_1), UTF_8);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static int indexOf(byte[] in, byte[] wanted) {
        for (int at = 0; at <= in.length - wanted.length; at++) {
            if (Arrays.equals(in, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
