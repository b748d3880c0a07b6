package transportlab.workload;

import java.util.concurrent.locks.LockSupport;

/** A monotonic clock that can wait. */
public interface NanoClock {
    long nanoTime();

    /** Returns at {@code nanos}, or earlier when the thread is interrupted. */
    void waitUntil(long nanos);

    /** The machine's clock: parks until shortly before, then spins, because parking alone is late by a tenth of a ms. */
    static NanoClock system(double ratePerSecond) {
        long spinNanos = ratePerSecond >= 1000 ? 100_000 : 200_000;
        return new NanoClock() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void waitUntil(long nanos) {
                long left = nanos - System.nanoTime();
                while (left > 0 && !Thread.currentThread().isInterrupted()) {
                    if (left > spinNanos) {
                        LockSupport.parkNanos(left - spinNanos);
                    } else {
                        Thread.onSpinWait();
                    }
                    left = nanos - System.nanoTime();
                }
            }
        };
    }
}
