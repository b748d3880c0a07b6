package transportlab.app.library;

import java.nio.file.Path;
import transportlab.app.ui.base.UiQueue;
import transportlab.app.ui.run.Runs;
import transportlab.experiment.Experiment;
import transportlab.experiment.ExperimentOptions;
import transportlab.trial.Comparison;
import transportlab.trial.Kept;

/** A process that runs a long comparison as the desktop does, says when the first trial is saved, and goes on. */
public final class RunThatIsKilled {
    static final String SAVED = "saved";

    private RunThatIsKilled() {}

    public static void main(String[] arguments) throws Exception {
        Library library = new Library(Path.of(arguments[0]));
        ExperimentOptions options = new ExperimentOptions();
        options.set("transports", "streaming,websocket", "test");
        options.set("repetitions", "50", "test");
        options.set("clients", "2", "test");
        options.set("duration", "400ms", "test");
        options.set("warmup", "0ms", "test");
        Experiment experiment = options.build();
        UiQueue ui = new UiQueue() {
            @Override
            public void post(Runnable work) {
                work.run();
            }

            @Override
            public void latest(Object key, Runnable work) {
                work.run();
            }
        };
        new Runs(ui, library)
                .start(
                        "test",
                        experiment,
                        options.values(),
                        0,
                        Kept.NOTHING,
                        library.reserve("killed"),
                        new Runs.Watcher() {
                            @Override
                            public void resultSoFar(Comparison.Outcome outcome) {
                                System.out.println(SAVED);
                            }

                            @Override
                            public void finished(Comparison.Outcome outcome) {}

                            @Override
                            public void failed(String why) {
                                System.out.println(why);
                            }
                        });
    }
}
