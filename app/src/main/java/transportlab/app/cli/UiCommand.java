package transportlab.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import transportlab.app.ui.DesktopApp;
import transportlab.run.BadInput;

/** {@code ui}, and what happens without a command: the desktop, or where there is no screen the comparison. */
final class UiCommand {
    private final Terminal terminal;
    private final Callable<Integer> comparison;

    /**
     * @param comparison runs where there is no screen
     */
    UiCommand(Terminal terminal, Callable<Integer> comparison) {
        this.terminal = terminal;
        this.comparison = comparison;
    }

    CommandLine spec() {
        CommandSpec spec = CommandSpec.create().name("ui");
        CommandLineApp.describe(spec, "ui", terminal.words());
        return Commands.of(spec, this::run);
    }

    private int run(ParseResult given) throws BadInput, Exception {
        Terminal.checkLanguage(given);
        return open(given.matchedOptionValue("--lang", ""));
    }

    /** @param language empty for that of the settings */
    int open(String language) throws Exception {
        if (!DesktopApp.isPossible()) {
            return withoutScreen();
        }
        try {
            DesktopApp.open(language);
            String firstFrame = System.getProperty("transportlab.firstFrame");
            if (firstFrame != null) {
                terminal.out().println("first frame after " + firstFrame + " ms");
            }
            return CommandLineApp.OK;
        } catch (RuntimeException e) {
            if (DesktopApp.isStarted()) {
                throw e;
            }
            terminal.err().println("ui: " + e.getMessage());
            return withoutScreen();
        }
    }

    private int withoutScreen() throws Exception {
        terminal.out().println(terminal.words().get("ui.noScreen"));
        return comparison.call();
    }
}
