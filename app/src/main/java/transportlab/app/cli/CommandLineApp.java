package transportlab.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import transportlab.app.cli.print.Terminal;
import transportlab.experiment.BadInput;
import transportlab.io.Printable;
import transportlab.path.PathWords;
import transportlab.trial.Program;
import transportlab.trial.TrialException;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** The command line: finds the command, reports wrong usage in one line, and turns outcomes into exit codes. */
public final class CommandLineApp {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final String WORDS = "/transportlab/app/words";

    private static final Set<String> LANGUAGES = Set.of("en", "ko");

    private final Printed printed;
    private final PrintStream out;
    private final PrintStream err;

    /** Both streams are written in UTF-8, whatever the system's own encoding is. */
    public CommandLineApp(OutputStream out, OutputStream err) {
        this.printed = new Printed(out);
        this.out = new PrintStream(printed, true, UTF_8);
        this.err = new PrintStream(err, true, UTF_8);
    }

    /**
     * @return the exit code: 0 for success; 1 if something failed, updates were lost, or the output could not be
     *     written; 2 for wrong usage
     */
    public int run(String... arguments) {
        int code;
        try {
            code = dispatch(arguments);
        } catch (Error e) {
            code = failed(e);
        }
        Optional<String> lost = printed.failure();
        lost.ifPresent(why -> err.println("what was to be printed could not be written: " + Printable.of(why)));
        return lost.isPresent() && code == OK ? FAILED : code;
    }

    private int dispatch(String... arguments) {
        List<String> given = List.of(arguments);
        Supplier<Terminal> terminal =
                () -> new Terminal(out, err, Words.of(language(given), WORDS, PathWords.FILE, Sentences.WORDS));
        UiCommand ui = new UiCommand(
                terminal,
                given(given).orElse(""),
                () -> dispatch(
                        "compare", "--lang", terminal.get().words().language().getLanguage()));
        return UiCommand.isPlain(given)
                ? open(ui)
                : line(terminal.get(), ui, given).execute(arguments);
    }

    /**
     * Opens the desktop without loading the command-line parser. Most users start it this way, and there is nothing to
     * parse, so the window does not have to wait.
     */
    private int open(UiCommand ui) {
        try {
            return ui.open();
        } catch (Exception e) {
            return failed(e);
        }
    }

    /**
     * Creates the parser. If a command is given, only that command is described, because describing all of them takes
     * time.
     */
    private CommandLine line(Terminal terminal, UiCommand ui, List<String> arguments) {
        Words words = terminal.words();
        CommandLine line = new CommandLine(root(words, ui::open));
        Map<String, Supplier<CommandLine>> commands = commands(terminal, ui);
        if (commands.containsKey(arguments.get(0))) {
            commands.keySet().retainAll(Set.of(arguments.get(0)));
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
        line.setOut(new PrintWriter(out, true, UTF_8));
        line.setErr(new PrintWriter(err, true, UTF_8));
        line.getCommandSpec().usageMessage().commandListHeading(words.get("help.commands") + "%n");
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(110);
        line.setParameterExceptionHandler((wrong, given) -> usage(wrong));
        line.setExecutionStrategy(CommandLineApp::run);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        return line;
    }

    private static Map<String, Supplier<CommandLine>> commands(Terminal terminal, UiCommand ui) {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("ui", ui::spec);
        commands.put("compare", new CompareCommand(terminal)::spec);
        commands.put("sweep", new SweepCommand(terminal)::spec);
        commands.put("capacity", new CapacityCommand(terminal)::spec);
        commands.put("replay", new ReplayCommand(terminal)::spec);
        commands.put("serve", new ServeCommand(terminal)::spec);
        commands.put("report", new ReportCommand(terminal)::spec);
        commands.put("lesson", new LessonCommand(terminal)::spec);
        commands.put("transports", new TransportsCommand(terminal)::spec);
        return commands;
    }

    private static CommandSpec root(Words words, Callable<Integer> withoutCommand) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(withoutCommand);
        spec.name("transport-lab");
        describe(spec, "root", words);
        return spec;
    }

    /** Adds the description and the options that every command has: help, version and language. */
    static void describe(CommandSpec spec, String command, Words words) {
        spec.usageMessage().description(words.get("help." + command)).synopsisHeading(words.get("help.usage") + " ");
        spec.version(Program.NAME + " " + Program.version());
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

    /** The language may stand before the command or behind it, so it is checked for all of them here. */
    private static int run(CommandLine.ParseResult parsed) {
        for (CommandLine each : parsed.asCommandLineList()) {
            String language = each.getParseResult().matchedOptionValue("--lang", "en");
            if (!LANGUAGES.contains(language)) {
                throw new CommandLine.ParameterException(
                        each, "--lang: '" + language + "' is not right; expected en or ko");
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private int usage(CommandLine.ParameterException wrong) {
        String message = wrong.getMessage().lines().findFirst().orElse("");
        err.println(Printable.of(message) + "  (" + wrong.getCommandLine().getCommandName() + " --help)");
        return WRONG_USAGE;
    }

    private int failed(Throwable failure) {
        if (failure instanceof BadInput) {
            err.println(Printable.of(failure.getMessage()));
            return WRONG_USAGE;
        }
        if (failure instanceof TrialException) {
            err.println(Printable.of(failure.getMessage()));
            return FAILED;
        }
        err.println("unexpected: " + Printable.of(String.valueOf(failure)));
        return FAILED;
    }

    /** The language given with {@code --lang}, or else the system's language. */
    private static String language(List<String> arguments) {
        return given(arguments).orElse(Locale.getDefault().getLanguage());
    }

    private static Optional<String> given(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        if (at >= 0 && at + 1 < arguments.size()) {
            return Optional.of(arguments.get(at + 1));
        }
        return arguments.stream()
                .filter(argument -> argument.startsWith("--lang="))
                .map(argument -> argument.substring("--lang=".length()))
                .findFirst();
    }
}
