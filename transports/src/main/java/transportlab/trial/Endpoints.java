package transportlab.trial;

import transportlab.io.Ports;

/**
 * Where a site listens.
 *
 * @param host address for the clients
 */
public record Endpoints(String host, Ports ports) {
    public String authority() {
        return host + ":" + ports.http();
    }
}
