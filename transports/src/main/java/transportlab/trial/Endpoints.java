package transportlab.trial;

import transportlab.io.Ports;

/**
 * Where a site listens.
 *
 * @param host the address that clients connect to
 * @param named the HTTP port in the addresses that clients ask for
 */
public record Endpoints(String host, Ports ports, int named) {
    public Endpoints(String host, Ports ports) {
        this(host, ports, ports.http());
    }

    public String authority() {
        return host + ":" + named;
    }
}
