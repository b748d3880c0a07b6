package transportlab.trial;

/** Name and version of the program, as results state them. */
public final class Program {
    public static final String NAME = "Transport Lab";

    private Program() {}

    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "1.0.0-SNAPSHOT" : version;
    }
}
