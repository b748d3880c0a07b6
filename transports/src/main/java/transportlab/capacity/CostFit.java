package transportlab.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Fits what a transport costs to what its short trials showed. It asks for no transport: whether clients ask again, and
 * which costs can be told, follows from the counts.
 */
public final class CostFit {
    /** At a moderate rate, clients that ask again send at least one request for so many deliveries. */
    private static final double DELIVERIES_A_REQUEST = 20;

    /** What happens more seldom than this, for each delivery, tells nothing about its cost. */
    private static final double SELDOM = 0.01;

    /** Two counts whose ratio varies less than this between the trials cannot be told apart. */
    private static final double SAME_RATIO = 1.2;

    private final List<MicroRun> runs;
    private final boolean asksAgain;

    private CostFit(List<MicroRun> runs) {
        this.runs = runs;
        this.asksAgain = asksAgain(runs);
    }

    /**
     * @param runs at least one, of different sizes
     */
    public static Costs of(List<MicroRun> runs) {
        return new CostFit(runs).costs();
    }

    /** Judged by the trials with the lowest rate, where an answer has hardly more than one update. */
    private static boolean asksAgain(List<MicroRun> runs) {
        double lowest = runs.stream().mapToDouble(MicroRun::rate).min().orElse(0);
        double requests = 0;
        double deliveries = 0;
        for (MicroRun run : runs) {
            requests += run.rate() == lowest ? run.requests() : 0;
            deliveries += run.rate() == lowest ? run.deliveries() : 0;
        }
        return requests * DELIVERIES_A_REQUEST >= deliveries && requests > 0;
    }

    private Costs costs() {
        Charge server = charge(MicroRun::serverSeconds);
        Charge generator = charge(MicroRun::generatorSeconds);
        double base = base();
        double onPath = shareOnPath(base) * server.answerSeconds() * 1e6;
        return new Costs(server, generator, onPath, base, asksAgain);
    }

    /** Fits the CPU time of one side. Trials that did more count for more, because they are more like a loaded machine. */
    private Charge charge(ToDoubleFunction<MicroRun> seconds) {
        List<ToDoubleFunction<Activity>> columns = new ArrayList<>();
        boolean requests = isOften(Activity::requests);
        boolean writes = isOften(Activity::writes) && !(requests && isOneWriteARequest());
        boolean further = isOften(Activity::further);
        if (requests) {
            columns.add(Activity::requests);
        }
        if (writes) {
            columns.add(Activity::writes);
        }
        if (further) {
            columns.add(Activity::further);
        }
        double[] micros = fit(columns, seconds);
        int next = 0;
        Double request = requests ? Double.valueOf(micros[next++]) : null;
        Double write = writes ? Double.valueOf(micros[next++]) : null;
        return new Charge(request, write, further ? Double.valueOf(micros[next]) : null);
    }

    private double[] fit(List<ToDoubleFunction<Activity>> columns, ToDoubleFunction<MicroRun> seconds) {
        List<MicroRun> least = least(seconds);
        double[][] rows = new double[least.size()][columns.size()];
        double[] micros = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            micros[i] = seconds.applyAsDouble(least.get(i)) * 1e6;
            for (int j = 0; j < columns.size(); j++) {
                rows[i][j] = columns.get(j).applyAsDouble(least.get(i).activity(asksAgain));
            }
        }
        return NonNegative.solve(rows, micros);
    }

    /** Of equal trials, the one with the least CPU time for each delivery: cold code and cold caches only add to it. */
    private List<MicroRun> least(ToDoubleFunction<MicroRun> seconds) {
        Map<String, MicroRun> least = new LinkedHashMap<>();
        for (MicroRun run : runs) {
            if (run.deliveries() > 0) {
                least.merge(
                        run.clients() + " at " + run.rate(),
                        run,
                        (one, more) -> each(seconds, more) < each(seconds, one) ? more : one);
            }
        }
        return List.copyOf(least.values());
    }

    private static double each(ToDoubleFunction<MicroRun> seconds, MicroRun run) {
        return seconds.applyAsDouble(run) / run.deliveries();
    }

    private boolean isOften(ToDoubleFunction<Activity> count) {
        return sum(count) > SELDOM * sum(Activity::deliveries);
    }

    private double sum(ToDoubleFunction<Activity> count) {
        return runs.stream()
                .mapToDouble(run -> count.applyAsDouble(run.activity(asksAgain)))
                .sum();
    }

    private boolean isOneWriteARequest() {
        double[] ratios = runs.stream()
                .map(run -> run.activity(asksAgain))
                .filter(activity -> activity.writes() > 0 && activity.requests() > 0)
                .mapToDouble(activity -> activity.requests() / activity.writes())
                .sorted()
                .toArray();
        return ratios.length > 0 && ratios[ratios.length - 1] <= SAME_RATIO * ratios[0];
    }

    /**
     * The mean delay with the fewest clients, µs: the least of these trials, because whatever disturbs a trial only adds
     * to it.
     */
    private double base() {
        int fewest = runs.stream().mapToInt(MicroRun::clients).min().orElse(0);
        return runs.stream()
                .filter(run -> run.clients() == fewest)
                .mapToDouble(MicroRun::meanMicros)
                .min()
                .orElse(0);
    }

    /**
     * The share of a write's cost that delays the next client, from 0 to 1: with N clients, the mean delay grows by
     * (N + 1) / 2 of what it takes. Only trials with many clients and few deliveries a second tell it, because nothing
     * else queues in them.
     */
    private double shareOnPath(double base) {
        int fewest = runs.stream().mapToInt(MicroRun::clients).min().orElse(0);
        double busiest = runs.stream()
                .mapToDouble(run -> run.clients() * run.rate())
                .max()
                .orElse(0);
        double share = runs.stream()
                .filter(run -> run.clients() > fewest && run.clients() * run.rate() <= busiest / 2)
                .mapToDouble(run -> 2 * (run.meanMicros() - base) / (run.clients() + 1) / microsAWrite(run))
                .min()
                .orElse(0);
        return Math.max(0, Math.min(1, share));
    }

    private double microsAWrite(MicroRun run) {
        return run.serverSeconds() * 1e6 / Math.max(1, run.activity(asksAgain).writes());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
