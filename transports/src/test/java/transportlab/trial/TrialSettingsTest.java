package transportlab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import transportlab.testing.Trials;

/** How long a trial waits for what, by its options. */
class TrialSettingsTest {
    private static TrialSettings settings(String... options) {
        return TrialSettings.of(Trials.experiment(options), 3, 0);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    @Test
    void drainsAtLeastFiveSecondsAndTwoPollsAndARoundTrip() {
        assertThat(settings("poll-interval", "250ms").ending().drain()).isEqualTo(seconds(5));
        assertThat(settings("poll-interval", "4s", "rtt", "40ms").ending().drain())
                .isEqualTo(seconds(8.04));
    }

    @Test
    void drainsUntilHeldAnswersHaveEndedWhereClientsWereCutOff() {
        assertThat(settings("hold", "30s").drainAfterCut()).isEqualTo(seconds(31));
        assertThat(settings("hold", "2s").drainAfterCut())
                .as("not shorter than without")
                .isEqualTo(seconds(5));
        assertThat(settings("hold", "7s", "poll-interval", "10s", "rtt", "0ms").drainAfterCut())
                .isEqualTo(seconds(20));
    }

    @Test
    void isPatientForTwoSecondsAndSixRoundTrips() {
        assertThat(settings("rtt", "0ms").patience()).isEqualTo(seconds(2));
        assertThat(settings("rtt", "500ms").patience()).isEqualTo(seconds(5));
    }

    @Test
    void keepsAConnectionHalfAMinuteLongerThanAnythingIsSilent() {
        assertThat(settings("hold", "30s").serving().times().idleTimeout()).isEqualTo(seconds(60));
        assertThat(settings("hold", "2s").serving().times().idleTimeout())
                .as("heartbeats after 25 s")
                .isEqualTo(seconds(55));
        assertThat(settings("hold", "2s", "poll-interval", "40s")
                        .serving()
                        .times()
                        .idleTimeout())
                .isEqualTo(seconds(70));
    }

    @Test
    void eachRepetitionHasASeedOfItsOwn() {
        assertThat(settings("seed", "10").seed()).isEqualTo(13);
    }

    @Test
    void aDiscardedRunIsNotCutAndWaitsForNothingOnAFreePort() {
        TrialSettings discarded = TrialSettings.of(Trials.experiment("cut", "2s", "rtt", "20ms"), 0, 8080)
                .discarded();
        assertThat(discarded.ending().cut()).isNull();
        assertThat(discarded.ending().drain()).isZero();
        assertThat(discarded.serving().port()).isZero();
        assertThat(discarded.link().roundTrip()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void updatesAreInStepWithPollsAtRatiosOfIntegersUpToTen() {
        assertThat(inStep("periodic", "250ms", "4")).isTrue();
        assertThat(inStep("periodic", "250ms", "40")).isTrue();
        assertThat(inStep("periodic", "250ms", "44")).as("eleven to one").isFalse();
        assertThat(inStep("periodic", "700ms", "1")).as("seven to ten").isTrue();
        assertThat(inStep("periodic", "1100ms", "1")).as("eleven to ten").isFalse();
        assertThat(inStep("poisson", "250ms", "4")).isFalse();
    }

    private static boolean inStep(String arrivals, String pollInterval, String rate) {
        return Trials.experiment("arrivals", arrivals, "poll-interval", pollInterval, "rate", rate)
                .inStep();
    }
}
