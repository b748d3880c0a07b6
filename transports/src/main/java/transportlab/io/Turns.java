package transportlab.io;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets several threads ask for a job, of which only one thread at a time does it. The first thread also takes the turns
 * of those that ask meanwhile, so the job never overlaps with itself, no call is forgotten, and a job that asks for
 * itself does not recurse.
 */
public final class Turns {
    private final AtomicInteger asked = new AtomicInteger();

    /** Does the job, or leaves it to the thread that is doing it now. */
    public void take(Runnable job) {
        if (asked.getAndIncrement() != 0) {
            return;
        }
        int taken = 1;
        do {
            job.run();
            taken = asked.addAndGet(-taken);
        } while (taken != 0);
    }
}
