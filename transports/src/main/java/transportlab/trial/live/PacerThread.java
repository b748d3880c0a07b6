package transportlab.trial.live;

import java.util.concurrent.locks.LockSupport;
import transportlab.workload.Pacer;

/**
 * A thread that runs a pacer. It parks until shortly before the next entry is due and then spins, because a thread that
 * only parks is late by a tenth of a millisecond.
 */
final class PacerThread {
    private static final double HIGH_RATE = 1000;

    private final Pacer pacer;
    private final long spinNanos;
    private final Thread thread;

    PacerThread(Pacer pacer, double ratePerSecond) {
        this.pacer = pacer;
        this.spinNanos = ratePerSecond >= HIGH_RATE ? 100_000 : 200_000;
        this.thread = new Thread(this::run, "publisher-pacer-0");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Publishes nothing more; the thread has ended when this returns. */
    void stop() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!pacer.isDone() && waitUntil(pacer.nextNanos())) {
            pacer.publishNext();
        }
    }

    /** @return false if the thread was interrupted */
    private boolean waitUntil(long nanos) {
        long left = nanos - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            if (left > spinNanos) {
                LockSupport.parkNanos(left - spinNanos);
            } else {
                Thread.onSpinWait();
            }
            left = nanos - System.nanoTime();
        }
        return !Thread.interrupted();
    }
}
