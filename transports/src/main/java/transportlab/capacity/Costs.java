package transportlab.capacity;

/**
 * What one transport costs on this machine, as fitted from short trials.
 *
 * @param server what the server pays
 * @param generator what the clients pay, which share the machine with the server
 * @param onPathMicros what delays the next client, µs; the rest of a write's cost comes after the send
 * @param baseMicros mean delay of a single client, µs
 * @param asksAgain whether clients ask again after each answer, by their counts; else the server pushes
 */
public record Costs(Charge server, Charge generator, double onPathMicros, double baseMicros, boolean asksAgain) {
    /** The share of an answer's cost that comes after the send, from 0 to 1. */
    public double shareAfterSend() {
        double answer = server.answerSeconds() * 1e6;
        return answer <= 0 ? 0 : Math.max(0, 1 - onPathMicros / answer);
    }

    /** The same transport where everything costs so many times as much. */
    Costs times(double factor) {
        return new Costs(times(server, factor), times(generator, factor), onPathMicros * factor, baseMicros, asksAgain);
    }

    private static Charge times(Charge charge, double factor) {
        return new Charge(
                times(charge.request(), factor), times(charge.write(), factor), times(charge.further(), factor));
    }

    private static Double times(Double cost, double factor) {
        return cost == null ? null : Double.valueOf(cost * factor);
    }
}
