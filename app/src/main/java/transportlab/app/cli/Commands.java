package transportlab.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Joins a command's options with what it does. */
final class Commands {
    private Commands() {}

    /** What a command does. */
    interface Action {
        int run(ParseResult given) throws Exception;
    }

    static CommandLine of(CommandSpec described, Action action) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(new Runner());
        spec.name(described.name()).version(described.version());
        spec.usageMessage(described.usageMessage());
        described.options().forEach(spec::addOption);
        described.positionalParameters().forEach(spec::addPositional);
        Runner runner = (Runner) spec.userObject();
        CommandLine line = new CommandLine(spec);
        runner.call = () -> action.run(line.getParseResult());
        return line;
    }

    /** Called when the command was chosen. */
    private static final class Runner implements Callable<Integer> {
        private Callable<Integer> call;

        @Override
        public Integer call() throws Exception {
            return call.call();
        }
    }
}
