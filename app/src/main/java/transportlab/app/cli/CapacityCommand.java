package transportlab.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.CapacityPrinter;
import transportlab.app.cli.print.Terminal;
import transportlab.capacity.CapacityReport;
import transportlab.capacity.CapacityRun;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentOptions;
import transportlab.trial.StopSignal;
import transportlab.trial.TrialException;
import transportlab.words.Words;

/** {@code capacity}: what transports cost on this computer, and from how many clients on they cannot keep up. */
record CapacityCommand(Terminal terminal) {
    /** The options that the command has, with what they are if they are not given. */
    private static final Map<String, String> DEFAULTS = defaults();

    private static Map<String, String> defaults() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("transports", "long-polling,websocket");
        map.put("clients", "350");
        map.put("rate", "500");
        map.put("rtt", "0ms");
        map.put("duration", "1s");
        map.put("warmup", "300ms");
        for (String key :
                new String[] {"payload", "poll-interval", "poll-clock", "hold", "headers", "cookie", "seed"}) {
            map.put(key, ExperimentOptions.defaultOf(key));
        }
        return map;
    }

    CommandLine spec() {
        Words words = terminal.words();
        CommandSpec spec = CommandSpec.create().name("capacity");
        CommandLineApp.describe(spec, "capacity", words);
        DEFAULTS.forEach((key, initial) ->
                spec.addOption(CompareCommand.option(words, key, words.get("label." + key), initial)));
        return Commands.of(spec, this::run);
    }

    private int run(ParseResult given) throws BadInput, TrialException {
        ExperimentOptions options = new ExperimentOptions().named("capacity");
        for (Map.Entry<String, String> each : DEFAULTS.entrySet()) {
            String origin = "--" + each.getKey();
            options.set(each.getKey(), given.matchedOptionValue(origin, each.getValue()), origin);
        }
        CapacityRun run = new CapacityRun(options);
        StopSignal stop = new StopSignal();
        CountDownLatch ended = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> CompareCommand.stopAndWait(stop, ended), "app-stop-0");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            Optional<CapacityReport> report = run.run(this::tell, stop);
            report.ifPresentOrElse(
                    found -> new CapacityPrinter(terminal, found).print(options.values()),
                    () -> terminal.err().println(terminal.words().get("capacity.stopped")));
            return report.isPresent() ? CommandLineApp.OK : CommandLineApp.FAILED;
        } finally {
            ended.countDown();
            CompareCommand.removeHook(onSignal);
        }
    }

    private void tell(CapacityRun.Step step) {
        terminal.err()
                .println(terminal.words()
                        .with(
                                "capacity.step",
                                "n",
                                step.done() + 1,
                                "of",
                                step.of(),
                                "clients",
                                step.clients(),
                                "rate",
                                step.rate()));
    }
}
