package transportlab.client;

import java.time.Duration;
import java.util.function.Consumer;
import transportlab.io.Cancellable;

/** Waits for one thing at a time that has to come in time. Used on the client's event loop. */
public final class Watchdog {
    private final Dialer net;
    private final Consumer<TimedOut> late;
    private Cancellable timer = Cancellable.NOTHING;
    private String missing = "";
    private Duration within = Duration.ZERO;
    private long dueNanos;

    /**
     * @param late is told when something has not come in time; nothing is expected any more then
     */
    public Watchdog(Dialer net, Consumer<TimedOut> late) {
        this.net = net;
        this.late = late;
    }

    /**
     * From now on this has to come in time, in place of what was expected before.
     *
     * @param what is missing if it does not, for example {@code no answer}
     */
    public void expect(String what, Duration limit) {
        stop();
        missing = what;
        within = limit;
        begin();
    }

    /** It has come, and has to come again: its time begins anew. The timer stays, and looks again when it is due. */
    public void again() {
        dueNanos = net.nanoTime() + within.toNanos();
    }

    /** Nothing is expected any more. */
    public void stop() {
        timer.cancel();
        timer = Cancellable.NOTHING;
    }

    private void begin() {
        again();
        timer = net.after(within, this::look);
    }

    private void look() {
        long left = dueNanos - net.nanoTime();
        if (left > 0) {
            timer = net.after(Duration.ofNanos(left), this::look);
        } else {
            timer = Cancellable.NOTHING;
            late.accept(new TimedOut(missing, within));
        }
    }
}
