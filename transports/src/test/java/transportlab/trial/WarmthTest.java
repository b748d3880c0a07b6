package transportlab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a discarded run may end. */
class WarmthTest {
    private static final Warmth.Limits ONE_SECOND = new Warmth.Limits(Duration.ofSeconds(1), Duration.ofMillis(2500));

    /** Looks five times a second; when it was enough, or -1. */
    private static long enough(Warmth.Limits limits, long... compiledInEachLook) {
        Warmth warmth = new Warmth(limits);
        long compiled = 7_000;
        for (int look = 0; look < compiledInEachLook.length; look++) {
            compiled += compiledInEachLook[look];
            if (warmth.isEnough(200L * (look + 1), compiled)) {
                return 200L * (look + 1);
            }
        }
        return -1;
    }

    @Test
    void endsAtItsLeastLengthWhereNothingIsCompiled() {
        assertThat(enough(ONE_SECOND, 0, 0, 0, 0, 0, 0)).isEqualTo(1000);
        assertThat(enough(new Warmth.Limits(Duration.ofMillis(500), Duration.ofSeconds(1)), 0, 0, 0, 0, 0))
                .as("a whole window was seen")
                .isEqualTo(800);
    }

    @Test
    void goesOnWhileMuchIsCompiled() {
        assertThat(enough(ONE_SECOND, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200))
                .isEqualTo(-1);
    }

    @Test
    void endsOnceTheLastHalfSecondWasNearlyWithoutCompiling() {
        assertThat(enough(ONE_SECOND, 200, 200, 200, 200, 200, 200, 5, 5, 5, 5)).isEqualTo(1800);
    }

    @Test
    void aBurstOfCompilingKeepsItGoingUntilItIsHalfASecondAgo() {
        assertThat(enough(ONE_SECOND, 0, 0, 0, 0, 300, 0, 0, 0, 0)).isEqualTo(1600);
    }

    @Test
    void justATenthOfTheProcessorsIsTooMuch() {
        assertThat(enough(ONE_SECOND, 20, 20, 20, 20, 20, 20)).isEqualTo(-1);
        assertThat(enough(ONE_SECOND, 20, 20, 20, 20, 19, 20)).isEqualTo(1000);
    }

    @Test
    void fromSevenTransportsOnItIsShorter() {
        assertThat(Warmth.Limits.of(1)).isEqualTo(ONE_SECOND);
        assertThat(Warmth.Limits.of(6)).isEqualTo(ONE_SECOND);
        assertThat(Warmth.Limits.of(7)).isEqualTo(new Warmth.Limits(Duration.ofMillis(500), Duration.ofSeconds(1)));
    }
}
