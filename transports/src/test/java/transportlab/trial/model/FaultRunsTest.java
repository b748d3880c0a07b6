package transportlab.trial.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Thousands of runs with faults, over all transports. A seed that fails is printed with its timeline;
 * {@code -Dfault.seed=N} repeats it alone.
 */
class FaultRunsTest {
    private static final int RUNS = Integer.getInteger("fault.runs", 2_800);
    private static final int MOST_SHOWN = 3;

    @Test
    void eachUpdateComesExactlyOnceOrIsToldAsLost() throws Exception {
        Long only = Long.getLong("fault.seed");
        long from = only == null ? 0 : only;
        long to = only == null ? RUNS : only + 1;
        long begun = System.nanoTime();
        List<String> failed = new ArrayList<>();
        for (long seed = from; seed < to; seed++) {
            FaultRun run = new FaultRun(seed);
            String wrong = run.run();
            if (!wrong.isEmpty()) {
                failed.add("seed " + seed + ": " + wrong);
                if (failed.size() <= MOST_SHOWN) {
                    System.out.println("seed " + seed + ": " + wrong + "\n" + run.timeline()
                            + "\nrepeat it with: mvn test -Dtest=FaultRunsTest -Dfault.seed=" + seed);
                }
            }
        }
        System.out.printf("%d runs with faults in %.1f s%n", to - from, (System.nanoTime() - begun) / 1e9);
        assertThat(failed).as("of " + (to - from) + " runs").isEmpty();
    }
}
