package transportlab.server.shared;

import java.util.Locale;
import java.util.Optional;
import transportlab.io.Headers;
import transportlab.io.Printable;
import transportlab.server.PublicAddress;
import transportlab.server.Request;
import transportlab.server.ServerSetup;

/**
 * Keeps other web sites out: a page may publish here, or open a socket, only if it came from here (RFC 6455 10.2), or
 * from the public address under which a reverse proxy shows this server. Without an {@code Origin} and with nothing that
 * tells of another site ({@code Sec-Fetch-Site}, which comes with images and scripts too) the client is no browser and
 * passes. The {@code Host} must be an address, {@code localhost} or the public name, because any other name may have
 * been made to point here.
 */
public final class SameOrigin {
    private SameOrigin() {}

    /** Whether the request comes from a page of this server, or from no page. */
    public static boolean admits(Request request, ServerSetup setup) {
        Headers headers = request.headers();
        Optional<String> host = headers.first("Host");
        Optional<PublicAddress> known = setup.publicAddress();
        if (host.isEmpty() || !isOurs(hostName(host.get()), setup)) {
            return false;
        }
        Optional<String> site = headers.first("Sec-Fetch-Site");
        if (site.isPresent() && !site.get().equals("same-origin") && !site.get().equals("none")) {
            return false;
        }
        Optional<String> origin = headers.first("Origin");
        return origin.isEmpty()
                || origin.get().equalsIgnoreCase("http://" + host.get())
                || known.filter(address -> address.isOrigin(origin.get())).isPresent();
    }

    /** A name that nobody else can make point here: an address, this very name, or the public one. */
    private static boolean isOurs(String name, ServerSetup setup) {
        return isAddress(name)
                || name.equalsIgnoreCase(setup.bind())
                || setup.publicAddress()
                        .filter(address -> name.equalsIgnoreCase(address.host()))
                        .isPresent();
    }

    /**
     * Why such a request is turned away, and what can be done about it.
     *
     * @param what what it wanted, as {@code publish}
     */
    public static String refusal(String what, Request request, ServerSetup setup) {
        String origin = request.headers().first("Origin").orElse("none");
        String host = request.headers().first("Host").orElse("none");
        String proxy = setup.publicAddress()
                .map(address -> "the public address here is " + address.origin())
                .orElse(
                        "behind a reverse proxy, start serve with --public-address and the address that the browser shows");
        return "pages of other sites may not " + what + " here (Origin: " + Printable.of(origin) + ", Host: "
                + Printable.of(host) + "); " + proxy;
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
