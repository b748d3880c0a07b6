package transportlab.app.ui.lesson.chart;

import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.lesson.FigureWords;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.lesson.links.LessonLeads;
import transportlab.app.ui.lesson.play.Amounts;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.run.Lane;
import transportlab.app.ui.run.LaneCanvas;
import transportlab.app.ui.run.RunModel;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Run;
import transportlab.lesson.check.Figures;
import transportlab.lesson.question.Guess;
import transportlab.lesson.question.Question;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Segment;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** One transport of a lesson: its live lane, and under it the bar with the number and the guess. */
final class LessonRow extends VBox {
    private static final double NAME = 156;
    private static final double GAP = 14;
    private static final double TALL_BAR = 46;
    private static final double LOW_BAR = 26;
    private static final double LOWEST_BAR = 18;
    private final LessonModel model;
    private final Shared shared;
    private final Words words;
    private final Listening listening;
    private final String id;
    private final LessonScale scale;
    private final BytesChart bytes;
    private final double nameWidth;
    private final boolean beside;

    /** How much of a row is shown. */
    enum Folding {
        /** The name stands in front of a low bar, without a lane. */
        FOLDED,
        /** The same with the lowest bar, where there is little room. */
        LOWEST,
        /** A whole row on a page with folded rows: its bar begins further left than theirs. */
        BESIDE_FOLDED,
        WHOLE
    }

