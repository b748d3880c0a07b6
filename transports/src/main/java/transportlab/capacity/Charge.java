package transportlab.capacity;

/**
 * What one side pays, in µs of CPU time. A cost that cannot be told is null and counts as nothing.
 *
 * @param request for each request; it includes the answer if each request has one write
 * @param write for each write that carries updates
 * @param further for each update in a write after its first
 */
public record Charge(Double request, Double write, Double further) {
    private static final double MICROS = 1e6;

    /** CPU seconds for what happened. For counts a second, it is how many processors that takes. */
    public double seconds(Activity done) {
        return (or0(request) * done.requests() + or0(write) * done.writes() + or0(further) * done.further()) / MICROS;
    }

    /** Seconds for a request and the first update of its answer, or for one update that is pushed. */
    double answerSeconds() {
        return (or0(request) + or0(write)) / MICROS;
    }

    /** Processors that are needed even if each answer carries as many updates as it can. */
    double leastSeconds(double clients, double rate) {
        return rate * clients * or0(further) / MICROS;
    }

    private static double or0(Double cost) {
        return cost == null ? 0 : cost;
    }
}
