package transportlab.app.ui.lesson.stage;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import transportlab.stage.Attempt;
import transportlab.stage.RecordedExchange;

/** A stage without servers. Its browser does what the test says. */
public final class FakeStage implements OpenStage {
    private final List<Attempt> seen = new ArrayList<>();
    private Runnable whenSeen = () -> {};
    private Runnable whenOver = () -> {};
    private boolean closed;

    @Override
    public URI page() {
        return URI.create("http://127.0.0.1:4711/?key=k");
    }

    @Override
    public List<Attempt> seen() {
        return List.copyOf(seen);
    }

    @Override
    public List<RecordedExchange> exchanges() {
        return seen.stream()
                .map(attempt -> new RecordedExchange(attempt, new byte[] {1}, new byte[] {2}))
                .toList();
    }

    @Override
    public String browser() {
        return "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    }

    @Override
    public void whenSeen(Runnable listener) {
        whenSeen = listener;
    }

    @Override
    public void whenOver(Runnable listener) {
        whenOver = listener;
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean isClosed() {
        return closed;
    }

    /** A page of the browser reports what came of an attempt. */
    public void reports(Attempt attempt) {
        seen.add(attempt);
        whenSeen.run();
    }

    /** The browser comes to the last page. */
    public void isThrough() {
        whenOver.run();
    }
}
