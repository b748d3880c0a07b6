package transportlab.app.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.app.ui.Now;
import transportlab.experiment.ExperimentOptions;
import transportlab.measure.Outcome;
import transportlab.measure.Survival;
import transportlab.path.PathRules;

/** What survives what, without a window. */
class SurvivingTest {
    @Test
    void theTableOfTheSettingsThatWereAskedForLastIsThere() throws Exception {
        Now ui = new Now();
        Surviving model = new Surviving(ui);
        ExperimentOptions first = new ExperimentOptions().set("clients", "5", "test");
        ExperimentOptions second =
                new ExperimentOptions().set("clients", "5", "test").set("transports", "websocket", "test");
        model.ask(first.build(), first.values(), List.of(PathRules.OPEN));
        model.ask(second.build(), second.values(), List.of(PathRules.OPEN));
        ui.until(() -> model.survivalProperty().get() != null);
        Survival survival = model.survivalProperty().get();
        assertThat(survival.transports()).containsExactly("websocket");
        assertThat(survival.cells()).extracting(Survival.Cell::outcome).containsExactly(Outcome.DELIVERED);
        assertThat(model.failureProperty().get()).isEmpty();
        model.close();
    }
}
