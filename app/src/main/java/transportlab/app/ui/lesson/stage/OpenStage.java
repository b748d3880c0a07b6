package transportlab.app.ui.lesson.stage;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import transportlab.stage.Attempt;
import transportlab.stage.RecordedExchange;
import transportlab.stage.Stage;
import transportlab.trial.TrialException;

/** A stage that is open, as far as the desktop needs it. */
public interface OpenStage {
    /** Opens one. */
    interface Door {
        /**
         * Called on a thread that may be blocked.
         *
         * @throws TrialException if it cannot listen
         */
        OpenStage open(Locale language) throws TrialException;
    }

    /** Where the browser begins. */
    URI page();

    List<Attempt> seen();

    List<RecordedExchange> exchanges();

    /** The browser's {@code User-Agent}; empty before it has come. */
    String browser();

    /** Calls the listener for each further attempt, on a thread that must not be blocked. */
    void whenSeen(Runnable listener);

    /** Calls the listener when the browser has come to the last page, on a thread that must not be blocked. */
    void whenOver(Runnable listener);

    /** Stops the servers; may block. */
    void close();

    /** A stage with real page servers. */
    static OpenStage real(Locale language) throws TrialException {
        Stage stage = Stage.start(language);
        return new OpenStage() {
            @Override
            public URI page() {
                return stage.page();
            }

            @Override
            public List<Attempt> seen() {
                return stage.seen();
            }

            @Override
            public List<RecordedExchange> exchanges() {
                return stage.exchanges();
            }

            @Override
            public String browser() {
                return stage.browser();
            }

            @Override
            public void whenSeen(Runnable listener) {
                stage.whenSeen(attempt -> listener.run());
            }

            @Override
            public void whenOver(Runnable listener) {
                stage.whenOver(listener);
            }

            @Override
            public void close() {
                stage.close();
            }
        };
    }
}
