package transportlab.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run by the build: makes an archive of the classes that the program starts with, so that it starts in about two thirds
 * of the time, and an argument file that names it. Jars come first on the class path and folders last, because an
 * archive holds for a path that begins with its jars. Does nothing where the archive is up to date; without one the
 * program starts all the same.
 */
public final class Archive {
    private Archive() {}

    /**
     * @param arguments archive, list of classes, and optionally the argument file
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path archive = Path.of(arguments[0]);
        String[] all = System.getProperty("java.class.path").split(File.pathSeparator);
        String jars = joined(Arrays.stream(all).filter(entry -> entry.endsWith(".jar")));
        String folders = joined(Arrays.stream(all).filter(entry -> !entry.endsWith(".jar")));
        Path stamp = archive.resolveSibling(archive.getFileName() + ".txt");
        String made = System.getProperty("java.vm.version") + "\n" + jars + "\n" + changed(jars);
        if (!Files.exists(archive)
                || !Files.exists(stamp)
                || !Files.readString(stamp).equals(made)) {
            Files.createDirectories(archive.toAbsolutePath().getParent());
            Files.deleteIfExists(archive);
            dump(archive, Path.of(arguments[1]), jars);
            Files.writeString(stamp, made);
        }
        if (arguments.length > 2) {
            String path = joined(Stream.of(jars, folders).filter(part -> !part.isEmpty()));
            Files.writeString(
                    Path.of(arguments[2]),
                    String.join("\n", quoted("-XX:SharedArchiveFile=" + archive), "-classpath", quoted(path)) + "\n");
        }
    }

    private static String joined(Stream<String> parts) {
        return String.join(File.pathSeparator, parts.toList());
    }

    /** As an argument file wants it. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\") + "\"";
    }

    private static long changed(String jars) {
        return Arrays.stream(jars.split(File.pathSeparator))
                .mapToLong(jar -> new File(jar).lastModified())
                .max()
                .orElse(0);
    }

    /** A failure is no reason to stop a build. */
    private static void dump(Path archive, Path classes, String jars) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:dump",
                "-XX:+UseG1GC",
                "-XX:SharedArchiveFile=" + archive,
                "-XX:SharedClassListFile=" + classes,
                "-Xlog:disable",
                "-cp",
                jars);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
    }
}
