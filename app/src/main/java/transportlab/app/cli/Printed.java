package transportlab.app.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The output of the terminal. It remembers why a line could not be written. It is no failure if the program that reads the
 * output has ended.
 */
final class Printed extends FilterOutputStream {
    private static final String NOBODY_READS = "Broken pipe";
    private IOException failure;

    Printed(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int b) throws IOException {
        attempt(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    private interface Write {
        void run() throws IOException;
    }

    private void attempt(Write write) throws IOException {
        try {
            write.run();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Why something could not be written; empty if everything was written or if the reader had ended. */
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .filter(cause -> !isPipe())
                .map(IOException::getMessage)
                .filter(why -> !NOBODY_READS.equals(why));
    }

    /**
     * Whether the output goes to another program, which may end before the output does. This is checked because the
     * system's error message in that case is localised.
     */
    static boolean isPipe() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().matches("(pipe|socket):.*");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
