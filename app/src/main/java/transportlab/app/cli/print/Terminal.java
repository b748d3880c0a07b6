package transportlab.app.cli.print;

import java.io.Console;
import java.io.PrintStream;
import transportlab.words.Words;

/** Where a command prints, and in which language. */
public record Terminal(PrintStream out, PrintStream err, Words words) {

    /** Whether the output is an interactive terminal, so that progress may be shown. */
    static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
