package transportlab.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** Work of tests on the JavaFX thread. What hangs there fails the test. */
public final class OnFx {
    private static final long LONGEST_WORK_SECONDS = 60;
    private static final long LONGEST_WAIT_SECONDS = 120;
    private static final long BETWEEN_LOOKS_NANOS = 2_000_000;

    private OnFx() {}

    /** Does something on the JavaFX thread and waits until it is done. What it throws fails the test. */
    public static void fx(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                work.run();
            } catch (Throwable t) {
                failed.set(t);
            }
            done.countDown();
        });
        assertThat(done.await(LONGEST_WORK_SECONDS, TimeUnit.SECONDS)).isTrue();
        if (failed.get() != null) {
            throw new AssertionError(failed.get());
        }
    }

    /**
     * Waits until a condition holds, which is looked at on the JavaFX thread.
     *
     * @param what for the message if it never does
     */
    public static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        AtomicReference<Boolean> done = new AtomicReference<>(false);
        while (!done.get()) {
            fx(() -> done.set(condition.getAsBoolean()));
            assertThat(System.nanoTime()).as("waited too long: " + what).isLessThan(until);
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
