package transportlab.trial;

import transportlab.experiment.Crowd;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Representatives;
import transportlab.measure.Weighted;
import transportlab.workload.Pattern;
import transportlab.workload.Plan;

/**
 * How an experiment is calculated. Of very many clients only some run, each of which stands for equally many: their
 * polls are spread evenly over the interval, a tenth of them opens at a time, they have their share of a bottleneck, and
 * what they cause is multiplied.
 */
public final class Represented {
    private final Experiment experiment;
    private final Representatives representatives;
    private final boolean together;

    private Represented(Experiment experiment, Representatives representatives, boolean together) {
        this.experiment = experiment;
        this.representatives = representatives;
        this.together = together;
    }

    /** All clients run, as on real sockets. */
    public static Represented byAll(Experiment all) {
        return new Represented(all, null, false);
    }

    public static Represented of(Experiment all) {
        int clients = all.workload().clients();
        int n = Crowd.running(all.workload());
        if (n == clients) {
            return byAll(all);
        }
        double weight = (double) clients / n;
        return new Represented(
                all.with(n, all.link().weighing(weight)),
                new Representatives(n, weight),
                all.workload().pattern() == Pattern.TICKER);
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
        return representatives == null ? settings : settings.pollingEvenly().openingInTenths();
    }

    /** The measurement of all clients. */
    public Measurement all(Measurement ofThoseThatRan) {
        return representatives == null ? ofThoseThatRan : Weighted.of(ofThoseThatRan, representatives, together);
    }
}
