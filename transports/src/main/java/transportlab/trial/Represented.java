package transportlab.trial;

import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Representatives;
import transportlab.measure.Weighted;
import transportlab.workload.Pattern;
import transportlab.workload.Plan;
import transportlab.workload.Workload;

/**
 * How an experiment is calculated. Of very many clients only some run, each of which stands for equally many: their
 * polls are spread evenly over the interval, they have their share of a bottleneck, and what they cause is multiplied.
 */
public final class Represented {
    /** Up to this number, all clients run. */
    public static final int MOST_CLIENTS = 2_000;

    private static final int REPRESENTATIVES = 1_000;

    private final Experiment experiment;
    private final Representatives representatives;
    private final boolean together;

    private Represented(Experiment experiment, Representatives representatives, boolean together) {
        this.experiment = experiment;
        this.representatives = representatives;
        this.together = together;
    }

    /** The share of so many clients that runs, about. */
    static double share(int clients) {
        return clients <= MOST_CLIENTS ? 1 : (double) REPRESENTATIVES / clients;
    }

    /** All clients run, as on real sockets. */
    public static Represented byAll(Experiment all) {
        return new Represented(all, null, false);
    }

    public static Represented of(Experiment all) {
        int clients = all.workload().clients();
        if (clients <= MOST_CLIENTS) {
            return byAll(all);
        }
        int n = representatives(all.workload());
        double weight = (double) clients / n;
        return new Represented(
                all.with(n, all.link().forShare(1 / weight)),
                new Representatives(n, weight),
                all.workload().pattern() == Pattern.TICKER);
    }

    /** A thousand, or some more if each of them then stands for a whole number; always whole rooms. */
    private static int representatives(Workload workload) {
        int whole = workload.pattern() == Pattern.CHAT ? workload.roomsOf() : 1;
        int least = (REPRESENTATIVES + whole - 1) / whole * whole;
        for (int n = least; n < 2 * least; n += whole) {
            if (workload.clients() % n == 0) {
                return n;
            }
        }
        return Math.min(least, workload.clients());
    }

    /** The experiment of the clients that run. */
    public Experiment experiment() {
        return experiment;
    }

    public Plan plan(int repetition) {
        return experiment.plan(repetition);
    }

    public TrialSettings settings(int repetition, int port) {
        TrialSettings settings = TrialSettings.of(experiment, repetition, port);
        return representatives == null ? settings : settings.pollingEvenly();
    }

    /** The measurement of all clients. */
    public Measurement all(Measurement ofThoseThatRan) {
        return representatives == null ? ofThoseThatRan : Weighted.of(ofThoseThatRan, representatives, together);
    }
}
