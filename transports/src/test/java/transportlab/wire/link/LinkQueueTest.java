package transportlab.wire.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.wire.Direction;

class LinkQueueTest {
    private final List<String> happened = new ArrayList<>();

    @Test
    void everythingTakesHalfOfTheRoundTripEachWay() {
        Link link = Link.of(Duration.ofNanos(80));
        for (Direction direction : Direction.values()) {
            LinkQueue queue = new LinkQueue(new LinkPaths(link, 0).client().direction(direction));
            send(queue, 100, "a", 10);
            assertThat(queue.nextNanos()).isEqualTo(140);
            queue.arriveUntil(139);
            assertThat(happened).isEmpty();
            queue.arriveUntil(140);
            assertThat(happened).containsExactly("a");
            assertThat(queue.nextNanos()).isEqualTo(Long.MAX_VALUE);
            happened.clear();
        }
    }

    @Test
    void whatIsDueWaitsForWhatWasSentBeforeIt() {
        LinkQueue queue = new LinkQueue((id, sent, bytes, to) -> to.deliver(id, id == 0 ? 500 : sent + 10));
        send(queue, 100, "lost once", 10);
        send(queue, 101, "behind it", 10);
        send(queue, 102, "the end", 0);
        queue.arriveUntil(499);
        assertThat(happened).isEmpty();
        queue.arriveUntil(500);
        assertThat(happened).containsExactly("lost once", "behind it", "the end");
    }

    @Test
    void whatIsSentBehindALostMessageCanBringItsDeliveryForward() {
        LinkQueue queue = new LinkQueue((id, sent, bytes, to) -> {
            to.deliver(id, id == 0 ? 900 : sent + 10);
            if (id == 2) {
                to.deliver(0, 300);
            }
        });
        send(queue, 100, "lost once", 10);
        send(queue, 150, "second", 10);
        assertThat(queue.nextNanos()).isEqualTo(900);
        send(queue, 200, "third", 10);
        assertThat(queue.nextNanos()).isEqualTo(300);
        queue.arriveUntil(300);
        assertThat(happened).containsExactly("lost once", "second", "third");
    }

    @Test
    void theSenderStopsWhenItIsFullAndGoesOnWhenHalfOfItIsGone() {
        LinkQueue queue = new LinkQueue(LinkDirection.constant(10));
        int half = LinkQueue.MOST_BYTES / 2;
        send(queue, 0, "first", half);
        assertThat(queue.hasRoom()).isFalse();
        send(queue, 1, "second", half);
        assertThat(queue.isFull()).isFalse();
        send(queue, 2, "third", 1);
        assertThat(queue.isFull()).isTrue();
        queue.arriveUntil(10);
        assertThat(queue.isFull()).isFalse();
        assertThat(queue.hasRoom()).isFalse();
        queue.arriveUntil(11);
        assertThat(queue.hasRoom()).isTrue();
    }

    @Test
    void whatWasSentArrivesAtOnceOrIsDroppedWhenTheConnectionIsGone() {
        LinkQueue down = new LinkQueue(LinkDirection.constant(1000));
        send(down, 0, "read", 10);
        send(down, 1, "end", 0);
        down.arriveAll(0);
        assertThat(happened).containsExactly("read", "end");
        happened.clear();
        send(down, 2, "written", LinkQueue.MOST_BYTES + 1);
        down.dropAll(0);
        assertThat(happened).containsExactly("written dropped");
        assertThat(down.hasRoom()).isTrue();
    }

    private void send(LinkQueue queue, long now, String what, int bytes) {
        queue.send(now, bytes, () -> happened.add(what), () -> happened.add(what + " dropped"));
    }
}
