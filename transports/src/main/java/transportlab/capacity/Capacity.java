package transportlab.capacity;

import java.util.List;

/**
 * What was found out about one transport.
 *
 * @param transport its id
 * @param demand what the workload asks of it, calculated
 * @param point what was measured with that workload, once for each round in which the trial did not fail
 */
public record Capacity(
        String transport, Costs costs, Demand demand, Forecast forecast, Limits limits, List<MicroRun> point) {

    static Capacity of(String transport, List<MicroRun> micro, Demand demand, List<MicroRun> point, int loops) {
        Costs costs = CostFit.of(micro);
        return new Capacity(
                transport,
                costs,
                demand,
                Forecast.of(costs, demand, loops),
                Limits.of(costs, demand, loops),
                List.copyOf(point));
    }

    /** Median over the rounds of the median delay, µs; null if nothing was measured. */
    public Double measuredMicros() {
        double[] medians = point.stream()
                .filter(run -> run.medianMicros() != null)
                .mapToDouble(MicroRun::medianMicros)
                .toArray();
        return medians.length == 0 ? null : Double.valueOf(CostFit.median(medians));
    }

    /** Whether a round at the point was measured. */
    public boolean isMeasured() {
        return !point.isEmpty();
    }

    /** Median load of the server as measured, ρ. */
    public double measuredServerLoad() {
        return CostFit.median(point.stream().mapToDouble(MicroRun::serverLoad).toArray());
    }

    /**
     * Median load of the clients as measured, ρ.
     *
     * @param loops their event loops
     */
    public double measuredGeneratorLoad(int loops) {
        return CostFit.median(
                point.stream().mapToDouble(run -> run.generatorLoad(loops)).toArray());
    }
}
