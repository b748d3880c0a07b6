package transportlab.path.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import transportlab.io.Digits;

/**
 * The head of a message, kept as it came: a head that nobody changes has the same bytes again. Names compare without
 * case.
 *
 * @param start the start line with its line end
 * @param fields the header fields, each with its line end
 * @param blank the line that ends the head
 */
public record Head(String start, List<String> fields, String blank) {
    private static final String LINE_END = "\r\n";

    public Head {
        fields = List.copyOf(fields);
    }

    /** A head of one's own. */
    public static Head of(String startLine) {
        return new Head(startLine + LINE_END, List.of(), LINE_END);
    }

    /** The start line without its line end. */
    public String startLine() {
        return start.strip();
    }

    public boolean isResponse() {
        return start.startsWith("HTTP/");
    }

    public String method() {
        return part(0);
    }

    public String target() {
        return part(1);
    }

    /** The path of the request without its query, also where the target is a whole URL; empty for {@code CONNECT}. */
    public String path() {
        String whole = originForm();
        int query = whole.indexOf('?');
        return query < 0 ? whole : whole.substring(0, query);
    }

    /** The target as an origin server expects it, without scheme and host (RFC 9112 3.2); empty for {@code CONNECT}. */
    public String originForm() {
        String target = target();
        int scheme = target.indexOf("://");
        if (method().equals("CONNECT")) {
            return "";
        }
        if (target.startsWith("/") || scheme < 0) {
            return target;
        }
        int slash = target.indexOf('/', scheme + 3);
        int query = target.indexOf('?', scheme + 3);
        if (query >= 0 && (slash < 0 || query < slash)) {
            return "/" + target.substring(query);
        }
        return slash < 0 ? "/" : target.substring(slash);
    }

    public String version() {
        return part(isResponse() ? 0 : 2);
    }

    /** The status of a response; 0 if it is none. */
    public int status() {
        return isResponse() && Digits.isNumber(part(1), 3) ? Integer.parseInt(part(1)) : 0;
    }

    private String part(int index) {
        String[] parts = startLine().split(" ", 3);
        return index < parts.length ? parts[index] : "";
    }

    /** Whether this request asks to switch to another protocol, or this response does so. */
    public boolean isUpgrade() {
        return isResponse()
                ? status() == 101
                : has("Connection", "Upgrade") && first("Upgrade").isPresent();
    }

    public boolean isChunked() {
        return has("Transfer-Encoding", "chunked");
    }

    /** The announced length of the body; -1 if there is none that can be read. */
    public long contentLength() {
        String value = first("Content-Length").orElse("");
        return Digits.isNumber(value, 18) ? Long.parseLong(value) : -1;
    }

    /** The value of the first field of that name. */
    public Optional<String> first(String name) {
        return fields.stream().filter(line -> isNamed(line, name)).findFirst().map(Head::value);
    }

    /** Whether a field with a list, such as {@code Connection}, names the token. */
    public boolean has(String name, String token) {
        return fields.stream()
                .filter(line -> isNamed(line, name))
                .flatMap(line -> List.of(value(line).split(",", -1)).stream())
                .anyMatch(part -> part.strip().equalsIgnoreCase(token));
    }

    /** The same head in which the first field of that name has this value, and no other field has that name. */
    public Head with(String name, String value) {
        List<String> changed = new ArrayList<>();
        boolean stands = false;
        for (String line : fields) {
            if (!isNamed(line, name)) {
                changed.add(line);
            } else if (!stands) {
                changed.add(line(name, value));
                stands = true;
            }
        }
        return stands ? new Head(start, changed, blank) : add(name, value);
    }

    /** The same head without the fields of that name. */
    public Head without(String name) {
        return new Head(
                start, fields.stream().filter(line -> !isNamed(line, name)).toList(), blank);
    }

    /** The same head with one more field behind the others. */
    public Head add(String name, String value) {
        List<String> more = new ArrayList<>(fields);
        more.add(line(name, value));
        return new Head(start, more, blank);
    }

    /** The same head with another start line. */
    public Head starting(String startLine) {
        return new Head(startLine + LINE_END, fields, blank);
    }

    public ByteBuffer bytes() {
        return ByteBuffer.wrap((start + String.join("", fields) + blank).getBytes(ISO_8859_1));
    }

    private static String line(String name, String value) {
        return name + ": " + value + LINE_END;
    }

    private static boolean isNamed(String line, String name) {
        return line.length() > name.length()
                && line.charAt(name.length()) == ':'
                && line.regionMatches(true, 0, name, 0, name.length());
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
