package transportlab.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The build runs this class. It makes a class data sharing (CDS) archive of the classes that the program loads when it
 * starts, and an argument file that names the archive. With the archive, the program starts in about two thirds of the
 * time. An archive is valid only for a class path of jars, so the folders of the class path are first packed into a jar
 * beside it, and the jar with JavaFX's native libraries is copied there too. If the archive is up to date, nothing is
 * done. The program also starts without an archive, but more slowly.
 */
public final class Archive {
    /**
     * Native libraries in the root of a jar. Those of Windows are not matched, because Windows looks for them
     * elsewhere.
     */
    private static final Pattern LIBRARY = Pattern.compile("lib[^/]+\\.(so|dylib)");

    private Archive() {}

    /**
     * @param arguments archive, list of classes, and optionally the argument file
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path archive = Path.of(arguments[0]).toAbsolutePath();
        Path classes = Path.of(arguments[1]);
        List<Path> given = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        List<Path> folders = given.stream().filter(Files::isDirectory).toList();
        List<Path> jars = given.stream().filter(Files::isRegularFile).toList();
        Path packed = archive.resolveSibling(archive.getFileName().toString().replace(".jsa", ".jar"));
        List<String> path = new ArrayList<>(folders.isEmpty() ? List.of() : List.of(packed.toString()));
        List<Path> natives = new ArrayList<>();
        for (Path jar : jars) {
            if (isNative(jar)) {
                natives.add(jar);
            }
            path.add((natives.contains(jar) ? archive.resolveSibling(jar.getFileName()) : jar).toString());
        }
        String classPath = String.join(File.pathSeparator, path);
        Path stamp = archive.resolveSibling(archive.getFileName() + ".txt");
        String made = String.join("\n", System.getProperty("java.vm.version"), classPath, state(given, classes));
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
            for (Path jar : natives) {
                unpack(jar, archive.getParent());
            }
            dump(archive, classes, classPath);
            Files.writeString(stamp, made);
        }
        if (arguments.length > 2) {
            Files.writeString(
                    Path.of(arguments[2]),
                    String.join("\n", quoted("-XX:SharedArchiveFile=" + archive), "-classpath", quoted(classPath))
                            + "\n");
        }
    }

    /** Whether it is the jar with JavaFX's native libraries. */
    private static boolean isNative(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .anyMatch(entry -> LIBRARY.matcher(entry.getName()).matches());
        }
    }

    /**
     * Copies the jar into the folder and unpacks its libraries beside it. From there JavaFX loads them directly;
     * otherwise it would first compute their checksums.
     */
    private static void unpack(Path jar, Path folder) throws IOException {
        Path copy = folder.resolve(jar.getFileName());
        if (!copy.equals(jar.toAbsolutePath())) {
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (LIBRARY.matcher(entry.getName()).matches()) {
                    Files.copy(
                            zip.getInputStream(entry),
                            folder.resolve(entry.getName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Quotes a text for an argument file. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\") + "\"";
    }

    /** A checksum that changes whenever a file of the class path or the list of classes changes. */
    private static String state(List<Path> path, Path classes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(classes));
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

    /** Makes the archive. A failure is ignored, because it is no reason to stop a build. */
    private static void dump(Path archive, Path classes, String path) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:dump",
                "-XX:+UseG1GC",
                "-XX:SharedArchiveFile=" + archive,
                "-XX:SharedClassListFile=" + classes,
                "-Xlog:disable",
                "-cp",
                path);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
    }
}
