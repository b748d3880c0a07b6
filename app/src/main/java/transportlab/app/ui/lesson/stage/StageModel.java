package transportlab.app.ui.lesson.stage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import transportlab.app.ui.base.UiQueue;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.claim.Staged;
import transportlab.stage.Attempt;
import transportlab.stage.RecordedExchange;
import transportlab.stage.RecordedStage;
import transportlab.trial.TrialException;

/**
 * The stage of the open lesson: whether it is open, and what the browser has reported. Must be used on the JavaFX thread;
 * servers are started and stopped by the worker.
 */
public final class StageModel {
    // Properties
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Cell> chosen = new SimpleObjectProperty<>();

    private final OpenStage.Door door;
    private final UiQueue ui;
    private final Executor worker;
    private Consumer<String> browser = address -> {};
    private volatile Object run = new Object();
    private OpenStage stage;
    private boolean starting;
    private boolean over;
    /** How many stages nobody wants any more that may still listen. */
    private int ending;

    private String problem = "";
    private Staged seen = Staged.NOTHING;
    private List<RecordedExchange> exchanges = List.of();
    private List<RecordedExchange> recorded;

    /** An exchange, with all others beside which Wire shows it. */
    public record Bytes(RecordedExchange exchange, List<RecordedExchange> all, boolean recorded) {}

    /**
     * @param worker should not be kept waiting by other work, because until then a stage that was closed still listens
     */
    public StageModel(OpenStage.Door door, UiQueue ui, Executor worker) {
        this.door = door;
        this.ui = ui;
        this.worker = worker;
    }

    /** Counts everything that changes what is shown, but for the chosen cell. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The cell whose bytes are shown; null for none. */
    public ObjectProperty<Cell> chosenProperty() {
        return chosen;
    }

    /** Whether the servers are being started. */
    public boolean isStarting() {
        return starting;
    }

    /** Whether a stage that was closed may still listen for a moment. */
    public boolean isEnding() {
        return ending > 0;
    }

    /** Whether the browser has come to the last page since it was opened last: nothing more will come of itself. */
    public boolean isOver() {
        return over;
    }

    /**
     * Where the browser begins; empty while the stage is closed. Its pages follow each other at once, and say what came
     * of it only when somebody asks them, because the lesson asks first.
     */
    public String address() {
        return stage == null ? "" : stage.page() + "&wait=1&quiet=1";
    }

    /** Why the stage could not be opened; empty if it could. */
    public String problem() {
        return problem;
    }

    /** What the browser has reported since the stage was opened last. */
    public Staged seen() {
        return seen;
    }

    /**
     * The bytes of an attempt: those of the open stage, or else those of the recording if the attempt went the same way
     * there. Empty if nothing came to the server.
     */
    public Optional<Bytes> bytes(Attempt attempt, boolean ofRecording) {
        if (!attempt.seen()) {
            return Optional.empty();
        }
        Optional<Bytes> own = ofRecording || stage == null ? Optional.empty() : find(attempt, exchanges, false);
        return own.or(() -> find(attempt, recorded == null ? List.of() : recorded, true));
    }

    private static Optional<Bytes> find(Attempt attempt, List<RecordedExchange> all, boolean recorded) {
        return all.stream()
                .filter(exchange -> Cell.of(exchange.of()).equals(Cell.of(attempt))
                        && exchange.of().isLike(attempt)
                        && exchange.up().length > 0)
                .reduce((before, later) -> later)
                .map(exchange -> new Bytes(exchange, all, recorded));
    }

    // Commands

    /**
     * @param how opens the page at an address in the browser of the system
     */
    public void browserBy(Consumer<String> how) {
        browser = how;
    }

    /** Opens the stage, and the browser on it. If the stage is open, only the browser is opened again. */
    public void open(Locale language) {
        over = false;
        if (stage != null) {
            browser.accept(address());
        } else if (!starting) {
            starting = true;
            problem = "";
            seen = Staged.NOTHING;
            exchanges = List.of();
            Object mine = new Object();
            run = mine;
            worker.execute(() -> start(mine, language));
            changed();
        }
    }

    /** Called by the worker. A stage that nobody wants any more is closed at once. */
    private void start(Object mine, Locale language) {
        if (run != mine) {
            ui.post(this::ended);
            return;
        }
        try {
            OpenStage opened = door.open(language);
            if (run == mine) {
                ui.post(() -> opened(mine, opened));
            } else {
                end(opened);
            }
        } catch (TrialException e) {
            ui.post(() -> failed(mine, e.getMessage()));
        } catch (RuntimeException e) {
            ui.post(() -> failed(mine, "unexpected: " + e));
        }
    }

    private void opened(Object mine, OpenStage opened) {
        if (run != mine) {
            worker.execute(() -> end(opened));
            return;
        }
        starting = false;
        stage = opened;
        opened.whenSeen(() -> ui.latest(mine, () -> look(mine)));
        opened.whenOver(() -> ui.post(() -> through(mine)));
        browser.accept(address());
        look(mine);
    }

    private void failed(Object mine, String why) {
        if (run == mine) {
            starting = false;
            problem = why;
            changed();
        } else {
            ended();
        }
    }

    private void through(Object mine) {
        over |= run == mine;
        look(mine);
    }

    /** Called by the worker. */
    private void end(OpenStage of) {
        try {
            of.close();
        } finally {
            ui.post(this::ended);
        }
    }

    private void ended() {
        ending--;
        changed();
    }

    private void look(Object mine) {
        if (run == mine && stage != null) {
            seen = new Staged(stage.seen(), false, BrowserName.of(stage.browser()));
            exchanges = stage.exchanges();
            changed();
        }
    }

    /** Closes the stage; its bytes are gone. Nothing listens any more when it is no longer ending. */
    public void close() {
        if (!starting && stage == null) {
            return;
        }
        run = new Object();
        ending++;
        if (stage != null) {
            OpenStage closed = stage;
            worker.execute(() -> end(closed));
        }
        starting = false;
        over = false;
        stage = null;
        exchanges = List.of();
        changed();
    }

    /** Reads the recorded bytes if they have not been read yet. */
    public void wantRecording() {
        if (recorded == null) {
            recorded = List.of();
            worker.execute(() -> {
                List<RecordedExchange> read = RecordedStage.exchanges();
                ui.post(() -> {
                    recorded = read;
                    changed();
                });
            });
        }
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
