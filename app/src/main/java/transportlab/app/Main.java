package transportlab.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import transportlab.app.cli.CommandLineApp;

/**
 * The entry point of the program. When it is started from the bare jar, it first starts itself again in a JVM with
 * fixed settings.
 */
public final class Main {
    /**
     * The system property that is set in the JVM that does the work: {@code jar}, or {@code mvn} if the exit code must
     * always be 0.
     */
    static final String CHILD = "transportlab.child";

    /**
     * Netty's logger. It is switched off, because network errors are reported in the result and not in a log. The
     * reference is kept, because the level would be lost if the logger were garbage-collected.
     */
    private static final Logger NETTY = Logger.getLogger("io.netty");

    /** JavaFX's logger. JavaFX warns that it is on the class path, which is intended. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    /** Ends this process as soon as the launcher has ended, even if the launcher was killed. */
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
