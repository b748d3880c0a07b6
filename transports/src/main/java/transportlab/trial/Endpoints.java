package transportlab.trial;

import transportlab.io.Ports;

/**
 * Where a site listens.
 *
 * @param host the address that clients connect to
 */
public record Endpoints(String host, Ports ports) {
    public String authority() {
        return host + ":" + ports.http();
    }
}
