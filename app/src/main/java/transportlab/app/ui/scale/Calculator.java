package transportlab.app.ui.scale;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import transportlab.app.ui.base.UiQueue;
import transportlab.sweep.SweepPlan;
import transportlab.sweep.SweepPoint;
import transportlab.sweep.SweepRun;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/** Calculates the points of a sweep on a thread of its own. Must be used on the JavaFX thread. */
final class Calculator {
    private final UiQueue ui;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui-scale-0");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private StopSignal stop = new StopSignal();

    /** Told of each value. */
    interface Listener {
        /**
         * @param index of the value
         * @param points those that could be calculated
         */
        void calculated(int index, List<SweepPoint> points);

        /** It cannot be calculated, with one line for the user. */
        void failed(String why);
    }

    Calculator(UiQueue ui) {
        this.ui = ui;
    }

    /** Calculates what the plan asks for and is not known yet: both ends first, and then between them. */
    void calculate(SweepPlan plan, Set<Integer> known, Listener listener) {
        stop();
        if (thread.isShutdown()) {
            return;
        }
        StopSignal mine = new StopSignal();
        stop = mine;
        List<Integer> order = new ArrayList<>(coarseFirst(plan.over().values().size()));
        order.retainAll(plan.calculated().keySet());
        order.removeAll(known);
        thread.execute(() -> run(plan, order, mine, listener));
    }

    private void run(SweepPlan plan, List<Integer> order, StopSignal mine, Listener listener) {
        for (int i = 0; i < order.size() && !mine.isStopped(); i++) {
            int index = order.get(i);
            try {
                List<SweepPoint> points =
                        SweepRun.points(plan, index, plan.calculated().get(index), mine);
                post(mine, () -> listener.calculated(index, points));
            } catch (TrialException | RuntimeException e) {
                post(mine, () -> listener.failed(String.valueOf(e.getMessage())));
                return;
            }
        }
    }

    private void post(StopSignal mine, Runnable action) {
        ui.post(() -> {
            if (!mine.isStopped()) {
                action.run();
            }
        });
    }

    /** The ends, then the middle, then between these, and so on. */
    static Set<Integer> coarseFirst(int n) {
        Set<Integer> order = new LinkedHashSet<>(List.of(0, n - 1));
        for (int step = Integer.highestOneBit(Math.max(1, n - 1)); step >= 1; step /= 2) {
            for (int i = 0; i < n; i += step) {
                order.add(i);
            }
        }
        return order;
    }

    void stop() {
        stop.stop();
    }

    void close() {
        stop();
        thread.shutdown();
    }
}
