package transportlab.run;

import transportlab.measure.Measurement;

/**
 * Where a site listens.
 *
 * @param host address for the clients
 */
public record Endpoints(String host, Measurement.Ports ports) {
    public String authority() {
        return host + ":" + ports.http();
    }
}
