package transportlab.app.ui.lesson.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.chart.LessonChart;
import transportlab.app.ui.lesson.links.LessonLeads;
import transportlab.app.ui.lesson.panel.Asking;
import transportlab.app.ui.lesson.panel.MessagesPanel;
import transportlab.app.ui.lesson.panel.StripPanel;
import transportlab.app.ui.lesson.panel.SurvivedPanel;
import transportlab.app.ui.lesson.panel.SweptPanel;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.lesson.play.LessonTraces;
import transportlab.app.ui.lesson.play.Shown;
import transportlab.app.ui.lesson.play.Truth;
import transportlab.app.ui.lesson.stage.StagePanel;
import transportlab.lesson.Show;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.lesson.trace.ShownMessages;
import transportlab.measure.Measurement;
import transportlab.sweep.Sweep;
import transportlab.wire.message.Message;
import transportlab.words.Words;

/**
 * What stands on a page at the right: the live chart, messages, one client's timeline, a sweep, or what survived a path.
 * While something is measured, and before it may be shown, that is the live chart.
 */
public final class LessonSide {
    private static final double LETTERS = 15;
    private final LessonModel model;
    private final Shared shared;
    private final LessonLeads leads;
    private final Listening listening;
    private final double size;

    /**
     * @param leads null where links lead nowhere, as in a presentation
     * @param size how many times as large as usual the letters are
     */
    public LessonSide(LessonModel model, Shared shared, LessonLeads leads, Listening listening, double size) {
        this.model = model;
        this.shared = shared;
        this.leads = leads;
        this.listening = listening;
        this.size = size;
    }

    public Region region() {
        Region shown = shown();
        if (!shown.getStyleClass().contains("card")) {
            shown.getStyleClass().add("card");
        }
        return shown;
    }

    private Region shown() {
        boolean measures = model.isRunning() && model.step().run() != null && !model.isRevealed();
        if (model.learner().isLast()) {
            return end();
        }
        if (measures || new Shown(model).isTooEarly()) {
            return chart();
        }
        return of(model.step().show());
    }

    /** What is to be shown, whatever else happens on the page. */
    Region of(Show show) {
        if (show instanceof Show.Stage stage) {
            return new StagePanel(
                    model.work().stage().look(stage),
                    model.stage(),
                    leads == null ? null : leads.stage(),
                    shared,
                    size);
        }
        if (show instanceof Show.Messages messages) {
            return messages(messages);
        }
        if (show instanceof Show.Strip strip) {
            return strip(strip);
        }
        if (show instanceof Show.Swept swept) {
            return swept(swept);
        }
        return show instanceof Show.Survived survived ? survived(survived, List.of()) : chart();
    }

    /** The guesses of this lesson, questions on earlier ones, and the sources. */
    private VBox end() {
        EndPane end = new EndPane(model, shared);
        end.setPadding(new Insets(16, 20, 16, 20));
        ScrollPane scroll = new ScrollPane(end);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox card = new VBox(Ui.grow(scroll));
        card.getStyleClass().add("card");
        card.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", LETTERS * size));
        return card;
    }

    private LessonChart chart() {
        return new LessonChart(model, shared, leads, listening, size);
    }

    private Region messages(Show.Messages show) {
        Optional<LessonTraces.Seen> seen = model.seen(show.experiment(), show.transport());
        if (seen.isEmpty()) {
            return waiting("lesson.reading");
        }
        LessonTraces.Seen client = seen.get();
        if (client.trial() == null) {
            return waiting("lesson.noMessages");
        }
        List<Message> shown = ShownMessages.of(client.conversations(), client.trial(), show.part());
        return new MessagesPanel(
                show.transport(),
                shown,
                client.isCalculated(),
                asking(Question.Find.class),
                truth(Question.Find.class),
                leads == null ? null : () -> leads.wire(show.experiment(), client, shown),
                shared,
                size);
    }

    private Region strip(Show.Strip show) {
        Optional<LessonTraces.Seen> seen = model.seen(show.experiment(), show.transport());
        if (seen.isEmpty()) {
            return waiting("lesson.reading");
        }
        LessonTraces.Seen client = seen.get();
        if (client.trial() == null) {
            return waiting("lesson.noMessages");
        }
        return new StripPanel(
                client.trial(),
                client.conversations(),
                show,
                asking(Question.Moment.class),
                truth(Question.Moment.class),
                leads == null ? null : () -> leads.strip(show.experiment(), client, show.fromMillis()),
                shared,
                size);
    }

    private Region swept(Show.Swept show) {
        Optional<Sweep> sweep = model.learner().evidence().sweep(show.experiment());
        if (sweep.isEmpty() || !model.isRevealed() && model.learner().isToSweep()) {
            return waiting(model.isRunning() ? "lesson.calculating" : "lesson.sweepsHere");
        }
        Runnable open = leads == null || model.step().sweep() == null
                ? null
                : () -> leads.scale(model.step().sweep());
        return new SweptPanel(sweep.get(), open, shared, size);
    }

    /** What survived a path; if some transports come first, only those that the page itself has run. */
    Region survived(Show.Survived show, List<String> first) {
        List<Measurement> trials = model.learner().ran(show.experiment()).stream()
                .filter(id -> first.isEmpty() || model.step().transports().contains(id))
                .flatMap(id -> model.learner().evidence().trials(show.experiment(), id).stream())
                .toList();
        return trials.isEmpty()
                ? chart()
                : new SurvivedPanel(
                        trials, first, leads == null ? null : () -> leads.path(show.experiment()), shared, size);
    }

    /** The question of the page if it is asked on this panel; null otherwise. */
    private Asking asking(Class<? extends Question> kind) {
        return kind.isInstance(model.step().question()) ? new LessonPage(model, shared, listening).asking() : null;
    }

    /** What was true of a question that is asked on this panel; null as long as it is not revealed, and otherwise. */
    private Guess truth(Class<? extends Question> kind) {
        return model.isRevealed() && kind.isInstance(model.step().question())
                ? new Truth(model).of(model.step()).orElse(null)
                : null;
    }

    private VBox waiting(String word) {
        Words words = shared.words();
        VBox card = new VBox(Ui.wrapped(words.get(word), "muted"));
        card.getStyleClass().add("card");
        card.setPadding(new Insets(20));
        return card;
    }
}
