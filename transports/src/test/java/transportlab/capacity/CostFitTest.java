package transportlab.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Known costs are found again in what made-up trials show. */
class CostFitTest {
    private static final Charge PUSHED = new Charge(null, 9.0, null);
    private static final Charge ASKED = new Charge(150.0, null, 2.0);

    /** A trial that pushes: no requests, and one write for each delivery. */
    private static MicroRun pushing(int clients, double rate, double onPath) {
        double deliveries = clients * rate;
        Activity done = new Activity(0, deliveries, deliveries);
        double mean = 400 + onPath * (clients + 1) / 2;
        return new MicroRun(
                clients,
                rate,
                1,
                0,
                0,
                deliveries,
                PUSHED.seconds(done),
                2 * PUSHED.seconds(done),
                0,
                mean,
                mean,
                false);
    }

    /** A trial whose clients ask again: an answer carries so many updates. */
    private static MicroRun asking(int clients, double rate, double batch, double requestsAnAnswer) {
        double deliveries = clients * rate;
        long answers = Math.round(deliveries / batch);
        long requests = Math.round(answers * requestsAnAnswer);
        Activity done = new Activity(requests, answers, deliveries);
        double seconds = ASKED.seconds(done);
        return new MicroRun(clients, rate, 1, requests, answers, deliveries, seconds, seconds, 0, 500, 500.0, false);
    }

    @Test
    void findsWhatAPushCosts() {
        Costs costs =
                CostFit.of(List.of(pushing(1, 50, 4), pushing(100, 20, 4), pushing(100, 400, 4), pushing(250, 10, 4)));
        assertThat(costs.asksAgain()).isFalse();
        assertThat(costs.server().write()).isCloseTo(9, within(1e-6));
        assertThat(costs.generator().write()).isCloseTo(18, within(1e-6));
        assertThat(costs.server().request()).as("nobody asks").isNull();
        assertThat(costs.server().further()).as("each update has its own write").isNull();
        assertThat(costs.onPathMicros()).isCloseTo(4, within(0.2));
        assertThat(costs.shareAfterSend()).isCloseTo(5 / 9.0, within(0.03));
        assertThat(costs.baseMicros()).isCloseTo(404, within(1e-6));
    }

    @Test
    void findsWhatAnAnswerCostsAndEachFurtherUpdateInIt() {
        Costs costs = CostFit.of(
                List.of(asking(1, 50, 1, 1), asking(100, 20, 1, 1), asking(100, 400, 20, 1), asking(250, 10, 1, 1)));
        assertThat(costs.asksAgain()).isTrue();
        assertThat(costs.server().request()).isCloseTo(150, within(1e-6));
        assertThat(costs.server().further()).isCloseTo(2, within(1e-6));
        assertThat(costs.server().write()).as("each request has one write").isNull();
    }

    @Test
    void tellsRequestsFromWritesWhereSomeAnswersAreEmpty() {
        Costs costs = CostFit.of(
                List.of(asking(1, 50, 1, 3), asking(100, 20, 1, 1), asking(100, 400, 20, 1), asking(250, 10, 1, 2)));
        assertThat(costs.server().request()).isCloseTo(150, within(1e-6));
        assertThat(costs.server().write()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aSlopeFromNoiseIsNeverMoreThanTheWholeCostNorLessThanNothing() {
        assertThat(CostFit.of(List.of(pushing(1, 50, 50), pushing(100, 20, 50), pushing(100, 400, 50)))
                        .onPathMicros())
                .isEqualTo(9, within(1e-6));
        assertThat(CostFit.of(List.of(pushing(1, 50, -5), pushing(100, 20, -5), pushing(100, 400, -5)))
                        .onPathMicros())
                .isZero();
    }

    @Test
    void ofEqualTrialsTheCheapestCounts() {
        MicroRun good = pushing(100, 400, 4);
        MicroRun cold = new MicroRun(100, 400, 1, 0, 0, 40_000, 2, 2, 0, 602, 602.0, true);
        assertThat(CostFit.of(List.of(cold, good)).server().write()).isCloseTo(9, within(1e-6));
    }

    @Test
    void noCostIsNegative() {
        double[] found = NonNegative.solve(new double[][] {{1, 0}, {1, 1}, {1, 2}}, new double[] {3, 2, 1});
        assertThat(found).containsExactly(2, 0);
    }

    @Test
    void aSingleTrialIsEnoughForSomething() {
        Costs costs = CostFit.of(List.of(pushing(100, 20, 4)));
        assertThat(costs.server().seconds(new Activity(0, 2000, 2000)))
                .isCloseTo(PUSHED.seconds(new Activity(0, 2000, 2000)), within(1e-9));
    }
}
