package transportlab.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import transportlab.experiment.Experiment;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultCsv;
import transportlab.measure.ResultFiles;
import transportlab.testing.Laws;
import transportlab.testing.Trials;
import transportlab.trial.live.LiveStand;
import transportlab.wire.Phase;

@Execution(ExecutionMode.CONCURRENT)
class ComparisonTest {
    private static final ResultFolder.Contents BOTH = (result, folder, name) -> {
        Map<Path, ResultFiles.Content> files = new LinkedHashMap<>();
        files.put(folder.resolve(name + ".json"), ResultFiles.json(result));
        files.put(folder.resolve(name + ".csv"), to -> Files.writeString(to, ResultCsv.of(result)));
        return files;
    };

    @TempDir
    Path folder;

    private static Comparison comparison(RunListener listener, StopSignal stop, String... options) {
        Experiment experiment = Trials.experiment(options);
        return new Comparison(new LiveStand(), experiment, Map.of("clients", "3"), 0, listener, stop, new CutSignal());
    }

    private static final String[] SMALL = {
        "clients",
        "10",
        "rate",
        "20",
        "duration",
        "300ms",
        "warmup",
        "100ms",
        "rtt",
        "0ms",
        "repetitions",
        "2",
        "poll-interval",
        "50ms"
    };

