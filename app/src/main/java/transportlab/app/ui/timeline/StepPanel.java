package transportlab.app.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.timeline.lanes.LaneNames;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Mark;
import transportlab.visualizer.timeline.Step;
import transportlab.visualizer.timeline.Tally;
import transportlab.visualizer.timeline.Timeline;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The chosen step in words, its messages, and the totals so far. */
final class StepPanel extends ScrollPane {
    private static final int LONGEST_LINE = 18;

    private static final int MOST_LARGE = 5;

    private final TimelineModel model;
    private final Words words;
    private final Listening listening = new Listening();
    private final HBox head = Ui.row(8);
    private final Label what = Ui.wrapped("", "title");
    private final Label why = Ui.wrapped("", "body");
    private final VBox messages = new VBox(6);
    private final Button bytes;
    private final List<Row> rows = new ArrayList<>();
    private final VBox totals = new VBox(6);

    /** The totals of one lane. */
    private record Row(Lane lane, Label requests, Label bytes) {}

    StepPanel(TimelineModel model, Shared shared, Runnable toBytes) {
        this.model = model;
        this.words = shared.words();
        this.bytes = Ui.button(words.get("timeline.bytes"), Feather.CODE, toBytes);
        bytes.setId("see-bytes");
        messages.getStyleClass().add("info");
        VBox all = new VBox(12, head, what, why, messages, bytes, Ui.gap(), totals);
        all.getStyleClass().add("step-panel");
        setContent(all);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        what.setMinWidth(0);
        why.setMinWidth(0);
        PlayModel play = model.play();
        listening.to(play.timelineProperty(), now -> lanes());
        listening.to(play.stepProperty(), now -> step());
        listening.to(play.playheadProperty(), now -> count());
        lanes();
    }

    void end() {
        listening.end();
    }

    private void lanes() {
        rows.clear();
        totals.getChildren().setAll(Ui.label(words.get("timeline.soFar"), "strong"));
        for (Lane lane : model.play().timeline().lanes()) {
            Row row = new Row(lane, Ui.label(""), Ui.label("", "bold"));
            rows.add(row);
            totals.getChildren()
                    .add(Ui.row(
                            8,
                            Ui.chip(LaneNames.chip(lane.transport()), lane.transport()),
                            row.requests(),
                            Ui.gap(),
                            row.bytes()));
        }
        totals.getStyleClass().remove("dense-totals");
        if (rows.size() > MOST_LARGE) {
            totals.getStyleClass().add("dense-totals");
        }
        totals.setVisible(!rows.isEmpty());
        step();
        count();
    }

    private void count() {
        long now = model.play().playheadProperty().get();
        for (Row row : rows) {
            Tally.Totals at = row.lane().tally().at(now);
            String requests = at.requests() == 1
                    ? words.get("timeline.request.one")
                    : words.with("timeline.requests", "n", Numbers.whole(at.requests()));
            set(row.requests(), requests);
            set(row.bytes(), Numbers.bytes(at.bytes()));
        }
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
    }

    private void step() {
        Timeline timeline = model.play().timeline();
        Optional<Step> step = model.play().step();
        head.getChildren().clear();
        messages.getChildren().clear();
        if (step.isEmpty()) {
            head.getChildren().add(Ui.label(words.get("timeline.step.none"), "muted"));
            what.setText("");
            why.setText("");
        } else {
            step.filter(now -> now.lane() >= 0)
                    .map(now -> timeline.lanes().get(now.lane()).transport())
                    .ifPresent(id -> head.getChildren().add(Ui.chip(LaneNames.chip(id), id)));
            String where = words.with(
                    "timeline.step",
                    "n",
                    Numbers.whole(model.play().stepProperty().get() + 1.0),
                    "of",
                    Numbers.whole(timeline.steps().size()));
            head.getChildren().add(Ui.label(where, "muted"));
            StepText.Said said = new StepText(timeline, words).of(step.get());
            what.setText(said.what());
            why.setText(said.why());
            if (step.get().mark() != null) {
                Lane lane = timeline.lanes().get(step.get().lane());
                Mark mark = step.get().mark();
                lane.asked(mark).filter(ask -> isShort(mark)).ifPresent(ask -> message(lane, ask));
                message(lane, mark);
            }
        }
        for (javafx.scene.Node part : List.of(what, why, messages)) {
            boolean empty = part instanceof Label label
                    ? label.getText().isEmpty()
                    : messages.getChildren().isEmpty();
            part.setVisible(!empty);
            part.setManaged(!empty);
        }
        bytes.setDisable(model.bytes().isEmpty());
    }

    /** Whether the question belongs to this step: it does not if the answer has been open for long. */
    private static boolean isShort(Mark mark) {
        return mark.message().sort() != transportlab.wire.message.Message.Sort.PART;
    }

    private void message(Lane lane, Mark mark) {
        String line = mark.message().line();
        String text = line.isEmpty() ? new LaneNames(words).word(lane, mark) : line;
        Label name = Ui.label(brief(text), line.isEmpty() ? "small" : "mono");
        messages.getChildren()
                .add(Ui.row(
                        8,
                        Ui.icon(mark.isUp() ? Feather.ARROW_UP : Feather.ARROW_DOWN, 16),
                        name,
                        Ui.gap(),
                        Ui.label(Numbers.bytes(mark.bytes()), "bold", "small")));
    }

    private static String brief(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }
}
