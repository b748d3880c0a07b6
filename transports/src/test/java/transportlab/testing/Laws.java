package transportlab.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import transportlab.measure.Measurement;
import transportlab.measure.PhaseFigures;

/** What must hold between the figures of every measurement. */
public final class Laws {
    private Laws() {}

    public static void hold(Measurement m) {
        long inFlight = 0;
        for (Map.Entry<String, PhaseFigures> entry : m.phases().entrySet()) {
            PhaseFigures phase = entry.getValue();
            assertThat(phase.requests().started())
                    .as(entry.getKey() + ": started")
                    .isEqualTo(phase.requests().receive() + phase.requests().send());
            assertThat(phase.requests().inFlightAtStart())
                    .as(entry.getKey() + ": in flight")
                    .isEqualTo(inFlight)
                    .isNotNegative();
            inFlight += phase.requests().started()
                    - phase.responses().completed()
                    - phase.responses().failed();
            assertThat(phase.responses().status().values().stream()
                            .mapToLong(n -> n)
                            .sum())
                    .isEqualTo(phase.responses().completed());
            for (Map<String, Long> bytes : phase.bytes().values()) {
                assertThat(bytes.values().stream().mapToLong(n -> n).sum() - bytes.get("total"))
                        .isEqualTo(bytes.get("total"));
                assertThat(bytes.get("other")).isZero();
            }
        }
        assertThat(inFlight).as("in flight at the end").isZero();
        assertThat(m.payloadUndelivered()).isNotNegative();
        if (m.cut() == null) {
            assertThat(m.payloadUndelivered()).isZero();
            assertThat(m.inexact().connections()).isZero();
        }
        if (m.age() != null) {
            double sum = m.age().waiting() + m.age().travel() + m.age().decode();
            assertThat(sum).isCloseTo(m.latencyMicros().mean(), org.assertj.core.data.Offset.offset(0.01));
        }
        if (m.latencyMicros() != null) {
            assertThat(m.latencyMicros().count()).isEqualTo(m.updates().delivered());
        }
    }
}
