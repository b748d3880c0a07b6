package transportlab.server;

import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import transportlab.io.PortRole;

/** Why a server cannot listen, in one line for the user. */
public final class BindFailure {
    private BindFailure() {}

    /**
     * @param port the HTTP port, from which those of other roles follow
     */
    public static String of(String bind, PortRole role, int port, Throwable cause) {
        return of(bind, role.from(port), cause) + need(role);
    }

    private static String need(PortRole role) {
        return switch (role) {
            case HTTP -> "";
            case TCP -> "; raw TCP needs the port one above that of HTTP";
            case POLICY -> "; the Flash policy needs the port two above that of HTTP";
        };
    }

    public static String of(String bind, int port, Throwable cause) {
        String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("permission")) {
            return "port " + port + " on " + bind + " may not be used by this account";
        }
        if (reason.contains("out of range")) {
            return "there is no port " + port;
        }
        if (reason.contains("assign") || cause instanceof UnresolvedAddressException) {
            return "there is no address " + bind + " on this machine";
        }
        return "port " + port + " on " + bind + " is taken";
    }
}
