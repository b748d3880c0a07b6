package transportlab.stage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes other programs' cookies illegible in recorded bytes. A browser sends cookies to every port of a host, so those of
 * anything else that runs on this computer come along too, and a class would see them.
 */
final class OtherCookies {
    private static final Pattern FIELD = Pattern.compile("(?im)(?<=^cookie:)[^\\r\\n]*");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private OtherCookies() {}

    /**
     * Replaces each character of the other cookies, so that all lengths stay as they were.
     *
     * @param up starts with the head of a request
     * @param own the name of the cookie that stays legible
     */
    static byte[] hidden(byte[] up, String own) {
        String text = new String(up, ISO_8859_1);
        int end = text.indexOf(END_OF_HEAD);
        String head = end < 0 ? text : text.substring(0, end);
        String shown = FIELD.matcher(head).replaceAll(field -> hidden(field.group(), own));
        return (shown + text.substring(head.length())).getBytes(ISO_8859_1);
    }

    private static String hidden(String cookies, String own) {
        return Arrays.stream(cookies.split(";", -1))
                .map(pair -> pair.strip().startsWith(own + "=") ? pair : pair.replaceAll("[^\\s=]", "x"))
                .collect(Collectors.joining(";"));
    }
}
