package transportlab.server;

import java.util.Locale;

/** Why a server cannot listen, in one line for the user. */
public final class BindFailure {
    private BindFailure() {}

    public static String of(String bind, int port, Throwable cause) {
        String reason = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("permission")) {
            return "port " + port + " on " + bind + " may not be used by this account";
        }
        if (reason.contains("out of range")) {
            return "there is no port " + port;
        }
        if (reason.contains("assign")) {
            return "there is no address " + bind + " on this machine";
        }
        return "port " + port + " on " + bind + " is taken";
    }
}
