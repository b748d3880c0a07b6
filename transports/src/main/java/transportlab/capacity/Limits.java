package transportlab.capacity;

/**
 * From how many clients on a transport behaves differently, at the same rate.
 *
 * @param batchesFrom answers carry several updates; null if clients do not ask again
 * @param growsFrom the delay grows for as long as the trial lasts; null if that cannot be told
 * @param byGenerator whether the clients are saturated before the server is
 */
public record Limits(Double batchesFrom, Double growsFrom, boolean byGenerator) {
    /**
     * @param loops event loops of the clients
     */
    public static Limits of(Costs costs, Demand demand, int loops) {
        double server = saturation(costs.server(), costs, demand, 1);
        double generator = saturation(costs.generator(), costs, demand, loops);
        Double first = known(Math.min(server, generator));
        boolean byGenerator = generator < server;
        if (!costs.asksAgain()) {
            return new Limits(null, first, byGenerator);
        }
        double growing = Math.min(overload(costs.server(), demand, 1), overload(costs.generator(), demand, loops));
        return new Limits(first, known(growing), byGenerator);
    }

    /** Clients with which one side has no time left, if each does as much as it does now. */
    private static double saturation(Charge charge, Costs costs, Demand demand, int queues) {
        return demand.clients() * ratio(queues, charge.seconds(demand.activity(costs.asksAgain())));
    }

    /** Clients with which one side has no time left even if answers carry all updates that wait. */
    private static double overload(Charge charge, Demand demand, int queues) {
        return ratio(queues, charge.leastSeconds(1, demand.rate()));
    }

    private static double ratio(double all, double each) {
        return each <= 0 ? Double.POSITIVE_INFINITY : all / each;
    }

    private static Double known(double clients) {
        return Double.isFinite(clients) ? Double.valueOf(clients) : null;
    }
}
