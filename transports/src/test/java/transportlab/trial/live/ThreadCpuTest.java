package transportlab.trial.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadCpuTest {
    @Test
    void aThreadThatEndsMeanwhileIsNotTakenOff() throws Exception {
        CountDownLatch worked = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread earlier = new Thread(
                () -> {
                    long sum = 0;
                    for (long i = 0; i < 50_000_000L; i++) {
                        sum += i ^ sum;
                    }
                    assertThat(sum).isNotZero();
                    worked.countDown();
                    try {
                        mayEnd.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "cputest-earlier");
        earlier.start();
        worked.await();
        ThreadCpu cpu = new ThreadCpu("cputest");
        cpu.begin();
        mayEnd.countDown();
        earlier.join();
        cpu.end();
        assertThat(cpu.seconds()).isNotNull().isNotNegative();
    }
}
