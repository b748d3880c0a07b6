package transportlab.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import transportlab.io.Headers;

/** What is written down of attempts. */
class RegisterTest {
    private final AtomicInteger ids = new AtomicInteger();
    private final Register register = new Register(() -> "id" + ids.getAndIncrement());
    private final Plan first = register.of(From.OWN).get(0);

    @Test
    void plansEveryCombinationOnce() {
        List<Plan> all = new ArrayList<>();
        for (From from : From.values()) {
            all.addAll(register.of(from));
        }
        assertThat(all).hasSize(48);
        assertThat(all.stream().map(plan -> List.of(plan.from(), plan.by(), plan.proof(), plan.guard())))
                .doesNotHaveDuplicates();
    }

    @Test
    void believesOnlyWhoKnowsTheSecretThatTheAccountWasRead() {
        Sighting arrived = Sighting.request(Headers.NONE, true);
        assertThat(Register.came(said(Said.READ), true, arrived)).isEqualTo(Came.READ);
        assertThat(Register.came(said(Said.READ), false, arrived)).isEqualTo(Came.BLOCKED);
    }

    @Test
    void tellsFromBothSidesWhatCameOfAnAttempt() {
        Sighting arrived = Sighting.request(Headers.NONE, false);
        assertThat(Register.came(said("failed"), false, arrived)).isEqualTo(Came.BLOCKED);
        assertThat(Register.came(said("failed"), false, Sighting.preflight(Headers.NONE)))
                .isEqualTo(Came.BLOCKED);
        assertThat(Register.came(said("failed"), false, arrived.asRefused())).isEqualTo(Came.REFUSED);
        assertThat(Register.came(said(Said.UNKNOWN), false, arrived)).isEqualTo(Came.UNKNOWN_PERSON);
        assertThat(Register.came(said("failed"), false, arrived.asTokenless().asRefused()))
                .isEqualTo(Came.CANNOT);
    }

    @Test
    void believesNoAnswerToARequestThatNeverCame() {
        for (Sighting seen : List.of(Sighting.NONE, Sighting.preflight(Headers.NONE))) {
            assertThat(Register.came(said(Said.READ), true, seen)).isEqualTo(Came.BLOCKED);
            assertThat(Register.came(said(Said.UNKNOWN), false, seen)).isEqualTo(Came.BLOCKED);
        }
    }

    @Test
    void tellsEachAttemptOnceAndOnlyOfThePlan() {
        List<Attempt> told = new ArrayList<>();
        register.whenSettled(attempt -> {
            throw new IllegalStateException("a listener that fails");
        });
        register.whenSettled(told::add);
        assertThat(settle(new Said("made up", "failed", ""))).isEmpty();
        assertThat(settle(new Said(first.id(), Said.LATE, ""))).isEmpty();
        Optional<Attempt> settled = settle(new Said(first.id(), "failed", ""));
        assertThat(settle(new Said(first.id(), Said.UNKNOWN, ""))).isEqualTo(settled);
        assertThat(told).containsExactly(settled.orElseThrow());
        assertThat(register.settled().values()).containsExactlyElementsOf(told);
    }

    @Test
    void takesOnlySoManyRequestsForOneAttempt() {
        for (int i = 0; i < 20; i++) {
            assertThat(register.request(Optional.of(first.id()))).contains(first);
        }
        assertThat(register.request(Optional.of(first.id()))).isEmpty();
        assertThat(register.request(Optional.empty())).isEmpty();
    }

    @Test
    void showsNoTextOfABrowserThatIsLongOrHarmful() {
        String shown = Label.of("\u001b[2J\u009b\n\u202e" + "x".repeat(500));
        assertThat(shown).hasSize(200).startsWith("\\u001b[2J\\u009b\\n\\u202e").isPrintable();
    }

    private Optional<Attempt> settle(Said said) {
        return register.settle(said, "secret"::equals);
    }

    private Said said(String how) {
        return new Said(first.id(), how, "");
    }
}
