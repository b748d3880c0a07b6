package transportlab.app.ui;

import transportlab.app.ui.base.UiQueue;

/** A queue whose work is done when the test says so, on the test's thread. */
public final class Now implements UiQueue {
    private final java.util.concurrent.BlockingQueue<Runnable> work = new java.util.concurrent.LinkedBlockingQueue<>();

    @Override
    public void post(Runnable one) {
        work.add(one);
    }

    @Override
    public void latest(Object key, Runnable one) {
        work.add(one);
    }

    /** Does what comes in until the condition holds. */
    public void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            Runnable one = work.poll(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            if (one != null) {
                one.run();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long");
            }
        }
    }
}
