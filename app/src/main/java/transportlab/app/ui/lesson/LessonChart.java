package transportlab.app.ui.lesson;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Measure;
import transportlab.lesson.Question;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.Segment;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The rows that the lesson has reached, and the unknown one as a dashed outline. */
final class LessonChart extends VBox {
    private final LessonModel model;
    private final Words words;
    private final Listening listening;

    LessonChart(LessonModel model, Shared shared, Listening listening) {
        this.listening = listening;
        this.model = model;
        this.words = shared.words();
        getStyleClass().add("card");
        setPadding(new Insets(18, 20, 16, 20));
        setSpacing(10);
        boolean delay = isDelay();
        Label title = Ui.label(words.get(delay ? "lesson.delayTitle" : "lesson.bytesTitle"), "title");
        getChildren().add(title);
        List<String> known = known();
        if (!known.isEmpty()) {
            chart(known, delay);
        }
        unknown();
        getChildren().add(Ui.gap());
        later();
    }

    private boolean isDelay() {
        Question question = model.step().question();
        return question != null && question.measure() == Measure.DELAY && model.isRevealed();
    }

    /** Measured on this page or before. */
    private List<String> known() {
        return model.lesson().transports().stream()
                .filter(id -> model.measured().containsKey(id))
                .toList();
    }

    /** The measured rows, all on one scale with the guess. */
    private void chart(List<String> known, boolean delay) {
        List<Measurement> trials = known.stream().map(model.measured()::get).toList();
        Result result = new Result(
                Result.SCHEMA,
                java.util.Map.of(),
                new Result.ExperimentFacts(
                        model.lesson().id(), known, model.lesson().options(), 1, true),
                trials,
                List.of(),
                Verdicts.summary(known, trials));
        Charts charts = new Charts(result, words);
        BytesChart bytes = charts.bytes(false);
        if (!delay) {
            getChildren().add(legend(bytes));
        }
        for (int i = 0; i < known.size(); i++) {
            BytesChart.Bar bar = bytes.bars().get(i);
            double millis = Measure.DELAY.of(trials.get(i), "");
            LessonBar row = delay
                    ? new LessonBar(
                            List.of(new Segment("", millis, false, "")),
                            scale(),
                            Measure.DELAY.text(millis),
                            "fill-" + known.get(i))
                    : new LessonBar(bar.stack().segments(), scale(), bar.stack().label(), "");
            getChildren()
                    .add(new VBox(
                            4,
                            name(known.get(i), trials.get(i).comparable() ? "lesson.measured" : "lesson.marked"),
                            row));
        }
    }

    private HBox name(String id, String state) {
        TransportInfo info = Catalogue.find(id).orElseThrow().info();
        return Ui.row(
                12,
                Ui.chip(info.chip(), id),
                Ui.label(info.name(words.language()), "name"),
                Ui.label(words.get(state), "muted"));
    }

    private HBox legend(BytesChart bytes) {
        HBox legend = Ui.row(18);
        for (BytesChart.Legend entry : bytes.legend()) {
            if (!entry.kind().equals("toOpen")) {
                javafx.scene.layout.Region swatch = new javafx.scene.layout.Region();
                swatch.getStyleClass().addAll("swatch", "fill-" + entry.kind());
                legend.getChildren().add(Ui.row(7, swatch, Ui.label(entry.word(), "muted", "small")));
            }
        }
        return legend;
    }

    /** What the longest bar may be: a measured one or the largest guess. */
    private double scale() {
        boolean delay = isDelay();
        Measure measure = delay ? Measure.DELAY : Measure.BYTES;
        double most = model.measured().values().stream()
                .mapToDouble(trial -> measure.of(trial, ""))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(1);
        Question question = model.step().question();
        boolean guessed = question != null && (question.measure() == measure);
        return guessed && model.measured().containsKey(question.reference())
                ? Math.max(most, model.value(most(question)))
                : most;
    }

    private void unknown() {
        Question question = model.step().question();
        if (question == null) {
            running(model.toRun());
            return;
        }
        if (model.isRevealed() && !Double.isNaN(model.truth())) {
            GuessBar stands = bar(question, false);
            stands.show(share(question, model.lockedGuess()));
            getChildren().addAll(Ui.label(words.get("lesson.yourGuess"), "muted"), stands);
            return;
        }
        if (!model.measured().containsKey(question.reference())) {
            return;
        }
        getChildren().add(name(question.transport(), model.isRunning() ? "lesson.running" : "lesson.notRun"));
        GuessBar bar = bar(question, !model.isRunning());
        listening.to(model.guessProperty(), now -> bar.show(share(question, now.doubleValue())));
        bar.show(share(question, model.guessProperty().get()));
        getChildren().addAll(bar, Ui.label(words.get("lesson.drag"), "muted", "small"));
        running(model.isRunning() ? model.toRun() : List.of());
    }

    /** The largest guess: a little beyond the largest answer. */
    private static double most(Question question) {
        return question.answers().stream()
                        .mapToDouble(Question.Answer::ratio)
                        .max()
                        .orElse(1)
                * 1.2;
    }

    /** The guess as a share of the chart's scale. */
    private double share(Question question, double ratio) {
        return question.measure() == Measure.DELAY && !isDelay()
                ? ratio / most(question)
                : model.value(ratio) / scale();
    }

    private double ratio(Question question, double share) {
        return question.measure() == Measure.DELAY && !isDelay()
                ? share * most(question)
                : Math.min(most(question), share * scale() / model.value(1));
    }

    private GuessBar bar(Question question, boolean moves) {
        return new GuessBar(
                share -> words.with(
                        "lesson.guess", "value", question.measure().text(model.value(ratio(question, share)))),
                moves ? share -> model.guessProperty().set(ratio(question, share)) : null,
                words.get("lesson.drag"));
    }

    /** What is counted at this moment. */
    private void running(List<String> ids) {
        if (!model.isRunning() || ids.isEmpty()) {
            return;
        }
        Label counted = Ui.label("", "value");
        listening.to(
                model.glanceProperty(),
                now -> counted.setText(
                        now.due() == 0
                                ? words.get("run.warmingUp")
                                : Numbers.bytes(now.bytes()) + "  ·  " + Numbers.whole(now.delivered()) + " / "
                                        + Numbers.whole(now.due())));
        counted.setText(words.get("run.warmingUp"));
        counted.setId("lesson-counted");
        getChildren().add(counted);
    }

    private void later() {
        List<String> rest = model.lesson().transports().stream()
                .filter(id -> !model.measured().containsKey(id))
                .filter(id -> !model.step().runs().contains(id))
                .toList();
        if (rest.isEmpty()) {
            return;
        }
        HBox row = Ui.row(10, Ui.label(words.get("lesson.later"), "muted", "small"));
        for (String id : rest) {
            TransportInfo info = Catalogue.find(id).orElseThrow().info();
            row.getChildren().addAll(Ui.chip(info.chip(), id), Ui.label(info.name(words.language()), "muted", "small"));
        }
        getChildren().add(row);
    }
}
