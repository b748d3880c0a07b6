package transportlab.capacity;

import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;
import transportlab.workload.Workload;

/**
 * What a workload asks of a transport if nothing costs CPU time, as it is calculated in virtual time.
 *
 * @param rate updates a second, each of which goes to every client
 * @param requests a second, of all clients together
 * @param answers a second that carry updates
 * @param delayMicros mean delay, µs
 */
public record Demand(int clients, double rate, double requests, double answers, double delayMicros) {
    /**
     * @param trial calculated, without a failure
     */
    static Demand of(Measurement trial, Workload workload) {
        PhaseFigures measured = trial.phases().get("measured");
        double seconds = MicroRun.seconds(trial);
        return new Demand(
                workload.clients(),
                workload.rate(),
                measured.requests().started() / seconds,
                MicroRun.answers(measured) / seconds,
                trial.latencyMicros() == null ? 0 : trial.latencyMicros().mean());
    }

    /** Counts a second. */
    Activity activity(boolean asksAgain) {
        double deliveries = clients * rate;
        return new Activity(requests, asksAgain ? Math.min(answers, deliveries) : deliveries, deliveries);
    }

    /** Seconds from one request of a client to its next; infinite if it never asks. */
    double cycleSeconds() {
        return clients / requests;
    }
}
