package transportlab.app.ui.lesson.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.Show;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.lesson.trace.Moments;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Lanes;
import transportlab.wire.message.Conversation;
import transportlab.wire.trace.Delivery;
import transportlab.wire.trace.TrialTrace;
import transportlab.words.Words;

/**
 * What the first client did, on a time axis. If a question asks for a moment, what happens later than the question may
 * show is hidden until the answer is revealed, and the guess is a mark that is dragged or moved with the arrow keys.
 */
public final class StripPanel extends VBox {
    private final Words words;
    private final Asking moment;
    private final Guess truth;
    private final MomentStrip strip;
    private final Label said = Ui.wrapped("", "body");
    private final ChangeListener<Object> changed = (of, before, now) -> say();

    /**
     * @param conversations the connections of the first client
     * @param moment the question that asks for a moment; null if none does
     * @param truth the right moment; null until it is revealed
     * @param openTimeline opens Timeline at this place; null if that is not possible
     * @param size by which letters and lines are enlarged
     */
    public StripPanel(
            TrialTrace trial,
            List<Conversation> conversations,
            Show.Strip strip,
            Asking moment,
            Guess truth,
            Runnable openTimeline,
            Shared shared,
            double size) {
        super(8);
        this.words = shared.words();
        this.moment = moment;
        this.truth = truth;
        setId("lesson-strip");
        getStyleClass().add("lesson-panel");
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", 15 * size));
        FlowPane head = Ui.flow(12, Ui.label(words.get("lesson.panel.strip"), "column-title"));
        if (trial.mode().equals("model")) {
            head.getChildren().add(Ui.label(words.get("lesson.panel.calculated"), "badge"));
        }
        getChildren().add(head);
        Optional<Lane> lane = trial.client(0).map(client -> Lanes.of(trial, client, conversations));
        this.strip = lane.map(of -> new MomentStrip(of, strip, moment, truth, shared, size))
                .orElse(null);
        if (this.strip == null) {
            getChildren().add(Ui.wrapped(words.get("lesson.panel.strip.none"), "muted"));
        } else {
            hide(trial);
            getChildren().addAll(Ui.grow(this.strip), said);
        }
        said.setId("lesson-moment");
        getChildren().add(PanelHead.foot(words.get("lesson.panel.openTimeline"), openTimeline));
        if (moment != null) {
            moment.guess().addListener(new WeakChangeListener<>(changed));
        }
        say();
    }

    private void hide(TrialTrace trial) {
        if (moment == null || truth != null) {
            return;
        }
        Question.Moment question = (Question.Moment) moment.question();
        Optional<Delivery> asked = Moments.delivery(trial, question.update());
        if (question.stage() == Question.Stage.DUE) {
            long before = Moments.delivery(trial, question.update() - 1)
                    .map(Delivery::handedMicros)
                    .orElse(trial.measuredMicros());
            strip.hideAfter(before);
        } else {
            asked.ifPresent(delivery -> strip.hideAfter(delivery.dueMicros()));
        }
    }

    /**
     * Moves the guess.
     *
     * @param share of the time that is shown: 0.05 for a step, 0.01 for a small one; negative to the left
     */
    public void move(double share) {
        if (strip != null) {
            strip.move(share);
        }
    }

    private void say() {
        String text = "";
        if (moment != null) {
            Guess guess = moment.guess().get();
            boolean guessed = guess != null && guess.value() != null;
            if (truth != null && truth.value() != null) {
                text = guessed
                        ? words.with(
                                "lesson.panel.moment.both",
                                "guess",
                                MomentStrip.time(guess.value()),
                                "truth",
                                MomentStrip.time(truth.value()))
                        : words.with("lesson.panel.moment.truth", "time", MomentStrip.time(truth.value()));
            } else {
                text = words.get("lesson.panel.moment.hint");
            }
        }
        said.setText(text);
        said.setManaged(!text.isEmpty());
    }
}
