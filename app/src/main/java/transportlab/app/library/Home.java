package transportlab.app.library;

import java.nio.file.Path;

/** Where the program keeps what it saves by itself. */
public final class Home {
    /** Names another folder. */
    public static final String PROPERTY = "transportlab.home";

    private Home() {}

    /** {@code transport-lab} in the user's folder, or what the system property {@value #PROPERTY} says. */
    public static Path path() {
        String given = System.getProperty(PROPERTY, "");
        return given.isEmpty() ? Path.of(System.getProperty("user.home"), "transport-lab") : Path.of(given);
    }
}
