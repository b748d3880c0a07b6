package transportlab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import transportlab.experiment.BadInput;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentFile;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.measure.Sample;
import transportlab.stands.Comparisons;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;

/**
 * Makes the example that the program brings along, five rounds in virtual time, and a measured result of the same
 * experiment for tests. Run by hand when the format of results changes; its arguments are the two folders.
 */
public final class ExampleMaker {
    private static final int SAMPLES = 300;

    private ExampleMaker() {}

    public static void main(String[] arguments) throws Exception {
        write(Path.of(arguments[0]), "model");
        write(Path.of(arguments[1]), "both");
        System.exit(0);
    }

    private static void write(Path folder, String mode) throws Exception {
        Files.createDirectories(folder);
        ResultFiles.write(folder.resolve("result.json"), ResultFiles.toJson(result(mode)));
    }

    /** The example, made anew. */
    static Result result(String mode) throws IOException, BadInput, TrialException {
        var options = ExperimentFile.load("stock-ticker")
                .set("repetitions", "5", "example")
                .set("mode", mode, "example");
        Experiment experiment = options.build();
        return thinned(
                Comparisons.of(experiment, options.values(), 0, RunListener.NOBODY, new StopSignal(), new CutSignal())
                        .run()
                        .result());
    }

    private static Result thinned(Result result) {
        return new Result(
                result.schema(),
                result.environment(),
                result.experiment(),
                result.all().stream().map(ExampleMaker::thinned).toList(),
                result.discarded(),
                result.summary(),
                result.predictions());
    }

    /** Every so manieth sample is enough for a picture. */
    private static Measurement thinned(Measurement m) {
        List<Sample> samples = new ArrayList<>();
        if (m.samples() != null) {
            int step = Math.max(1, m.samples().size() / SAMPLES);
            for (int i = 0; i < m.samples().size(); i += step) {
                samples.add(m.samples().get(i));
            }
        }
        return new Measurement(
                new Measurement.Subject(m.transport(), m.repetition(), m.mode(), m.planSha256(), m.ports()),
                m.updates(),
                new Measurement.Traffic(m.phases(), m.inexact(), m.payloadUndelivered(), m.estimate()),
                new Measurement.Delay(m.latencyMicros(), m.histogram(), m.age(), m.samples() == null ? null : samples),
                m.series(),
                new Measurement.Changes(m.attempts(), m.upgrade(), m.openingMicros()),
                new Measurement.Circumstances(m.cost(), m.instrument(), m.cut()),
                m.notes(),
                m.failure());
    }
}
