package transportlab.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import transportlab.io.Done;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;

/** One WebSocket to the account: it answers the first message and closes. */
final class AccountSocket implements MessageListener {
    private final UnaryOperator<String> answer;
    private final AtomicBoolean answered = new AtomicBoolean();
    private MessageSink sink;

    AccountSocket(UnaryOperator<String> answer) {
        this.answer = answer;
    }

    @Override
    public void opened(MessageSink to) {
        sink = to;
    }

    @Override
    public void message(boolean text, ByteBuffer whole) {
        if (answered.compareAndSet(false, true)) {
            byte[] bytes = answer.apply(UTF_8.decode(whole).toString()).getBytes(UTF_8);
            Done close = Done.either(() -> sink.close(MessageSink.NORMAL_CLOSURE));
            sink.write(true, ByteBuffer.wrap(bytes), UpdateRange.NONE, close);
        }
    }

    @Override
    public void closed(int code, boolean clean) {}
}
