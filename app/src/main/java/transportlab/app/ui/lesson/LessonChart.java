package transportlab.app.ui.lesson;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Measure;
import transportlab.lesson.Question;
import transportlab.measure.Measurement;
import transportlab.measure.Result;
import transportlab.measure.Verdicts;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.draw.LegendPainter;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** The rows that the lesson has reached, and the unknown one as a dashed outline. */
final class LessonChart extends VBox {
    private static final double ROW = 86;
    private final LessonModel model;
    private final Shared shared;
    private final Words words;

    LessonChart(LessonModel model, Shared shared) {
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        getStyleClass().add("card");
        setPadding(new Insets(18, 20, 16, 20));
        setSpacing(10);
        boolean delay = isDelay();
        Label title = Ui.label(
                words.get(delay ? "lesson.delayTitle" : "lesson.bytesTitle"), "title");
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

    private void chart(List<String> known, boolean delay) {
        List<Measurement> trials = known.stream().map(model.measured()::get).toList();
        Result result = new Result(
                Result.SCHEMA,
                java.util.Map.of(),
                new Result.ExperimentFacts(model.lesson().id(), known, model.lesson().options(), 1, true),
                trials,
                List.of(),
                Verdicts.summary(known, trials));
        Charts charts = new Charts(result, words);
        Chart chart = delay ? charts.delay() : charts.bytes(false);
        HBox head = new HBox();
        ChartView legend = new ChartView(shared.charts(), shared.ui());
        legend.setFocusTraversable(false);
        legend.setMinHeight(26);
        Look look = Look.legend(shared.desk().theme());
        legend.show((g, width, height) -> new LegendPainter(words, look).paint(g, chart, 0, height / 2, width), chart);
        HBox.setHgrow(legend, javafx.scene.layout.Priority.ALWAYS);
        head.getChildren().add(legend);
        ChartView view = new ChartView(shared.charts(), shared.ui());
        Look base = Look.picture(shared.desk().theme());
        view.show(
                Raster.bare(chart, new Look(base.theme(), 22, 16, 50, true, true)), chart);
        view.setMinHeight(ROW * known.size());
        view.setPrefHeight(ROW * known.size());
        getChildren().addAll(head, view);
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
        TransportInfo info = Catalogue.find(question.transport()).orElseThrow().info();
        getChildren()
                .add(Ui.row(
                        12,
                        Ui.chip(info.chip(), info.id(), "chip-large"),
                        Ui.label(info.name(words.language()), "title"),
                        Ui.label(
                                words.get(model.isRunning() ? "lesson.running" : "lesson.notRun"), "muted")));
        GuessBar bar = bar(question, !model.isRunning());
        model.guessProperty().addListener((of, before, now) -> bar.show(share(question, now.doubleValue())));
        bar.show(share(question, model.guessProperty().get()));
        getChildren().addAll(bar, Ui.label(words.get("lesson.drag"), "muted", "small"));
        running(model.isRunning() ? model.toRun() : List.of());
    }

    /** The guess scale reaches a little beyond the largest answer. */
    private static double most(Question question) {
        return question.answers().stream()
                        .mapToDouble(Question.Answer::ratio)
                        .max()
                        .orElse(1)
                * 1.2;
    }

    private static double share(Question question, double ratio) {
        return ratio / most(question);
    }

    private GuessBar bar(Question question, boolean moves) {
        return new GuessBar(
                share -> words.with(
                        "lesson.guess", "value", question.measure().text(model.value(share * most(question)))),
                moves ? share -> model.guessProperty().set(share * most(question)) : null,
                words.get("lesson.drag"));
    }

    /** What is counted at this moment. */
    private void running(List<String> ids) {
        if (!model.isRunning() || ids.isEmpty()) {
            return;
        }
        Label counted = Ui.label("", "value");
        model.glanceProperty().addListener((of, before, now) -> counted.setText(now.due() == 0
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
