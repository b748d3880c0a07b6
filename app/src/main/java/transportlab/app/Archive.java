package transportlab.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The build runs this class. It makes a class data sharing (CDS) archive of the classes that the program loads when it
 * starts, and an argument file that names the archive. With the archive, the program starts in about two thirds of the
 * time. The list of these classes comes from a start without a screen, as far as the first frame. An archive is valid
 * only for a class path of jars, so the folders of the class path are first packed into a jar beside it. An archive
 * that is up to date is not made again. The program also starts without an archive, but more slowly.
 */
public final class Archive {
    private static final long LONGEST_START_SECONDS = 60;

    private Archive() {}

    /**
     * @param arguments archive, list of classes, and, if the list is to be made, the argument file, the name of
     *     JavaFX's platform that needs no screen, and the jar of that platform
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path archive = Path.of(arguments[0]).toAbsolutePath();
        Path classes = Path.of(arguments[1]);
        boolean lists = arguments.length > 2;
        List<Path> given = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        List<Path> folders = given.stream().filter(Files::isDirectory).toList();
        Path packed = archive.resolveSibling(archive.getFileName().toString().replace(".jsa", ".jar"));
        List<String> path = new ArrayList<>(folders.isEmpty() ? List.of() : List.of(packed.toString()));
        given.stream().filter(Files::isRegularFile).map(Path::toString).forEach(path::add);
        String classPath = String.join(File.pathSeparator, path);
        Path stamp = archive.resolveSibling(archive.getFileName() + ".txt");
        String made = String.join("\n", System.getProperty("java.vm.version"), classPath, state(given));
        boolean upToDate = Files.exists(archive)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(made);
        if (!upToDate) {
            Files.createDirectories(archive.getParent());
            Files.deleteIfExists(stamp);
            Files.deleteIfExists(archive);
            if (!folders.isEmpty()) {
                pack(folders, packed);
            }
            if (lists) {
                list(classes, classPath + File.pathSeparator + arguments[4], arguments[3]);
            }
            if (Files.exists(classes)) {
                dump(archive, classes, classPath);
            }
            Files.writeString(stamp, made);
        }
        if (lists) {
            Files.writeString(
                    Path.of(arguments[2]),
                    String.join("\n", quoted("-XX:SharedArchiveFile=" + archive), "-classpath", quoted(classPath))
                            + "\n");
        }
    }

    /** Quotes a text for an argument file. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\") + "\"";
    }

    /** A checksum that changes whenever a file of the class path changes. */
    private static String state(List<Path> path) throws IOException {
        CRC32 sum = new CRC32();
        for (Path entry : path) {
            for (Path file : files(entry)) {
                sum.update((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file)).getBytes(UTF_8));
            }
        }
        return Long.toHexString(sum.getValue());
    }

    /** All files below a folder, or the file itself, always in the same order. */
    private static List<Path> files(Path entry) throws IOException {
        try (Stream<Path> found = Files.walk(entry)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /**
     * Packs the folders into a jar without compression, which would cost more time at the start than it saves on disk.
     */
    private static void pack(List<Path> folders, Path jar) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar), UTF_8)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path folder : folders) {
                for (Path file : files(folder)) {
                    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                    if (names.add(name)) {
                        out.putNextEntry(new ZipEntry(name));
                        Files.copy(file, out);
                        out.closeEntry();
                    }
                }
            }
        }
    }

    /**
     * Lists the classes that are loaded until the first frame of the desktop. If the desktop cannot start in this way,
     * there is no list.
     */
    private static void list(Path classes, String path, String platform) throws IOException, InterruptedException {
        Files.deleteIfExists(classes);
        Path home = Files.createTempDirectory("transport-lab");
        run(
                "-XX:TieredStopAtLevel=1",
                "-XX:DumpLoadedClassList=" + classes,
                "-Dtransportlab.child=jar",
                "-Dtransportlab.home=" + home,
                "-Dtransportlab.firstFrame=1",
                "-Dglass.platform=" + platform,
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Xlog:disable",
                "-cp",
                path,
                Main.class.getName(),
                "ui",
                "--lang",
                "en");
        try (Stream<Path> left = Files.walk(home)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void dump(Path archive, Path classes, String path) throws IOException, InterruptedException {
        run(
                "-Xshare:dump",
                "-XX:+UseG1GC",
                "-XX:SharedArchiveFile=" + archive,
                "-XX:SharedClassListFile=" + classes,
                "-Xlog:disable",
                "-cp",
                path);
    }

    /** Runs Java for at most a minute. How it ends does not matter, because it is no reason to stop a build. */
    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // on Linux, the desktop does not start where no screen is named
        builder.environment().putIfAbsent("DISPLAY", ":0");
        Process process = builder.start();
        if (!process.waitFor(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
