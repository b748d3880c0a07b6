package transportlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is noted of the processors' other work, in a trial of four seconds. */
class LoadNotesTest {
    private static final long FOUR_SECONDS = 4_000_000_000L;

    private static List<String> notes(Double compile, Double other, Double steal, int processors, int machine) {
        return Notes.ofLoad(new Load(compile, other, steal, processors, machine), FOUR_SECONDS);
    }

    @Test
    void aQuietAndWarmMachineHasNoNote() {
        assertThat(notes(0.6, 0.2, 0.1, 2, 2)).isEmpty();
        assertThat(notes(0.0, 0.0, 0.0, 1, 1)).isEmpty();
    }

    @Test
    void whoCompiledOnMuchOfItsProcessorsIsCold() {
        double most = Notes.COLD_SHARE * 8;
        assertThat(notes(most - 0.01, 0.0, 0.0, 2, 2)).isEmpty();
        assertThat(notes(most + 0.01, 0.0, 0.0, 2, 2)).containsExactly("cold");
        assertThat(notes(most + 0.01, 0.0, 0.0, 4, 2)).as("of four processors").isEmpty();
        assertThat(notes(most / 2 + 0.01, 0.0, 0.0, 1, 64))
                .as("of the JVM's own processors")
                .containsExactly("cold");
    }

    @Test
    void othersAndTheHostTogetherMakeAMachineBusy() {
        double most = Notes.BUSY_SHARE * 8;
        assertThat(notes(0.0, most - 0.01, 0.0, 2, 2)).isEmpty();
        assertThat(notes(0.0, most + 0.01, 0.0, 2, 2)).containsExactly("busy");
        assertThat(notes(0.0, 0.0, most + 0.01, 2, 2)).containsExactly("busy");
        assertThat(notes(0.0, most / 2, most / 2 + 0.01, 2, 2)).containsExactly("busy");
        assertThat(notes(0.0, most + 0.01, 0.0, 1, 64))
                .as("the machine has many more processors than the JVM may use")
                .isEmpty();
    }

    @Test
    void oneProcessorOfTwoTakenAwayIsBusy() {
        assertThat(notes(0.0, 3.9, 0.0, 2, 2)).containsExactly("busy");
    }

    @Test
    void bothAreSaidAndWhatIsUnknownIsNot() {
        assertThat(notes(4.0, 4.0, null, 2, 2)).containsExactly("cold", "busy");
        assertThat(notes(null, null, null, 2, 2)).isEmpty();
        assertThat(Notes.ofLoad(Load.UNKNOWN, 0)).isEmpty();
    }
}
