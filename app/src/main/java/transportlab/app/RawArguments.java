package transportlab.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The arguments where the system's locale has no characters beyond ASCII ({@code LC_ALL=C}): Java has lost them before
 * the program begins, and could neither open such a file nor pass its name on. Linux still has the bytes. The Java
 * machine that does the work is started in a locale of UTF-8 and gets them in ASCII.
 */
final class RawArguments {
    static final String LOCALE = "C.UTF-8";

    /** Each argument in base64, with a dot in front. */
    static final String PROPERTY = "transportlab.child.arguments";

    /** What Java calls ASCII on the systems that it runs on; other encodings than UTF-8 lose nothing. */
    private static final Set<String> ASCII = Set.of("ANSI_X3.4-1968", "US-ASCII", "646");

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private RawArguments() {}

    static boolean areNeeded() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8").toUpperCase(Locale.ROOT);
        return ASCII.contains(encoding) && Files.isReadable(COMMAND_LINE);
    }

    /**
     * @param lossy as Java gave them
     */
    static String encoded(String... lossy) {
        StringBuilder encoded = new StringBuilder();
        raw(lossy).forEach(argument -> encoded.append('.')
                .append(Base64.getEncoder().encodeToString(argument.getBytes(UTF_8))));
        return encoded.toString();
    }

    /** The arguments that came this way; those that Java gave where none did. */
    static String[] decoded(String... given) {
        String encoded = System.getProperty(PROPERTY);
        if (encoded == null) {
            return given;
        }
        return java.util.Arrays.stream(encoded.split("\\.", -1))
                .skip(1)
                .map(argument -> new String(Base64.getDecoder().decode(argument), UTF_8))
                .toArray(String[]::new);
    }

    /** The last ones of the process, as many as Java gave; those of Java where they came another way. */
    private static List<String> raw(String... lossy) {
        try {
            String all = new String(Files.readAllBytes(COMMAND_LINE), ISO_8859_1);
            String[] each = all.substring(0, Math.max(0, all.length() - 1)).split("\0", -1);
            List<String> last = new ArrayList<>();
            for (int i = 0; i < lossy.length; i++) {
                String bytes = each[each.length - lossy.length + i];
                if (!ascii(bytes).equals(ascii(lossy[i]))) {
                    return List.of(lossy);
                }
                last.add(new String(bytes.getBytes(ISO_8859_1), UTF_8));
            }
            return last;
        } catch (IOException | IndexOutOfBoundsException e) {
            return List.of(lossy);
        }
    }

    private static String ascii(String text) {
        return text.replaceAll("[^!->@-~]+", "");
    }
}
