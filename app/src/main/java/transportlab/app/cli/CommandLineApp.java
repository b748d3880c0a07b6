package transportlab.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import transportlab.run.BadInput;
import transportlab.run.Environment;
import transportlab.run.TrialException;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** The command line: finds the command, tells wrong usage in one line, turns outcomes into exit codes. */
public final class CommandLineApp {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final String WORDS = "/transportlab/app/words";

    private final PrintStream out;
    private final PrintStream err;

    /** Both streams are written in UTF-8, whatever the system's own encoding is. */
    public CommandLineApp(OutputStream out, OutputStream err) {
        this.out = new PrintStream(out, true, UTF_8);
        this.err = new PrintStream(err, true, UTF_8);
    }

    /** @return the exit code: 0 ok, 1 failed or lost updates, 2 wrong usage */
    public int run(String... arguments) {
        Words words = Words.of(language(List.of(arguments)), WORDS, Sentences.WORDS);
        CommandLine line = commands(words);
        return line.execute(arguments);
    }

    private CommandLine commands(Words words) {
        Terminal terminal = new Terminal(out, err, words);
        CommandLine[] self = new CommandLine[1];
        UiCommand ui = new UiCommand(
                terminal,
                () -> self[0].execute("compare", "--lang", words.language().getLanguage()));
        CommandLine line = new CommandLine(root(words, () -> ui.open("")));
        self[0] = line;
        line.addSubcommand("ui", ui.spec());
        line.addSubcommand("compare", new CompareCommand(terminal).spec());
        line.addSubcommand("serve", new ServeCommand(terminal).spec());
        line.addSubcommand("report", new ReportCommand(terminal).spec());
        line.addSubcommand("lesson", new LessonCommand(terminal).spec());
        line.addSubcommand("transports", new TransportsCommand(terminal).spec());
        line.setOut(new PrintWriter(out, true, UTF_8));
        line.setErr(new PrintWriter(err, true, UTF_8));
        line.getCommandSpec().usageMessage().commandListHeading(words.get("help.commands") + "%n");
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(110);
        line.setParameterExceptionHandler((wrong, given) -> usage(wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        return line;
    }

    private static CommandSpec root(Words words, Callable<Integer> withoutCommand) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(withoutCommand);
        spec.name("transport-lab");
        describe(spec, "root", words);
        return spec;
    }

    /** Help, version and language, as every command has them. */
    static void describe(CommandSpec spec, String command, Words words) {
        spec.usageMessage().description(words.get("help." + command)).synopsisHeading(words.get("help.usage") + " ");
        spec.version("Transport Lab " + Environment.version());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(words.get("option.help"))
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description(words.get("option.version"))
                .build());
        spec.addOption(OptionSpec.builder("--lang")
                .paramLabel("en|ko")
                .type(String.class)
                .description(words.get("option.lang"))
                .build());
    }

    private int usage(CommandLine.ParameterException wrong) {
        String message = wrong.getMessage().lines().findFirst().orElse("");
        err.println(message + "  (" + wrong.getCommandLine().getCommandName() + " --help)");
        return WRONG_USAGE;
    }

    private int failed(Exception failure) {
        if (failure instanceof BadInput) {
            err.println(failure.getMessage());
            return WRONG_USAGE;
        }
        if (failure instanceof TrialException) {
            err.println(failure.getMessage());
            return FAILED;
        }
        err.println("unexpected: " + failure);
        return FAILED;
    }

    /** That of {@code --lang}, or else the system's. */
    private static String language(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        if (at >= 0 && at + 1 < arguments.size()) {
            return arguments.get(at + 1);
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith("--lang="))
                .map(argument -> argument.substring("--lang=".length()))
                .findFirst()
                .orElse(Locale.getDefault().getLanguage());
    }
}
