package transportlab.server.shared;

import java.util.Locale;
import java.util.Optional;
import transportlab.server.Request;

/**
 * Keeps other web sites out: a page may publish here, or open a socket, only if it came from here (RFC 6455 10.2).
 * Without an {@code Origin} and with nothing that tells of another site ({@code Sec-Fetch-Site}, which comes with images
 * and scripts too) the client is no browser and passes. The {@code Host} must be an address or
 * {@code localhost}, because any other name may have been made to point here.
 */
public final class SameOrigin {
    private SameOrigin() {}

    public static boolean admits(Request request) {
        Optional<String> host = request.headers().first("Host");
        if (host.isEmpty() || !isAddress(hostName(host.get()))) {
            return false;
        }
        Optional<String> site = request.headers().first("Sec-Fetch-Site");
        if (site.isPresent() && !site.get().equals("same-origin") && !site.get().equals("none")) {
            return false;
        }
        Optional<String> origin = request.headers().first("Origin");
        return origin.isEmpty() || origin.get().equalsIgnoreCase("http://" + host.get());
    }

    private static String hostName(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    private static boolean isAddress(String name) {
        return name.toLowerCase(Locale.ROOT).equals("localhost")
                || name.matches("\\d{1,3}(\\.\\d{1,3}){3}")
                || name.matches("\\[[0-9a-fA-F:.]+]");
    }
}