    @Test
    void runsEachTransportInEachRepetitionOverTheSamePlanAndWritesAValidResult() throws Exception {
        List<String> started = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void trialStarted(Step step, java.time.Duration left) {
                started.add((step.discarded() ? "discarded " : "") + step.transport());
                throw new IllegalStateException("a listener that throws does not stop a run");
            }
        };
        Comparison.Outcome outcome =
                comparison(listener, new StopSignal(), SMALL).run();
        Result result = outcome.result();
        assertThat(started).hasSize(12);
        assertThat(started.subList(0, 4)).allMatch(name -> name.startsWith("discarded"));
        assertThat(result.trials()).hasSize(8);
        assertThat(result.discarded()).hasSize(4);
        assertThat(result.experiment().completed()).isTrue();
        for (int repetition = 0; repetition < 2; repetition++) {
            int of = repetition;
            List<Measurement> trials =
                    result.trials().stream().filter(m -> m.repetition() == of).toList();
            assertThat(trials.stream().map(Measurement::planSha256).distinct()).hasSize(1);
            assertThat(trials.stream().map(Measurement::transport)).doesNotHaveDuplicates();
        }
        result.trials().forEach(Laws::hold);
        assertThat(result.summary().verdicts())
                .as("six pairs; delays do not count where the machine was busy")
                .filteredOn(verdict -> !verdict.metric().equals("delayMicros"))
                .hasSize(12);
        List<Path> written = new ResultFolder(folder).write(outcome, BOTH, true);
        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("result.json", "result.csv", "trace.json");
        assertValid(folder.resolve("result.json"));
        assertThat(ResultFiles.toJson(ResultFiles.read(folder.resolve("result.json")))
                        .strip())
                .as("read and written again it is the same")
                .isEqualTo(Files.readString(folder.resolve("result.json")).strip());
        List<String> csv = Files.readAllLines(folder.resolve("result.csv"));
        assertThat(csv).hasSize(9);
        assertThat(Files.readString(folder.resolve("trace.json"))).contains("\"runs\"");
    }

    @Test
    void keepsFinishedTrialsWhenItIsStopped() throws Exception {
        StopSignal stop = new StopSignal();
        RunListener stopper = new RunListener() {
            private int measured;

            @Override
            public void phaseStarted(Step step, Phase phase) {
                if (!step.discarded() && phase == Phase.MEASURED && ++measured == 2) {
                    stop.stop();
                }
            }
        };
        Comparison.Outcome outcome = comparison(stopper, stop, SMALL).run();
        assertThat(outcome.result().trials()).hasSize(1);
        assertThat(outcome.result().experiment().completed()).isFalse();
        new ResultFolder(folder).write(outcome, BOTH, true);
        assertValid(folder.resolve("result.json"));
        Files.writeString(folder.resolve("result.json"), "an earlier result");
        new ResultFolder(folder).write(outcome, BOTH, true);
        assertThat(folder.resolve("result.json"))
                .as("replaced only by a finished one")
                .hasContent("an earlier result");
        assertValid(folder.resolve("result-incomplete.json"));
    }

    @Test
    void disturbedRoundsAreMeasuredAgainOverTheSamePlan() throws Exception {
        Result first =
                comparison(RunListener.NOBODY, new StopSignal(), SMALL).run().result();
        List<Measurement> trials = new ArrayList<>();
        for (Measurement trial : first.trials()) {
            boolean disturbed = trial.transport().equals("websocket") && trial.repetition() == 1;
            trials.add(trial.withNotes(List.of(disturbed ? Measurement.COLD : "in-step")));
        }
        Result before = new Result(
                first.schema(), first.environment(), first.experiment(), trials, first.discarded(), first.summary());
        List<RunListener.Step> steps = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void trialStarted(Step step, java.time.Duration left) {
                steps.add(step);
            }
        };
        Comparison.Outcome outcome = comparison(listener, new StopSignal(), SMALL)
                .resuming(Kept.of(before).withoutDisturbed())
                .run();
        assertThat(steps)
                .extracting(step -> step.transport() + (step.discarded() ? " to warm up" : " " + step.repetition()))
                .containsExactly("websocket to warm up", "websocket 1");
        Result result = outcome.result();
        assertThat(result.experiment().completed()).isTrue();
        assertThat(result.trials())
                .hasSize(8)
                .containsAll(Kept.of(before).withoutDisturbed().trials());
        Measurement attempt = result.discarded().get(4).attempt();
        assertThat(attempt.notes()).containsExactly(Measurement.COLD);
        assertThat(result.trials().get(7).planSha256()).as("the same seed").isEqualTo(attempt.planSha256());
        assertThat(result.discarded()).hasSize(6);
        assertThat(result.discarded().get(4).millis()).isPositive();
        new ResultFolder(folder).write(outcome, BOTH, true);
        assertValid(folder.resolve("result.json"));
        assertThat(ResultFiles.toJson(ResultFiles.read(folder.resolve("result.json")))
                        .strip())
                .isEqualTo(Files.readString(folder.resolve("result.json")).strip());
    }

    @Test
    void aRunThatWasStoppedAtOnceIsAResultWithoutTrials() throws Exception {
        StopSignal stop = new StopSignal();
        stop.stop();
        Comparison.Outcome outcome = comparison(RunListener.NOBODY, stop, SMALL).run();
        assertThat(outcome.result().trials()).isEmpty();
        new ResultFolder(folder).write(outcome, BOTH, true);
        assertValid(folder.resolve("result.json"));
        assertThat(folder.resolve("result.csv")).content().isEqualTo("experiment,transport,repetition,mode,failure\n");
    }

    @Test
    void refusesBrokenAndNewerResultsInOneLine() throws Exception {
        assertRefused("", "is no result of this program");
        assertRefused("{\"schema\":", "is no result of this program");
        assertRefused("{}", "it has no schema");
        assertRefused("{\"schema\":\"transport-lab/result/1\"}", "is no whole result");
        assertRefused("{\"schema\":\"transport-lab/result/1\",\"trials\":7}", "is no result of this program");
        assertRefused("{\"schema\":\"transport-lab/result/2\",\"new\":1}", "was written by a newer program");
        assertThatThrownBy(() -> ResultFiles.read(folder.resolve("missing.json")))
                .hasMessageContaining("no file");
    }

    private void assertRefused(String text, String why) throws Exception {
        Path file = folder.resolve("given.json");
        Files.writeString(file, text);
        assertThatThrownBy(() -> ResultFiles.read(file))
                .isInstanceOf(ResultFiles.NoResult.class)
                .hasMessageContaining(why)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    private static void assertValid(Path file) throws Exception {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ComparisonTest.class.getResourceAsStream("/schema/result-1.schema.json"));
        assertThat(schema.validate(new ObjectMapper().readTree(file.toFile()))).isEmpty();
    }
}
