package transportlab.app.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.cli.print.ResultPrinter;
import transportlab.app.cli.print.Terminal;
import transportlab.experiment.BadInput;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.trial.ResultFolder;
import transportlab.words.Words;

/** {@code report}: prints the table of an earlier result again, and writes its files again if asked. */
record ReportCommand(Terminal terminal) {
    private static final String DEFAULT_FORMATS = "json,csv,png,svg,pdf,html";

    CommandLine spec() {
        Words words = terminal.words();
        CommandSpec spec = CommandSpec.create().name("report");
        CommandLineApp.describe(spec, "report", words);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("RESULT.json")
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .description(words.get("option.result"))
                .build());
        spec.addOption(OptionSpec.builder("--out")
                .paramLabel("DIR")
                .type(String.class)
                .description(words.get("option.report.out"))
                .build());
        spec.addOption(OptionSpec.builder("--format")
                .paramLabel(Pictures.FORMATS)
                .type(String.class)
                .description(words.get("option.format") + " (" + DEFAULT_FORMATS + ")")
                .build());
        Pictures.addOptions(spec, words);
        return Commands.of(spec, this::run);
    }

    private int run(ParseResult given) throws BadInput {
        Result result;
        try {
            result = ResultFiles.read(CompareCommand.path(given.matchedPositionalValue(0, "")));
        } catch (ResultFiles.NoResult e) {
            throw new BadInput(e.getMessage());
        } catch (InvalidPathException e) {
            throw new BadInput("'" + e.getInput() + "' is no path on this system");
        }
        new ResultPrinter(terminal).print(result);
        return given.hasMatchedOption("--out") ? write(result, given) : CommandLineApp.OK;
    }

    private int write(Result result, ParseResult given) throws BadInput {
        ResultFolder folder = CompareCommand.folder(given.matchedOptionValue("--out", ""));
        folder.prepare();
        try {
            folder.write(result, Pictures.of(given, DEFAULT_FORMATS, terminal.words()));
        } catch (IOException e) {
            throw new BadInput("--out: nothing can be written to " + folder.path() + ": " + ResultFolder.reason(e));
        }
        terminal.out()
                .println(terminal.words()
                        .get("summary.written", Map.of("path", folder.path().toString())));
        return CommandLineApp.OK;
    }
}
