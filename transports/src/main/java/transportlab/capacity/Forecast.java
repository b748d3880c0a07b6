package transportlab.capacity;

/**
 * What the costs of a transport say about a workload. A server that pushes sends to its clients one after another, so
 * that the delay is {@code L0 + a (N + 1) / 2} up to the saturation at {@code N* = I / b}; I is the interval of updates.
 * Clients that ask again adapt: their cycle becomes {@code C = N r / (1 - N m / I)}, with several updates in an answer,
 * and the delay {@code L0 + C / 2}. The forecast is good to a factor of 1.5 to 2.
 *
 * @param serverLoad processors that the server would need, of the one that serves the readers of a topic (ρ)
 * @param generatorLoad processors that the clients would need, of their event loops (ρ)
 * @param outlook what becomes of the delay
 */
public record Forecast(double serverLoad, double generatorLoad, Outlook outlook) {
    static final double NEAR = 0.7;
    static final double BEYOND = 1.1;

    /** How far off the costs may be. */
    static final double FACTOR = 1.5;

    /**
     * @param loops event loops of the clients
     */
    public static Forecast of(Costs costs, Demand demand, int loops) {
        Activity activity = demand.activity(costs.asksAgain());
        double server = costs.server().seconds(activity);
        double generator = costs.generator().seconds(activity) / loops;
        return new Forecast(server, generator, outlook(costs, demand, loops, Math.max(server, generator)));
    }

    private static Outlook outlook(Costs costs, Demand demand, int loops, double load) {
        double lasting = costs.asksAgain() ? leastLoad(costs, demand, loops) : load;
        if (lasting >= BEYOND) {
            return new Outlook.Grows();
        }
        boolean isNear = load > NEAR && load < BEYOND || lasting > NEAR;
        return isNear
                ? new Outlook.Band(
                        mean(costs.times(1 / FACTOR), demand, loops), finite(mean(costs.times(FACTOR), demand, loops)))
                : new Outlook.Mean(mean(costs, demand, loops));
    }

    private static Double finite(double micros) {
        return Double.isFinite(micros) ? Double.valueOf(micros) : null;
    }

    /** What remains to be done even if answers carry all updates that wait. */
    private static double leastLoad(Costs costs, Demand demand, int loops) {
        return Math.max(
                costs.server().leastSeconds(demand.clients(), demand.rate()),
                costs.generator().leastSeconds(demand.clients(), demand.rate()) / loops);
    }

    /** Mean delay in µs; infinite if it grows. */
    private static double mean(Costs costs, Demand demand, int loops) {
        double base = Math.max(costs.baseMicros(), demand.delayMicros());
        double oneAfterAnother = costs.onPathMicros() * (demand.clients() + 1) / 2;
        if (!costs.asksAgain()) {
            Activity activity = demand.activity(false);
            double load =
                    Math.max(costs.server().seconds(activity), costs.generator().seconds(activity) / loops);
            return load < 1 ? base + oneAfterAnother : Double.POSITIVE_INFINITY;
        }
        double calm = demand.cycleSeconds();
        double cycle = Math.max(cycle(costs.server(), demand, 1), cycle(costs.generator(), demand, loops));
        double waiting = cycle - calm + Math.min(calm, 1 / demand.rate());
        return base + (cycle > calm ? waiting / 2 * 1e6 : oneAfterAnother);
    }

    /** Seconds until every client has had one answer, with as many updates as have come by then. */
    private static double cycle(Charge charge, Demand demand, int queues) {
        double idle = 1 - charge.leastSeconds(demand.clients(), demand.rate()) / queues;
        return idle <= 0 ? Double.POSITIVE_INFINITY : demand.clients() * charge.answerSeconds() / queues / idle;
    }
}
