package transportlab.app.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import transportlab.app.ui.Now;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Measurement;

/** What other settings would yield, without a window. */
class WhatIfTest {
    private static ExperimentOptions options(String poll) throws BadInput {
        return new ExperimentOptions()
                .set("transports", "short-polling,websocket", "test")
                .set("poll-interval", poll, "test")
                .set("clients", "5", "test");
    }

    @Test
    void answersForTheSettingsThatWereAskedForLast() throws Exception {
        Now ui = new Now();
        WhatIf whatIf = new WhatIf(ui);
        ExperimentOptions seldom = options("2s");
        whatIf.ask(options("100ms").build(), options("100ms").values());
        whatIf.ask(seldom.build(), seldom.values());
        ui.until(() -> !whatIf.of(seldom.values()).isEmpty());
        Map<String, Measurement> trials = whatIf.of(seldom.values());
        assertThat(trials).containsOnlyKeys("short-polling", "websocket");
        assertThat(trials.get("short-polling")
                        .phases()
                        .get("measured")
                        .requests()
                        .started())
                .isEqualTo(10);
        assertThat(whatIf.of(options("100ms").values())).isEmpty();
        whatIf.close();
    }
}
