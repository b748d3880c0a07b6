package transportlab.path;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.io.Cancellable;
import transportlab.io.PortRole;
import transportlab.wire.Direction;

/** What nginx 1.22.1 was seen to do: its read time-out watches the server, not the client. */
class NginxPresetTest implements Chain.Ends {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";

    private final StringBuilder client = new StringBuilder();
    private Chain chain;
    private long seconds;
    private long dueSeconds = Long.MAX_VALUE;
    private Runnable task;
    private boolean over;

    private void open(String preset) {
        PathRules path = Presets.find(preset).orElseThrow();
        chain = new Chain(path, PortRole.HTTP, this, () -> TimeUnit.SECONDS.toNanos(seconds), this::timer, deed -> {});
        chain.opened();
        send(Direction.UP, "GET /stream HTTP/1.1\r\nHost: lab\r\n\r\n");
        send(Direction.DOWN, ANSWER);
    }

    private Cancellable timer(long nanos, Runnable run) {
        dueSeconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
        task = run;
        return () -> dueSeconds = Long.MAX_VALUE;
    }

    private void send(Direction towards, String text) {
        chain.bytes(towards, ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
    }

    private void pass(long more) {
        long end = seconds + more;
        while (dueSeconds <= end) {
            seconds = Math.max(seconds, dueSeconds);
            dueSeconds = Long.MAX_VALUE;
            task.run();
        }
        seconds = end;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx-tuned"})
    void aStreamWithAHeartbeatIsNeverGivenUp(String preset) {
        open(preset);
        for (int beat = 0; beat < 10; beat++) {
            pass(25);
            send(Direction.DOWN, "\n");
        }
        assertThat(over).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "nginx-tuned"})
    void aServerThatIsSilentForAMinuteIsGivenUp(String preset) {
        open(preset);
        send(Direction.DOWN, "update\n");
        pass(59);
        assertThat(over).isFalse();
        pass(1);
        assertThat(over).isTrue();
        assertThat(client)
                .as("the client can tell that the answer is not whole")
                .doesNotContain("0\r\n\r\n");
    }

    @Test
    void onlyTheFieldLetsASmallUpdateThrough() {
        open("nginx");
        send(Direction.DOWN, "update\n");
        assertThat(client).isEmpty();
        open("nginx-tuned");
        send(Direction.DOWN, "update\n");
        assertThat(client).contains("X-Accel-Buffering: no").contains("7\r\nupdate\n\r\n");
    }

    @Override
    public void bytes(Direction towards, ByteBuffer some) {
        if (towards == Direction.DOWN) {
            client.append(ISO_8859_1.decode(some));
        }
    }

    @Override
    public void end(Direction towards) {
        over |= towards == Direction.DOWN;
    }

    @Override
    public void reset(Direction towards) {
        over |= towards == Direction.DOWN;
    }

    @Override
    public void reopen() {}
}
