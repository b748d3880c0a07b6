package transportlab.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import transportlab.io.Headers;

/**
 * The answer to one poll. A page gets it as a whole ({@code response.json()}), so its updates have arrived when the
 * last byte has.
 */
public abstract class PollAnswer implements ResponseListener {
    private final Subscriber subscriber;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private long arrivedNanos;

    protected PollAnswer(Subscriber subscriber) {
        this.subscriber = subscriber;
    }

    /** Called when the answer has been read. */
    protected abstract void answered();

    /** Called when the poll has failed: there is no answer, or its status is neither 200 nor 204. */
    protected abstract void unanswered(Throwable cause);

    /** Returns the records in a body. That is the whole body, unless the technique encloses them in something else. */
    protected ByteBuffer records(ByteBuffer whole) {
        return whole;
    }

    @Override
    public final void head(int code, Headers fields) {
        status = code;
    }

    @Override
    public final void body(ByteBuffer some, long arrived) {
        byte[] bytes = new byte[some.remaining()];
        some.get(bytes);
        body.writeBytes(bytes);
        arrivedNanos = arrived;
    }

    @Override
    public final void end() {
        if (status == 200) {
            subscriber.takeAll(records(ByteBuffer.wrap(body.toByteArray())), arrivedNanos);
        }
        if (status == 200 || status == 204) {
            answered();
        } else {
            unanswered(new IOException("a poll was answered with " + status));
        }
    }

    @Override
    public final void failed(Throwable cause) {
        unanswered(cause);
    }
}
