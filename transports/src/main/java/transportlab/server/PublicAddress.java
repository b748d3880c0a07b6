package transportlab.server;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address under which browsers see this server if it is behind a reverse proxy.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host in lower case; an IPv6 address is in brackets
 * @param port the port; the default port of the scheme if the address contains none
 */
public record PublicAddress(String scheme, String host, int port) {

    private static final Pattern UNDERSCORED = Pattern.compile("([A-Za-z0-9._-]+)(?::([0-9]{1,5}))?");

    /** @return empty unless the URL is {@code http://name} or {@code https://name}, with or without a port */
    public static Optional<PublicAddress> of(String url) {
        try {
            URI uri = new URI(ascii(url));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean plain = uri.getRawPath() != null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            String host = uri.getHost() == null ? named(uri) : uri.getHost();
            if (!plain || host == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return Optional.empty();
            }
            int given = uri.getHost() == null ? portOf(uri) : uri.getPort();
            int port = given < 0 ? usual(scheme) : given;
            return port > 65_535
                    ? Optional.empty()
                    : Optional.of(new PublicAddress(scheme, host.toLowerCase(Locale.ROOT), port));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Converts an internationalized host name to the ASCII form in which it is looked up (RFC 5891). */
    private static String ascii(String url) {
        Matcher parts = Pattern.compile("(\\w+://)([^/:\\[\\]@]+)(.*)").matcher(url);
        return parts.matches() ? parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3) : url;
    }

    /** Reads a host name that {@link URI} rejects: one with an underscore, as used in container networks. */
    private static String named(URI uri) {
        Matcher parts = UNDERSCORED.matcher(String.valueOf(uri.getRawAuthority()));
        return parts.matches() ? parts.group(1) : null;
    }

    private static int portOf(URI uri) {
        Matcher parts = UNDERSCORED.matcher(String.valueOf(uri.getRawAuthority()));
        return parts.matches() && parts.group(2) != null ? Integer.parseInt(parts.group(2)) : -1;
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** The address as browsers write it in {@code Origin}, for example {@code https://lab.example.org}. */
    public String origin() {
        return scheme + "://" + host + (port == usual(scheme) ? "" : ":" + port);
    }

    /** Whether an {@code Origin} field names it. */
    public boolean isOrigin(String field) {
        return of(field).filter(this::equals).isPresent();
    }
}
