package transportlab.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InversionTest {
    /** {@code <} for a round in which the transport that asks again was faster, {@code >}, {@code =}, {@code x} failed. */
    private static Inversion of(String rounds, double load) {
        List<Inversion.Round> all = new ArrayList<>();
        for (char each : rounds.toCharArray()) {
            Double asking = each == 'x' ? null : Double.valueOf(20_000);
            double pushing = each == '<' ? 40_000 : each == '>' ? 10_000 : 20_000;
            all.add(new Inversion.Round(asking, pushing, load, load / 2, load, each == 'x'));
        }
        return new Inversion("one", "other", all);
    }

    @ParameterizedTest
    @CsvSource({
        "<<<<<, OVERTAKES",
        "<<><<, OVERTAKES",
        "<<x<<, OVERTAKES",
        "<<>><, CANNOT_TELL",
        "<<xx<, CANNOT_TELL",
        "=====, CANNOT_TELL",
        "<<<, CANNOT_TELL",
        ">><>>, DOES_NOT",
        ">>>>>, DOES_NOT"
    })
    void fourOfFiveInOneDirectionDecide(String rounds, Inversion.Verdict verdict) {
        assertThat(of(rounds, 0.5).verdict()).isEqualTo(verdict);
    }

    @Test
    void saysWhenHardlyAProcessorWasFree() {
        assertThat(of("<<<<<", 0.95).isMachineFull()).isTrue();
        assertThat(of("<<<<<", 0.7).isMachineFull()).isFalse();
    }

    @Test
    void saysWhenTheClientsThemselvesWereLoaded() {
        assertThat(of("<<<<<", 0.9).isGeneratorLoaded()).isTrue();
        assertThat(of("<<<<<", 0.5).isGeneratorLoaded()).isFalse();
        assertThat(of("<<x<<", 0.5).disturbed())
                .as("a trial that failed says nothing of the machine")
                .isZero();
        assertThat(of("xx<xx", 0.9).isGeneratorLoaded()).isTrue();
        assertThat(of("xx<xx", 0.9).failed()).isEqualTo(4);
        assertThat(of("<<x<>", 0.5).faster()).isEqualTo(3);
    }
}
