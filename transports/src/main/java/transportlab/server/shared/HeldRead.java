package transportlab.server.shared;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import transportlab.io.Cancellable;
import transportlab.io.Digits;
import transportlab.io.Printable;
import transportlab.server.Connection;
import transportlab.server.Request;
import transportlab.server.ServerSetup;
import transportlab.server.topic.Topic;

/**
 * Waits for updates after a cursor without occupying a thread. It answers once: with the first update, at the end of
 * the hold time, or when the topic ends. It looks for updates, subscribes, and looks again, so that none is missed in
 * between.
 */
public final class HeldRead {
    /** Takes the one answer, on any thread. */
    public interface Answer {
        /**
         * @param news empty if the hold time is over, or if the topic has ended without further updates
         * @param then {@code LAST} if the topic has ended
         */
        void answer(Topic.Slice news, Connection then);
    }

    private final Cursor from;
    private final int most;
    private final Answer answer;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Cancellable subscription = Cancellable.NOTHING;
    private volatile Future<?> timeout;

    /**
     * @param most the most updates in the answer
     */
    public HeldRead(Cursor from, int most, Answer answer) {
        this.from = from;
        this.most = most;
        this.answer = answer;
    }

    public void begin(Duration hold, ServerSetup setup) {
        if (from.glance()) {
            giveUp();
        } else if (!look()) {
            subscription = from.topic().subscribe(this::look);
            timeout = setup.scheduler().schedule(this::giveUp, hold.toNanos(), TimeUnit.NANOSECONDS);
            if (look() || over.get()) {
                release();
            }
        }
    }

    /** Stops waiting, because the reader is gone. */
    public void cancel() {
        over.set(true);
        release();
    }

    private boolean look() {
        boolean ended = from.topic().hasEnded();
        Topic.Slice news = from.topic().after(from.after(), most);
        if (news.isEmpty() && !ended) {
            return false;
        }
        finish(news, ended ? Connection.LAST : Connection.KEEP);
        return true;
    }

    private void giveUp() {
        boolean ended = from.topic().hasEnded();
        finish(from.topic().after(from.after(), most), ended ? Connection.LAST : Connection.KEEP);
    }

    /**
     * How long this request is held. The parameter {@code timeout=}, in milliseconds, may shorten the server's hold
     * time (RFC 6202 section 5.5).
     *
     * @throws IllegalArgumentException if the parameter is not a number of milliseconds; its message is for the client
     */
    public static Duration hold(Request request, ServerSetup setup) {
        Duration longest = setup.hold();
        return request.parameter("timeout")
                .map(HeldRead::millis)
                .filter(asked -> asked.compareTo(longest) < 0)
                .orElse(longest);
    }

    private static Duration millis(String text) {
        if (!Digits.isNumber(text, 9)) {
            throw new IllegalArgumentException(
                    "timeout must be a whole number of milliseconds, not '" + Printable.of(text) + "'");
        }
        return Duration.ofMillis(Long.parseLong(text));
    }

    private void finish(Topic.Slice news, Connection then) {
        if (over.compareAndSet(false, true)) {
            release();
            answer.answer(news, then);
        }
    }

    private void release() {
        subscription.cancel();
        Future<?> timer = timeout;
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
