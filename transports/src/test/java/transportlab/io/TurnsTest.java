package transportlab.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void aJobThatAsksForItselfIsDoneAfterwards() {
        List<String> done = new ArrayList<>();
        int[] left = {3};
        Runnable[] job = new Runnable[1];
        job[0] = () -> {
            done.add("begin " + left[0]);
            if (--left[0] > 0) {
                turns.take(job[0]);
            }
            done.add("end");
        };
        turns.take(job[0]);
        assertThat(done).containsExactly("begin 3", "end", "begin 2", "end", "begin 1", "end");
    }

    @Test
    void theJobNeverOverlapsAndSeesWhatWasAskedForBefore() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        Runnable job = () -> {
            overlaps.addAndGet(inside.getAndIncrement());
            seen.set(asked.get());
            inside.decrementAndGet();
        };
        int threads = 4;
        CountDownLatch ended = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            new Thread(() -> {
                        for (int k = 0; k < 10_000; k++) {
                            asked.incrementAndGet();
                            turns.take(job);
                        }
                        ended.countDown();
                    })
                    .start();
        }
        ended.await();
        assertThat(overlaps).hasValue(0);
        assertThat(seen).as("nothing is forgotten").hasValue(threads * 10_000);
    }
}
