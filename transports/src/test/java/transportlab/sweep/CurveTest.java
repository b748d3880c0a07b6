package transportlab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.experiment.OptionUnit;
import transportlab.sweep.SweepPoint.Figure;

/** Values between calculated points, and where a limit is reached. */
class CurveTest {
    private static final Over CLIENTS = new Over("clients", OptionUnit.COUNT, List.of("1", "100", "500", "10000"));

    private static SweepPoint point(int index, String mode, double bytes, Long memory) {
        return new SweepPoint(
                index, "sse", mode, 3 * bytes, 2 * bytes, bytes / 10, index, 1000.0 * index, true, memory, null);
    }

    private static Sweep sweep(SweepPoint... points) {
        return new Sweep("x", CLIENTS, List.of("sse"), Map.of(), List.of(points));
    }

    private static Sweep straight() {
        List<SweepPoint> points = new ArrayList<>();
        for (int i : new int[] {0, 1, 3}) {
            points.add(point(i, "model", 8 * CLIENTS.number(i), null));
        }
        return sweep(points.toArray(SweepPoint[]::new));
    }

    @Test
    void betweenPointsItFollowsAPowerOfTheSetting() {
        Curve traffic = Curve.of(straight(), "sse", Figure.TRAFFIC);
        assertThat(traffic.at(1)).hasValue(8 * 16);
        assertThat(traffic.at(1000).orElseThrow()).isCloseTo(8 * 16_000, within(1e-6));
        assertThat(traffic.at(20_000)).isEmpty();
        assertThat(traffic.at(0.5)).isEmpty();
    }

    @Test
    void fromNothingItIsAStraightLine() {
        Curve connections = Curve.of(straight(), "sse", Figure.CONNECTIONS);
        assertThat(connections.at(50.5).orElseThrow()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aLimitIsReachedWhereTheLineCrossesIt() {
        Curve requests = Curve.of(straight(), "sse", Figure.REQUESTS);
        assertThat(requests.reaches(800).orElseThrow()).isCloseTo(1000, within(1e-6));
        assertThat(requests.reaches(0.1)).as("it is always over").isEmpty();
        assertThat(requests.reaches(1e9)).as("it never is").isEmpty();
    }

    @Test
    void memoryIsWhatTheMostClientsTookForEach() {
        Sweep sweep = sweep(point(1, "live", 800, null), point(2, "live", 4000, 20_000L));
        Curve memory = Curve.of(sweep, "sse", Figure.MEMORY);
        assertThat(memory.at(10_000)).hasValue(200e6);
        assertThat(sweep.value(sweep.points().get(1), Figure.MEMORY)).isEqualTo(10e6);
        assertThat(Curve.of(straight(), "sse", Figure.MEMORY).points()).isEmpty();
    }

    @Test
    void aNewPointReplacesTheOldOne() {
        Sweep sweep = straight().plus(List.of(point(1, "model", 1, null), point(1, "live", 2, null)));
        assertThat(sweep.points()).hasSize(4);
        assertThat(sweep.point("sse", 1, false).orElseThrow().bytesPerSecond()).isEqualTo(3);
    }

    @Test
    void aValueIsAddedInItsPlace() {
        assertThat(CLIENTS.with("50").values()).containsExactly("1", "50", "100", "500", "10000");
        assertThat(CLIENTS.with("100")).isEqualTo(CLIENTS);
        assertThat(CLIENTS.with("20000")).as("beyond the range").isEqualTo(CLIENTS);
        assertThat(CLIENTS.indexOf(500)).hasValue(2);
        assertThat(CLIENTS.indexOf(501)).isEmpty();
    }
}
