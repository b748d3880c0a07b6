package transportlab.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ChildrenTest {
    /** Without the two waiting for each other, a port is lost for about every fourth child. */
    private static final int CHILDREN = 100;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFreePortCanBeListenedOnWhileChildrenBegin() throws Exception {
        CompletableFuture<Void> begun = CompletableFuture.runAsync(ChildrenTest::begin);
        int listened = 0;
        do {
            try (ServerSocket server = new ServerSocket(Trials.freePort(), 1, InetAddress.getLoopbackAddress())) {
                assertThat(server.isBound()).isTrue();
                listened++;
            }
        } while (!begun.isDone());
        begun.get();
        assertThat(listened).isPositive();
    }

    private static void begin() {
        try {
            for (int i = 0; i < CHILDREN; i++) {
                Children.start(new ProcessBuilder("true")).waitFor();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
