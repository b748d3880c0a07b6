package transportlab.app.ui.lesson;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.run.Lane;
import transportlab.app.ui.run.LaneCanvas;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Measure;
import transportlab.lesson.Question;
import transportlab.measure.Measurement;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Segment;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Words;

/** One transport of a lesson: its live lane, and under it the bar with the number and the guess. */
final class LessonRow extends VBox {
    private static final double NAME = 156;
    private static final double GAP = 14;
    private static final double TALL_BAR = 46;
    private static final double LOW_BAR = 26;
    private final LessonModel model;
    private final Shared shared;
    private final Words words;
    private final Listening listening;
    private final String id;
    private final LessonScale scale;
    private final BytesChart bytes;
    private final double nameWidth;

    LessonRow(
            LessonModel model,
            Shared shared,
            Listening listening,
            String id,
            LessonScale scale,
            BytesChart bytes,
            boolean folded,
            double size) {
        this.nameWidth = NAME * size;
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.listening = listening;
        this.id = id;
        this.scale = scale;
        this.bytes = bytes;
        setSpacing(2);
        setPadding(new Insets(folded ? 2 : 8, 20, folded ? 2 : 6, 20));
        setId("lesson-row-" + id);
        if (folded) {
            HBox line = Ui.row(GAP, name(), Ui.grow(bar(LOW_BAR)));
            line.setFillHeight(true);
            getChildren().add(line);
        } else {
            HBox top = Ui.row(GAP, name(), lane());
            getChildren().addAll(top, bar(TALL_BAR));
        }
    }

    private Measurement trial() {
        return model.learner().measured().get(id);
    }

    /** Whether the page asks about this transport and has not revealed the answer yet. */
    private boolean isAsked() {
        Question question = model.step().question();
        return question != null && question.transport().equals(id) && !model.isRevealed();
    }

    private HBox name() {
        TransportInfo info = Catalogue.find(id).orElseThrow().info();
        Label name = Ui.wrapped(info.name(words.language()), "name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox box = Ui.row(8, Ui.chip(info.chip(), id), Ui.grow(name));
        box.setMinWidth(nameWidth);
        box.setMaxWidth(nameWidth);
        return box;
    }

    private StackPane lane() {
        LaneCanvas canvas = new LaneCanvas(id, shared.desk().theme());
        canvas.setMinHeight(52);
        canvas.setMaxHeight(52);
        Label state = Ui.wrapped("", "muted");
        state.setMaxWidth(Double.MAX_VALUE);
        HBox said = Ui.row(10, Ui.grow(state));
        said.setAlignment(Pos.CENTER_LEFT);
        said.setPickOnBounds(false);
        String failure = model.learner().failure(id);
        if (!failure.isEmpty() && !model.isRunning()) {
            Button again = Ui.button(words.get("lesson.tryAgain"), Feather.REFRESH_CW, model::goOn);
            again.setId("lesson-try-" + id);
            said.getChildren().add(again);
        }
        StackPane lane = new StackPane(canvas, said);
        HBox.setHgrow(lane, Priority.ALWAYS);
        Runnable show = () -> {
            Lane now = model.run().lane(id);
            double playhead = model.run().playheadMillisProperty().get();
            canvas.show(now, playhead, model.run().durationMillis());
            state.setText(state(now, playhead));
        };
        listening.to(model.run().lanes(), changed -> {
            if (changed.equals(id)) {
                show.run();
            }
        });
        listening.to(model.run().playheadMillisProperty(), now -> {
            if (model.run().lane(id).status() == Lane.Status.MEASURING) {
                show.run();
            }
        });
        show.run();
        return lane;
    }

    /** The text that is shown in place of the lane if there is no lane. */
    private String state(Lane lane, double playhead) {
        if (model.isRunning() && model.run().lanes().containsKey(id)) {
            return switch (lane.status()) {
                case WAITING -> words.get("run.waiting");
                case WARMING -> words.get("run.warmingUp");
                case MEASURING -> playhead < 0 ? words.get("run.opening") : "";
                case FAILED -> failed(lane.failure());
                case DONE -> "";
            };
        }
        if (!model.learner().failure(id).isEmpty()) {
            return failed(model.learner().failure(id));
        }
        if (trial() == null) {
            return words.get(isAsked() ? "lesson.runsHere" : "lesson.notRun");
        }
        if (!LessonChart.isWhole(trial())) {
            return words.get("lesson.marked");
        }
        return "";
    }

    private String failed(String why) {
        return words.with("lesson.failed", "why", new Failures(words).sentence(why));
    }

    private LessonBar bar(double high) {
        if (isAsked()) {
            return asked(high);
        }
        if (trial() == null) {
            return new LessonBar(List.of(), scale.most(), "", high, indent(high));
        }
        double value = scale.measure().of(trial(), "");
        if (Double.isNaN(value)) {
            return new LessonBar(List.of(), scale.most(), "", high, indent(high))
                    .measured(words.get("lesson.noFigure"));
        }
        LessonBar bar = new LessonBar(segments(value), scale.most(), "fill-" + id, high, indent(high));
        bar.measured(scale.measure().text(value));
        double guess = model.learner().guessed(id, scale.measure());
        return Double.isNaN(guess)
                ? bar
                : bar.guessed(
                        guess,
                        words.with("lesson.youGuessed", "value", scale.measure().text(guess)));
    }

    /** How much further right the bars of folded rows begin, because a folded row has its name in front of the bar. */
    private double indent(double high) {
        return high == LOW_BAR ? 0 : nameWidth + GAP;
    }

    private List<Segment> segments(double value) {
        if (scale.measure() == Measure.DELAY) {
            return List.of(new Segment("", value, false, ""));
        }
        return bytes.bars().stream()
                .filter(bar -> bar.row().id().equals(id))
                .findFirst()
                .map(bar -> bar.stack().segments())
                .orElse(List.of());
    }

    /** The bar on which the guess is made. */
    private LessonBar asked(double high) {
        LessonBar bar = new LessonBar(List.of(), scale.most(), "", high, indent(high));
        double one = model.learner().value(1);
        if (Double.isNaN(one)) {
            return bar;
        }
        boolean moves = !model.isRunning();
        bar.guessing(
                value -> words.with("lesson.guess", "value", scale.measure().text(value)),
                moves ? value -> model.guessProperty().set(value / one) : null,
                moves
                        ? words.with(
                                "lesson.drag",
                                "n",
                                model.step().question().answers().size())
                        : "");
        listening.to(model.guessProperty(), now -> bar.show(now.doubleValue() * one));
        bar.show(model.guessProperty().get() * one);
        return bar;
    }
}