    LessonRow(
            LessonModel model,
            Shared shared,
            LessonLeads leads,
            Listening listening,
            String id,
            LessonScale scale,
            BytesChart bytes,
            Folding folding,
            double size) {
        this.nameWidth = NAME * size;
        boolean folded = folding == Folding.FOLDED || folding == Folding.LOWEST;
        this.beside = folding == Folding.BESIDE_FOLDED;
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
            HBox line = Ui.row(GAP, name(), Ui.grow(bar(folding == Folding.LOWEST ? LOWEST_BAR : LOW_BAR)));
            line.setFillHeight(true);
            getChildren().add(line);
        } else {
            getChildren().addAll(Ui.row(GAP, name(), lane()), bar(TALL_BAR));
            if (leads != null && isShown()) {
                getChildren().add(messages(leads));
            }
        }
    }

    private HBox messages(LessonLeads leads) {
        Hyperlink link = Ui.link(words.get("lesson.messages"), () -> leads.messages(experiment(), id));
        link.setId("messages-" + id);
        HBox line = Ui.row(8, mark(), Ui.gap(), link);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    /** Says that the figures were not measured here just now. */
    private Label mark() {
        Run.How how = model.learner().source(experiment(), id);
        return how == Run.How.LIVE
                ? Ui.label("")
                : Ui.label(words.get(how == Run.How.MODEL ? "lesson.calculated" : "lesson.recorded"), "badge");
    }

    private String experiment() {
        return scale.experiment();
    }

    private RunModel run() {
        return model.lanes(experiment());
    }

    /** Whether there are figures, and they may be shown. */
    private boolean isShown() {
        return model.learner().has(experiment(), id) && !scale.hidden().contains(id);
    }

    private Amounts.Asked what() {
        return new Amounts.Asked(scale.figure(), id, experiment());
    }

    /** Whether the page asks about this bar and has not revealed the answer yet. */
    private boolean isAsked() {
        return !model.isRevealed() && Amounts.asks(model.step(), what());
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
        String failure = model.learner().failure(experiment(), id);
        if (!failure.isEmpty() && !model.isRunning()) {
            Button again = Ui.button(words.get("lesson.tryAgain"), Feather.REFRESH_CW, model::goOn);
            again.setId("lesson-try-" + id);
            said.getChildren().add(again);
        }
        StackPane lane = new StackPane(canvas, said);
        HBox.setHgrow(lane, Priority.ALWAYS);
        Runnable show = () -> {
            Lane now = lane(run().lane(id));
            double playhead = run().playheadMillisProperty().get();
            canvas.show(now, playhead, durationMillis());
            state.setText(state(now, playhead));
        };
        listening.to(run().lanes(), changed -> {
            if (changed.equals(id)) {
                show.run();
            }
        });
        listening.to(run().playheadMillisProperty(), now -> {
            if (run().lane(id).status() == Lane.Status.MEASURING) {
                show.run();
            }
        });
        show.run();
        return lane;
    }

    /** What the first client did. If nobody has watched it, that is taken from its trace. */
    private Lane lane(Lane watched) {
        if (!watched.ticks().isEmpty() || !isShown() || model.isRunning()) {
            return watched;
        }
        return model.seen(experiment(), id)
                .filter(seen -> seen.trial() != null)
                .map(LessonTicks::lane)
                .orElse(watched);
    }

    private double durationMillis() {
        String option = model.lesson()
                .experiments()
                .getOrDefault(experiment(), java.util.Map.of())
                .get("duration");
        return option == null ? run().durationMillis() : Numbers.seconds(option) * 1000;
    }

    /** The text that is shown in place of the lane if there is no lane. */
    private String state(Lane lane, double playhead) {
        if (model.isRunning() && run().lanes().containsKey(id)) {
            return switch (lane.status()) {
                case WAITING -> words.get("run.waiting");
                case WARMING -> words.get("run.warmingUp");
                case MEASURING -> playhead < 0 ? words.get("run.opening") : "";
                case FAILED -> failed(lane.failure());
                case DONE -> "";
            };
        }
        if (!model.learner().failure(experiment(), id).isEmpty()) {
            return failed(model.learner().failure(experiment(), id));
        }
        if (!model.learner().has(experiment(), id)) {
            boolean here = !model.learner().isRevealed()
                    && model.step().experiment().equals(experiment())
                    && model.step().transports().contains(id);
            return words.get(here ? "lesson.runsHere" : "lesson.notRun");
        }
        return isShown() && !isWhole() ? words.get("lesson.marked") : "";
    }

    /** Whether its trials may be shown as measured. Over a path, it may be the lesson that something was lost. */
    private boolean isWhole() {
        return model.learner().evidence().trials(experiment(), id).stream()
                .allMatch(trial -> trial.comparable() || trial.outcome() != null);
    }

    private String failed(String why) {
        return words.with("lesson.failed", "why", new Failures(words).sentence(why));
    }

    private LessonBar bar(double high) {
        if (isAsked()) {
            return asked(high);
        }
        if (!isShown()) {
            return new LessonBar(List.of(), scale.most(), "", high, indent());
        }
        OptionalDouble value = Figures.median(what().term(), model.learner().evidence());
        if (value.isEmpty()) {
            return new LessonBar(List.of(), scale.most(), "", high, indent()).measured(words.get("lesson.noFigure"));
        }
        LessonBar bar = new LessonBar(segments(value.getAsDouble()), scale.most(), "fill-" + id, high, indent());
        bar.measured(Figures.text(scale.figure(), value.getAsDouble()));
        double guess = model.learner().guessed(what());
        return Double.isNaN(guess)
                ? bar
                : bar.guessed(guess, words.with("lesson.youGuessed", "value", Figures.text(scale.figure(), guess)));
    }

    /** How much further right the bars of folded rows begin, because a folded row has its name in front of the bar. */
    private double indent() {
        return beside ? nameWidth + GAP : 0;
    }

    private List<Segment> segments(double value) {
        List<Segment> plain = List.of(new Segment("", value, false, ""));
        if (!FigureWords.isStacked(scale.figure())) {
            return plain;
        }
        return bytes.bars().stream()
                .filter(bar -> bar.row().id().equals(id))
                .findFirst()
                .map(bar -> bar.stack().segments())
                .filter(segments -> !segments.isEmpty())
                .orElse(plain);
    }

    /** The bar on which the guess is made. */
    private LessonBar asked(double high) {
        LessonBar bar = new LessonBar(List.of(), scale.most(), "", high, indent());
        Question.Amount question = Amounts.of(model.step());
        double one = Amounts.value(model.step(), 1, model.learner().evidence());
        if (Double.isNaN(one)) {
            return bar;
        }
        boolean moves = model.openProperty().get();
        bar.guessing(
                value -> words.with("lesson.guess", "value", Figures.text(scale.figure(), value)),
                moves ? value -> model.guessProperty().set(Guess.value(value / one)) : null,
                moves ? words.with("lesson.drag", "n", question.answers().size()) : "");
        listening.to(model.guessProperty(), now -> bar.show(value(now, one)));
        bar.show(value(model.guessProperty().get(), one));
        return bar;
    }

    private static double value(Guess guess, double one) {
        return guess == null || guess.value() == null ? Double.NaN : guess.value() * one;
    }
}
