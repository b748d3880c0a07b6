package transportlab.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import transportlab.client.ClientMessage;
import transportlab.client.Inbox;

/** Keeps what a client half was told, as words in their order. */
public final class SeenInbox implements Inbox {
    public final List<String> seen = new ArrayList<>();

    /** What it was told of the failures. */
    public final List<Throwable> causes = new ArrayList<>();

    /** What it was told of the newest failure. */
    public Throwable cause() {
        return causes.get(causes.size() - 1);
    }

    /** What was told since the last time. */
    public List<String> news() {
        List<String> news = List.copyOf(seen);
        seen.clear();
        return news;
    }

    @Override
    public void ready() {
        seen.add("ready");
    }

    @Override
    public void update(long number, ByteBuffer payload, long arrivedNanos) {
        seen.add("update " + number + " " + UTF_8.decode(payload.duplicate()) + " at " + arrivedNanos);
    }

    @Override
    public void gap(long lost) {
        seen.add("lost " + lost);
    }

    @Override
    public void acknowledged(ClientMessage message) {
        seen.add("acknowledged " + message.identity().sequence());
    }

    @Override
    public void skipped() {
        seen.add("skipped");
    }

    @Override
    public void positioned() {
        seen.add("positioned");
    }

    @Override
    public void uses(String id) {
        seen.add("uses " + id);
    }

    @Override
    public void failed(Throwable cause) {
        causes.add(cause);
        seen.add("failed");
    }
}
