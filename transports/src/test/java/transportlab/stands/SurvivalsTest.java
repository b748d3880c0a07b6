package transportlab.stands;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import transportlab.experiment.Experiment;
import transportlab.io.PortRole;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.measure.ResultFiles;
import transportlab.measure.Survival;
import transportlab.measure.SurvivalCsv;
import transportlab.path.Deed;
import transportlab.path.Next;
import transportlab.path.PathRules;
import transportlab.path.Rule;
import transportlab.path.Stage;
import transportlab.testing.Trials;
import transportlab.trial.StopSignal;
import transportlab.wire.Direction;

/** What survives what, with a path of the test's own that lets nothing through. */
class SurvivalsTest {
    private static final PathRules SHUT = new PathRules("shut", List.of(new Shut()));

    @TempDir
    Path folder;

    /** Swallows everything. */
    private record Shut() implements Rule {
        @Override
        public String text() {
            return "shut";
        }

        @Override
        public String kind() {
            return "shut";
        }

        @Override
        public Stage stage(PortRole port) {
            return new Stage() {
                @Override
                public void bytes(Direction towards, ByteBuffer some, Next to) {
                    some.position(some.limit());
                    to.did(Deed.What.SWALLOWED);
                }
            };
        }
    }

    private static Survival run(List<Survivals.Step> steps) throws Exception {
        Experiment experiment = Trials.experiment(
                "transports",
                "short-polling,websocket,auto",
                "clients",
                "2",
                "rate",
                "5",
                "duration",
                "1s",
                "mode",
                "model");
        return new Survivals(experiment, Map.of("clients", "2"), List.of(PathRules.OPEN, SHUT))
                .run(steps::add, new StopSignal());
    }

    @Test
    void eachTechniqueHasACellForEachPath() throws Exception {
        List<Survivals.Step> steps = new ArrayList<>();
        Survival survival = run(steps);
        assertThat(survival.completed()).isTrue();
        assertThat(survival.cells()).hasSize(6).noneMatch(Survival.Cell::isMeasured);
        assertThat(survival.cells().subList(0, 3))
                .allMatch(cell ->
                        cell.outcome() == Outcome.DELIVERED && cell.delivered().equals(cell.expected()));
        Survival.Cell shut = survival.cell("websocket", "shut").orElseThrow();
        assertThat(shut.outcome()).isEqualTo(Outcome.DEAD);
        assertThat(shut.delivered()).isZero();
        assertThat(shut.expected()).isPositive();
        assertThat(shut.noticed().by()).isEqualTo(Noticed.By.WATCHDOG);
        assertThat(shut.did()).isEqualTo("swallowed");
        assertThat(steps).hasSize(6).allMatch(step -> step.of() == 6 && !step.measures());
    }

    @Test
    void aStopKeepsWhatIsDone() throws Exception {
        StopSignal stop = new StopSignal();
        Experiment experiment = Trials.experiment(
                "transports", "short-polling,websocket", "clients", "2", "duration", "1s", "mode", "model");
        Survival survival = new Survivals(experiment, Map.of(), List.of(PathRules.OPEN, SHUT))
                .run(
                        step -> {
                            if (step.done() == 1) {
                                stop.stop();
                            }
                        },
                        stop);
        assertThat(survival.cells()).hasSize(1);
        assertThat(survival.completed()).isFalse();
    }

    @Test
    void theFileMatchesItsSchemaAndIsReadAgain() throws Exception {
        Survival survival = run(new ArrayList<>());
        Path file = folder.resolve("survival.json");
        ResultFiles.write(Map.of(file, ResultFiles.json(survival)));
        String json = Files.readString(file);
        try (InputStream schema = SurvivalsTest.class.getResourceAsStream("/schema/survival-1.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(read(file)).isEqualTo(survival);
    }

    private static Survival read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ResultFiles.parse(in, Survival.class);
        }
    }

    @Test
    void theTableHasARowForEachCell() throws Exception {
        List<String> lines = SurvivalCsv.of(run(new ArrayList<>())).lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0))
                .isEqualTo("transport,path,mode,outcome,delivered,expected,noticed_by,noticed_after_ms,did,status,way,"
                        + "failure");
        assertThat(lines.get(5)).startsWith("websocket,shut,model,dead,0,").contains(",watchdog,");
    }

    @Test
    void aMeasurementThatContradictsTheCalculationIsDisputed() {
        Survival.Cell model =
                new Survival.Cell("sse", "x", "model", Outcome.DELIVERED, 4L, 4L, null, null, null, "sse", null);
        Survival.Cell live =
                new Survival.Cell("sse", "x", "live", Outcome.MUTED, 0L, 4L, null, "held", null, "sse", null);
        Survival both = new Survival(
                Survival.SCHEMA,
                Map.of(),
                "x",
                Map.of(),
                "both",
                List.of("sse"),
                List.of(new Survival.Path("x", "")),
                Map.of(),
                List.of(model, live),
                true);
        assertThat(both.isDisputed("sse", "x")).isTrue();
        assertThat(both.cell("sse", "x")).contains(live);
        assertThat(both.isCalculated()).isFalse();
    }
}
