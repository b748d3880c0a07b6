package transportlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.testing.FakeTime;

class PollClockTest {
    private static final long MILLI = 1_000_000L;

    private final FakeTime time = new FakeTime();
    private final List<Long> ticks = new ArrayList<>();

    private PollClock clock(PollClock.Mode mode, long phaseMillis) {
        PollClock clock = new PollClock(mode, Duration.ofMillis(250), phaseMillis * MILLI);
        clock.onTick(time, () -> ticks.add(time.nanoTime() / MILLI));
        return clock;
    }

    @Test
    void ticksAtPhasePlusMultiplesOfTheIntervalWhateverAnswersDo() {
        PollClock clock = clock(PollClock.Mode.FIXED, 70);
        time.advance(Duration.ofMillis(500));
        assertThat(ticks).as("nothing before time 0 is known").isEmpty();
        clock.start(1000 * MILLI);
        time.advance(Duration.ofMillis(1400));
        assertThat(ticks).containsExactly(1070L, 1320L, 1570L, 1820L);
        clock.stop();
        time.advance(Duration.ofMillis(1000));
        assertThat(ticks).hasSize(4);
    }

    @Test
    void leavesOutTicksThatAreOver() {
        PollClock clock = clock(PollClock.Mode.FIXED, 0);
        time.advance(Duration.ofMillis(600));
        clock.start(0);
        time.advance(Duration.ofMillis(500));
        assertThat(ticks).containsExactly(750L, 1000L);
    }

    @Test
    void aTickOfItsOwnPhaseIsOverOnlyOnceItIs() {
        PollClock clock = clock(PollClock.Mode.FIXED, 100);
        time.advance(Duration.ofMillis(600));
        clock.start(0);
        time.advance(Duration.ofMillis(500));
        assertThat(ticks).as("100 and 350 are over, 600 is due").containsExactly(850L, 1100L);
        PollClock early = new PollClock(PollClock.Mode.FIXED, Duration.ofMillis(250), 200 * MILLI);
        early.onTick(time, () -> ticks.add(-time.nanoTime() / MILLI));
        early.start(1000 * MILLI);
        time.advance(Duration.ofMillis(120));
        assertThat(ticks).as("its first tick lies ahead").contains(-1200L);
    }

    @Test
    void afterAnAnswerItWaitsForOneInterval() {
        PollClock clock = clock(PollClock.Mode.AFTER_ANSWER, 100);
        clock.start(0);
        time.advance(Duration.ofMillis(300));
        assertThat(ticks).containsExactly(100L);
        clock.answered();
        time.advance(Duration.ofMillis(1000));
        assertThat(ticks).containsExactly(100L, 550L);
    }

    @Test
    void withoutAnAnswerItDoesNotTickAgain() {
        PollClock clock = clock(PollClock.Mode.AFTER_ANSWER, 100);
        clock.start(0);
        time.advance(Duration.ofSeconds(5));
        assertThat(ticks).containsExactly(100L);
        clock.stop();
        clock.answered();
        time.advance(Duration.ofSeconds(5));
        assertThat(ticks).as("of a clock that was stopped").hasSize(1);
    }

    @Test
    void anAnswerBeforeItsFirstTickPutsThatOff() {
        PollClock clock = clock(PollClock.Mode.AFTER_ANSWER, 100);
        clock.start(0);
        time.advance(Duration.ofMillis(50));
        clock.answered();
        time.advance(Duration.ofMillis(400));
        assertThat(ticks).containsExactly(300L);
    }

    @Test
    void backoffDoublesUpToACapWithHalfOfItByChance() {
        Backoff least = new Backoff(() -> 0);
        Backoff most = new Backoff(() -> 0.999999);
        long[] expected = {100, 200, 400, 800, 1600, 3200, 5000, 5000};
        for (long millis : expected) {
            assertThat(least.next().toMillis()).isEqualTo(millis / 2);
            assertThat(most.next().toMillis()).isBetween(millis - 1, millis);
        }
        least.reset();
        assertThat(least.next().toMillis()).isEqualTo(50);
    }
}
