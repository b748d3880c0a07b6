package transportlab.server;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where browsers see this server, if a reverse proxy stands in front of it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in small letters, an IPv6 address in brackets
 * @param port the scheme's own where none is written
 */
public record PublicAddress(String scheme, String host, int port) {

    private static final Pattern UNDERSCORED = Pattern.compile("([A-Za-z0-9._-]+)(?::([0-9]{1,5}))?");

    /** @return empty if that is not {@code http://name}, with a port or without */
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

    /** A name of other letters as it is looked up (RFC 5891). */
    private static String ascii(String url) {
        Matcher parts = Pattern.compile("(\\w+://)([^/:\\[\\]@]+)(.*)").matcher(url);
        return parts.matches() ? parts.group(1) + IDN.toASCII(parts.group(2)) + parts.group(3) : url;
    }

    /** A name with an underscore, as container networks have them, is none to {@link URI}. */
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

    /** As browsers write it: {@code https://lab.example.org}. */
    public String origin() {
        return scheme + "://" + host + (port == usual(scheme) ? "" : ":" + port);
    }

    /** Whether an {@code Origin} field names it. */
    public boolean isOrigin(String field) {
        return of(field).filter(this::equals).isPresent();
    }
}
