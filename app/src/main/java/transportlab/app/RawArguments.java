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
 * Recovers the command-line arguments if the system's locale has no characters beyond ASCII ({@code LC_ALL=C}). Java
 * has then lost such characters before the program begins, and could neither open a file with such a name nor pass the
 * name on. Linux still has the bytes. The JVM that does the work is started in a UTF-8 locale and gets the arguments
 * encoded in ASCII.
 */
final class RawArguments {
    static final String LOCALE = "C.UTF-8";

    /** Each argument in base64, with a dot in front. */
    static final String PROPERTY = "transportlab.child.arguments";

    /** The names that Java gives to ASCII on different systems. Other encodings do not lose any arguments. */
    private static final Set<String> ASCII = Set.of("ANSI_X3.4-1968", "US-ASCII", "646");

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private RawArguments() {}

    static boolean areNeeded() {
        String encoding = System.getProperty("sun.jnu.encoding", "UTF-8").toUpperCase(Locale.ROOT);
        return ASCII.contains(encoding) && Files.isReadable(COMMAND_LINE);
    }

    /**
     * @param lossy the arguments as Java gave them, perhaps with lost characters
     */
    static String encoded(String... lossy) {
        StringBuilder encoded = new StringBuilder();
        raw(lossy).forEach(argument -> encoded.append('.')
                .append(Base64.getEncoder().encodeToString(argument.getBytes(UTF_8))));
        return encoded.toString();
    }

    /** The arguments from the system property, or those that Java gave if the property is not set. */
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

    /**
     * The last arguments on the command line of the process, as many as Java gave. If they do not match, those that
     * Java gave are returned.
     */
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
