package transportlab.testing;

import java.io.IOException;
import java.net.ServerSocket;

/**
 * Child processes, and ports that are free. Until its own program begins, a child holds the sockets that were open when it
 * was made. A port that was tried in that moment stays taken for some milliseconds, so the two wait for each other.
 */
public final class Children {
    private Children() {}

    /** Starts a child. When this returns, the child's program has begun, and holds no socket of this process. */
    public static synchronized Process start(ProcessBuilder child) throws IOException {
        return child.start();
    }

    /** Whether so many ports in a row can be listened on, now that no child begins. */
    static synchronized boolean areFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            if (!isFree(port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
