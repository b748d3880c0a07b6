package transportlab.transport.foreveriframe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * Finds the scripts in a document, however its bytes are split, and hands on the argument of each call to the parent.
 */
final class ScriptReader {
    private static final byte[] START = ForeverIframe.BEFORE.getBytes(US_ASCII);
    private static final byte[] END = ")</script>".getBytes(US_ASCII);

    private final Consumer<ByteBuffer> calls;
    private final ByteArrayOutputStream argument = new ByteArrayOutputStream(256);
    private boolean inScript;
    private int matched;

    /**
     * @param calls gets the argument of each {@code parent.onFrame(..)} when its script element has ended
     */
    ScriptReader(Consumer<ByteBuffer> calls) {
        this.calls = calls;
    }

    void read(ByteBuffer some) {
        while (some.hasRemaining()) {
            byte b = some.get();
            if (inScript) {
                inScript(b);
            } else {
                matched = b == START[matched] ? matched + 1 : b == START[0] ? 1 : 0;
                if (matched == START.length) {
                    inScript = true;
                    matched = 0;
                }
            }
        }
    }

    private void inScript(byte b) {
        if (b == END[matched]) {
            if (++matched == END.length) {
                matched = 0;
                inScript = false;
                ByteBuffer whole = ByteBuffer.wrap(argument.toByteArray());
                argument.reset();
                calls.accept(whole);
            }
            return;
        }
        argument.write(END, 0, matched);
        matched = b == END[0] ? 1 : 0;
        if (matched == 0) {
            argument.write(b);
        }
    }
}
