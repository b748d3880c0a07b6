package transportlab.server.shared;

import java.util.Locale;
import java.util.Optional;
import transportlab.io.Headers;
import transportlab.io.Printable;
import transportlab.server.PublicAddress;
import transportlab.server.Request;
import transportlab.server.ServerSetup;

/**
 * Keeps other web sites out: a page may publish here or open a socket only if it was loaded from this server (RFC 6455
 * 10.2), or from the public address under which a reverse proxy shows this server. A request without {@code Origin} is
 * taken to come from a client that is not a browser, and is admitted unless {@code Sec-Fetch-Site}, which browsers also
 * send for images and scripts, tells of another site. The {@code Host} must be an IP address, {@code localhost}, the
 * name on which the server listens or the public name, because anybody could make another name point to this server.
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

    /** Whether nobody else can make the name point here: an address, the name to listen on, or the public name. */
    private static boolean isOurs(String name, ServerSetup setup) {
        return isAddress(name)
                || name.equalsIgnoreCase(setup.name())
                || setup.publicAddress()
                        .filter(address -> name.equalsIgnoreCase(address.host()))
                        .isPresent();
    }

    /**
     * Says why a request is refused, and what can be done about it.
     *
     * @param what what the request wanted to do, for example {@code publish}
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
