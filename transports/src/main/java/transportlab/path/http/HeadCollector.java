package transportlab.path.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the bytes of a head up to its blank line, and notices early when they are no HTTP at all. */
final class HeadCollector {
    /** What the collected bytes are. */
    enum Found {
        /** A head of which more is to come. */
        MORE,
        /** A whole head. */
        HEAD,
        /** Something else. */
        NOT_HTTP
    }

    private static final int MOST_BYTES = 64 * 1024;
    private static final String OTHER_TOKEN_CHARACTERS = "!#$%&'*+-.^_`|~";
    private static final Pattern REQUEST = Pattern.compile("[^ ]+ [^ ]+ HTTP/1\\.\\d\r?\n");
    private static final Pattern RESPONSE = Pattern.compile("HTTP/1\\.\\d \\d{3}( .*)?\r?\n", Pattern.DOTALL);

    private final boolean responses;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private int newlines;
    private boolean methodIsWhole;
    private boolean startIsWhole;

    HeadCollector(boolean responses) {
        this.responses = responses;
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** Takes bytes up to the end of the head, or up to the first one that shows that this is none. */
    Found take(ByteBuffer some) {
        while (some.hasRemaining()) {
            byte b = some.get();
            bytes.write(b);
            newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
            if (!startIsWhole && !startCanBe(b) || bytes.size() > MOST_BYTES) {
                return Found.NOT_HTTP;
            }
            if (newlines == 2) {
                return Found.HEAD;
            }
        }
        return Found.MORE;
    }

    /** Whether the start line can go on, or end, with this byte. */
    private boolean startCanBe(byte b) {
        if (b == '\n') {
            startIsWhole = true;
            return (responses ? RESPONSE : REQUEST).matcher(text()).matches();
        }
        return responses ? bytes.size() > 5 || b == "HTTP/".charAt(bytes.size() - 1) : methodCanBe(b);
    }

    private boolean methodCanBe(byte b) {
        boolean token = b >= '0' && b <= '9'
                || b >= 'A' && b <= 'Z'
                || b >= 'a' && b <= 'z'
                || OTHER_TOKEN_CHARACTERS.indexOf(b) >= 0;
        methodIsWhole |= b == ' ' && bytes.size() > 1;
        return token || methodIsWhole;
    }

    private String text() {
        return bytes.toString(ISO_8859_1);
    }

    /** The collected bytes as a head. */
    Head head() {
        List<String> lines = new ArrayList<>();
        String text = text();
        int end;
        for (int from = 0; from < text.length(); from = end) {
            end = text.indexOf('\n', from) + 1;
            String line = text.substring(from, end);
            boolean goesOn = lines.size() > 1 && (line.startsWith(" ") || line.startsWith("\t"));
            if (goesOn) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line);
            } else {
                lines.add(line);
            }
        }
        clear();
        int last = lines.size() - 1;
        return new Head(lines.get(0), lines.subList(1, last), lines.get(last));
    }

    /** The collected bytes as they are. */
    ByteBuffer raw() {
        ByteBuffer raw = ByteBuffer.wrap(bytes.toByteArray());
        clear();
        return raw;
    }

    private void clear() {
        bytes.reset();
        newlines = 0;
        methodIsWhole = false;
        startIsWhole = false;
    }
}
