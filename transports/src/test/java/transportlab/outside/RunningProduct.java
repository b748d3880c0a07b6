package transportlab.outside;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import transportlab.testing.Await;
import transportlab.testing.Children;
import transportlab.testing.Trials;

/** A product as a child process of this one, in a folder of its own that goes with it. */
final class RunningProduct implements AutoCloseable {
    private static final int MOST_SECONDS = 10;

    private final Product product;
    private final Path folder;
    private final int port;
    private final Process process;

    private RunningProduct(Product product, Path folder, int port, Process process) {
        this.product = product;
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param server the HTTP port of the server on this machine
     * @param impatient whether it soon ends what is silent
     */
    static RunningProduct start(Product product, int server, boolean impatient) throws IOException {
        if (!Files.isExecutable(Path.of(product.program()))) {
            throw new IOException(product + " is not installed: there is no " + product.program());
        }
        Path folder = Files.createTempDirectory(product.toString());
        // some of them give up being root, and still have to write there
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        int port = Trials.freePort();
        Path said = folder.resolve("said");
        Process process =
                Children.start(new ProcessBuilder(product.command(product.write(folder, port, server, impatient)))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile()));
        RunningProduct running = new RunningProduct(product, folder, port, process);
        try {
            Await.until(product + " listens", () -> running.isListening() || !process.isAlive());
            if (!process.isAlive()) {
                throw new IOException(product + " does not run: " + Files.readString(said));
            }
            return running;
        } catch (IOException | AssertionError e) {
            running.close();
            throw e;
        }
    }

    private boolean isListening() {
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it listens. The two ports behind it are free. */
    int port() {
        return port;
    }

    @Override
    public void close() {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        workers.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(product + " left " + folder, e);
        }
    }
}
