package transportlab.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentFile;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.measure.Sample;
import transportlab.trial.Comparison;
import transportlab.trial.CutSignal;
import transportlab.trial.RunListener;
import transportlab.trial.StopSignal;
import transportlab.trial.live.LiveStand;

/**
 * Makes the example that the program brings along: a result of five rounds. Run by hand when the format of results
 * changes; its argument is the folder of the resources.
 */
public final class ExampleMaker {
    private static final int SAMPLES = 300;

    private ExampleMaker() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        var options = ExperimentFile.load("stock-ticker").set("repetitions", "5", "example");
        Experiment experiment = options.build();
        Result result = new Comparison(
                        new LiveStand(),
                        experiment,
                        options.values(),
                        0,
                        RunListener.NOBODY,
                        new StopSignal(),
                        new CutSignal())
                .run()
                .result();
        ResultFiles.write(folder.resolve("result.json"), ResultFiles.toJson(thinned(result)));
        System.exit(0);
    }

    private static Result thinned(Result result) {
        List<Measurement> trials =
                result.trials().stream().map(ExampleMaker::thinned).toList();
        return new Result(
                result.schema(),
                result.environment(),
                result.experiment(),
                trials,
                result.discarded(),
                result.summary());
    }

    /** Every so manieth sample is enough for a picture. */
    private static Measurement thinned(Measurement m) {
        int step = Math.max(1, m.samples().size() / SAMPLES);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < m.samples().size(); i += step) {
            samples.add(m.samples().get(i));
        }
        return new Measurement(
                new Measurement.Subject(m.transport(), m.repetition(), m.mode(), m.planSha256(), m.ports()),
                m.updates(),
                new Measurement.Traffic(m.phases(), m.inexact(), m.payloadUndelivered(), m.estimate()),
                new Measurement.Delay(m.latencyMicros(), m.histogram(), m.age(), samples),
                m.series(),
                new Measurement.Changes(m.attempts(), m.upgrade()),
                new Measurement.Circumstances(m.cost(), m.instrument(), m.cut()),
                m.notes(),
                m.failure());
    }
}
