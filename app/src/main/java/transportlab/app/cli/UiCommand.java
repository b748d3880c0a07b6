package transportlab.app.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import transportlab.app.cli.print.Terminal;
import transportlab.app.ui.DesktopApp;

/**
 * {@code ui}, which also runs if no command is given: opens the desktop, or runs the comparison in the terminal if
 * there is no screen.
 *
 * @param terminal created only when something is printed, so that the window does not wait for the words of the
 *     terminal
 * @param language that of the desktop; empty for the one in the saved settings
 * @param comparison runs if there is no screen
 */
record UiCommand(Supplier<Terminal> terminal, String language, Callable<Integer> comparison) {
    private static final Set<List<String>> PLAIN =
            Set.of(List.of(), List.of("ui"), List.of("ui", "--lang", "en"), List.of("ui", "--lang", "ko"));

    /** Whether these arguments ask for the desktop and nothing else. */
    static boolean isPlain(List<String> arguments) {
        return PLAIN.contains(arguments);
    }

    CommandLine spec() {
        CommandSpec spec = CommandSpec.create().name("ui");
        CommandLineApp.describe(spec, "ui", terminal.get().words());
        return Commands.of(spec, given -> open());
    }

    int open() throws Exception {
        if (!DesktopApp.isPossible()) {
            return withoutScreen();
        }
        try {
            DesktopApp.open(language);
            String firstFrame = System.getProperty("transportlab.firstFrame");
            if (firstFrame != null) {
                terminal.get().out().println("first frame after " + firstFrame + " ms");
            }
            return CommandLineApp.OK;
        } catch (RuntimeException e) {
            if (DesktopApp.isStarted()) {
                throw e;
            }
            terminal.get().err().println("ui: " + e.getMessage());
            return withoutScreen();
        }
    }

    private int withoutScreen() throws Exception {
        terminal.get().out().println(terminal.get().words().get("ui.noScreen"));
        return comparison.call();
    }
}
