package transportlab.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import transportlab.app.cli.CommandLineApp;

/** The program's entry. Started from a bare jar it first starts itself again with fixed settings of the Java machine. */
public final class Main {
    /** Set in the Java machine that measures: {@code jar}, or {@code mvn} where the exit code must be 0. */
    static final String CHILD = "transportlab.child";

    /** Kept, or the setting would be collected: what goes wrong on the network is in the result, not in a log. */
    private static final Logger NETTY = Logger.getLogger("io.netty");

    /** It warns of being on the class path, which is meant. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    /** Who ends the launcher without a word means this one too. */
    private static void endWithTheLauncher() {
        ProcessHandle.current().parent().ifPresent(launcher -> launcher.onExit().thenRun(() -> System.exit(1)));
    }

    public static void main(String[] given) {
        String[] arguments = RawArguments.decoded(given);
        System.setProperty("java.awt.headless", "true");
        NETTY.setLevel(Level.OFF);
        JAVAFX.setLevel(Level.SEVERE);
        String child = System.getProperty(CHILD);
        if (child == null) {
            System.exit(Launcher.run(given));
        }
        Thread watch = new Thread(Main::endWithTheLauncher, "app-launcher-1");
        watch.setDaemon(true);
        watch.start();
        int exit = new CommandLineApp(new FileOutputStream(FileDescriptor.out), System.err).run(arguments);
        System.exit(child.equals("mvn") ? 0 : exit);
    }
}
