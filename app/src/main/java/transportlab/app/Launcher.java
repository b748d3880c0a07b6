package transportlab.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Starts the program in a JVM with a fixed heap and garbage collector on every computer, so that measurements do not
 * depend on what the JVM would choose by itself. The manifest of a jar cannot set these options.
 */
final class Launcher {
    private static final String FLAGS = "jvm.args";

    /** Flags that are only known, and only needed, from that JDK on. */
    private static final String FLAGS_OF_NEWER = "jvm-24.args";

    /** The working directory under a name of ASCII characters only, on systems that have one. */
    private static final String HERE = "/proc/self/cwd";

    private static final int FIRST_TO_WARN_OF_NATIVE_CODE = 24;

    private Launcher() {}

    /** @return the exit code of the program */
    static int run(String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags(FLAGS));
        if (Runtime.version().feature() >= FIRST_TO_WARN_OF_NATIVE_CODE) {
            command.addAll(flags(FLAGS_OF_NEWER));
        }
        archive().ifPresent(archive -> command.add("-XX:SharedArchiveFile=" + archive));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("transportlab.") || name.startsWith("prism."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        if (!knowsWhereItIs()) {
            command.add("-Duser.dir=" + HERE);
        }
        command.add("-D" + Main.CHILD + "=jar");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        if (RawArguments.areNeeded()) {
            // file names are bytes; without a UTF-8 locale, Java could not represent those beyond ASCII
            builder.environment().put("LC_ALL", RawArguments.LOCALE);
            command.add(
                    command.size() - 1, "-Duser.language=" + Locale.getDefault().getLanguage());
            command.add(command.size() - 1, "-D" + RawArguments.PROPERTY + "=" + RawArguments.encoded(arguments));
        } else {
            command.addAll(List.of(arguments));
        }
        try {
            Process child = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endWith(child), "app-launcher-0"));
            return child.waitFor();
        } catch (IOException e) {
            System.err.println("Transport Lab could not start Java: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** The lines of an argument file that are not comments. */
    private static List<String> flags(String file) {
        try (InputStream in = Launcher.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether Java can represent the name of the folder that it was started in. The name may not be valid text. */
    private static boolean knowsWhereItIs() {
        Path here = Path.of(HERE);
        try {
            return !Files.isDirectory(here) || Files.isSameFile(Path.of(System.getProperty("user.dir")), here);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The archive of classes that the build made beside the jar. */
    private static Optional<Path> archive() {
        String path = System.getProperty("java.class.path");
        if (!path.endsWith(".jar")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(path.substring(0, path.length() - ".jar".length()) + ".jsa"))
                .filter(Files::isRegularFile);
    }

    /**
     * Ends the child and waits until it has ended. On Ctrl+C, both processes get the signal, and the child first writes
     * what it has.
     */
    private static void endWith(Process child) {
        try {
            child.destroy();
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
