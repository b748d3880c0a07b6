package transportlab.app;

import transportlab.app.cli.CommandLineApp;

/** The program's entry. Started from a bare jar it first starts itself again with fixed settings of the Java machine. */
public final class Main {
    /** Set in the Java machine that measures: {@code jar}, or {@code mvn} where the exit code must be 0. */
    static final String CHILD = "transportlab.child";

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        String child = System.getProperty(CHILD);
        if (child == null) {
            System.exit(Launcher.run(arguments));
        }
        int exit = new CommandLineApp(System.out, System.err).run(arguments);
        System.exit(child.equals("mvn") ? 0 : exit);
    }
}
