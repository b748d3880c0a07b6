package transportlab.app.ui.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Choice;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.app.ui.export.ExportPopover;
import transportlab.app.ui.settings.Presets;
import transportlab.measure.Result;
import transportlab.sweep.SweepPoint;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.draw.SweepSide;
import transportlab.visualizer.sentence.Failures;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The Scale screen. It is rebuilt from its model when what can be done changes. A new point only changes the pictures and
 * the texts, and the slider only what is drawn over them.
 */
public final class ScaleView extends BorderPane {
    private static final double SIDE = 312;
    private final ScaleModel model;
    private final ScaleShown shown;
    private final PublishedModel tables;
    private final PublishedPane published;
    private final Shared shared;
    private final Runnable present;
    private Words words;
    private SweepPane pane;
    private ChartView side;
    private Label headline;
    private Label sub;
    private Label foot;
    private Button primary;
    private boolean stale;
    private Frame built;

    /**
     * @param present starts the presentation
     */
    public ScaleView(ScaleModel model, PublishedModel tables, Shared shared, Runnable present) {
        this.model = model;
        this.shared = shared;
        this.present = present;
        this.shown = new ScaleShown(model, shared);
        this.tables = tables;
        this.published = new PublishedPane(tables, shared);
        model.changesProperty().addListener((of, before, now) -> later());
        tables.changesProperty().addListener((of, before, now) -> show());
        for (ScaleModel.View view : ScaleModel.View.values()) {
            model.atProperty(view).addListener((of, before, now) -> read());
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::space);
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        build();
    }

    /** Shows everything again. */
    public void show() {
        built = null;
        later();
    }

    /** Several changes at the same time are shown at once. */
    private void later() {
        if (!stale) {
            stale = true;
            Platform.runLater(this::build);
        }
    }

    /** Shows the current state of the model immediately. */
    public void build() {
        stale = false;
        words = shared.words();
        Frame now = frame();
        if (now.equals(built)) {
            update();
        } else {
            built = now;
            Focus.keep(this, this::fill);
        }
    }

    /** Everything on which buttons and fields depend. */
    private record Frame(
            ScaleModel.View view,
            Figure figure,
            double limit,
            Object sweep,
            boolean measuring,
            boolean elsewhere,
            int toMeasure,
            Result result,
            boolean hasResult,
            String name,
            Words words) {}

    private Frame frame() {
        Sweeping sweeping = model.sweeping();
        return new Frame(
                model.viewProperty().get(),
                model.figureProperty().get(),
                model.limit(model.figureProperty().get()),
                model.sweep() == null
                        ? ""
                        : List.of(model.sweep().over(), model.sweep().options()),
                model.isMeasuring(),
                sweeping.isBusyElsewhere(),
                model.isMeasuring() ? 0 : sweeping.pointsToMeasure(),
                model.result(),
                model.hasResult(),
                model.name(),
                words);
    }

    private void fill() {
        pane = null;
        if (model.viewProperty().get() == ScaleModel.View.PUBLISHED) {
            primary = published.primary();
            setTop(new ScaleBar(model, shared, present, primary, tables.isBusyElsewhere()));
            setCenter(published.content());
            return;
        }
        primary = primary();
        setTop(new ScaleBar(model, shared, present, primary, model.sweeping().isBusyElsewhere()));
        setCenter(model.sweep() == null ? nothing() : content());
        update();
    }

    private Button primary() {
        if (model.isMeasuring()) {
            Button stop = Ui.button(words.get("run.stop"), Feather.SQUARE, model::stopMeasuring, "primary", "stop");
            stop.setId("primary");
            return stop;
        }
        int points = model.sweeping().pointsToMeasure();
        Button measure = Ui.button(
                points == 0
                        ? words.get("scale.measured.all")
                        : words.with(points == 1 ? "scale.measure.one" : "scale.measure", "n", points),
                Feather.PLAY,
                model::measure,
                "primary");
        measure.setId("primary");
        measure.setDisable(points == 0 || model.sweeping().isBusyElsewhere());
        return measure;
    }

    private VBox nothing() {
        VBox content = new VBox(
                Ui.wrapped(words.get("scale.impossible"), "headline"),
                Ui.wrapped(words.get("scale.impossible.more"), "sub"));
        if (!shown.isClients()) {
            content.getChildren().add(new SettingLine(model, shared, wrong -> {}));
        }
        content.getStyleClass().add("content");
        return content;
    }

    private VBox content() {
        headline = Ui.wrapped("", "headline");
        sub = Ui.wrapped("", "sub");
        pane = new SweepPane(shared, shared.desk().scaleProperty().get(), this::drawn);
        pane.whenMoved(value -> model.moveTo(shown.snapped(value)));
        VBox card = new VBox(8, shown.isClients() ? figures() : line(), Ui.grow(pane));
        card.getStyleClass().add("card");
        card.setPadding(new Insets(12, 16, 8, 16));
        card.setMaxWidth(Double.MAX_VALUE);
        side = ChartView.scaled(shared);
        side.setId("scale-side");
        VBox beside = new VBox(Ui.grow(side));
        beside.getStyleClass().add("card");
        beside.setPadding(new Insets(12, 16, 10, 16));
        double wide = SIDE * shared.desk().scaleProperty().get();
        beside.setMinWidth(wide);
        beside.setMaxWidth(wide);
        foot = Ui.wrapped(words.get("scale.interpolated"), "muted", "small");
        VBox content = new VBox(new VBox(2, headline, sub), Ui.grow(new HBox(16, Ui.grow(card), beside)), foot());
        content.getStyleClass().add("content");
        return content;
    }

    private HBox foot() {
        Button save = Ui.button(words.get("result.export"), Feather.UPLOAD, this::export);
        save.setId("export-sweep");
        return Ui.row(12, Ui.grow(foot), keys(), save);
    }

    /** Opens the popover for exporting what is shown. */
    public void export() {
        Node anchor = lookup("#export-sweep");
        if (pane != null && anchor != null) {
            new ExportPopover(shown.exported(), shared).show(anchor);
        }
    }

    private HBox keys() {
        HBox keys = Ui.row(
                6,
                Ui.key("← →"),
                Ui.label(words.get("scale.key.step"), "muted", "small"),
                Ui.key("Shift"),
                Ui.label(words.get("scale.key.decade"), "muted", "small"));
        if (!shown.isClients()) {
            keys.getChildren().addAll(Ui.key("X"), Ui.label(words.get("scale.key.crossing"), "muted", "small"));
        }
        return keys;
    }

    private Pane figures() {
        Figure now = model.figureProperty().get();
        Choice<Figure> choice = new Choice<>(
                words.get("scale.figure"), chosen -> model.figureProperty().set(chosen));
        for (Figure figure : ScaleModel.LIMITED) {
            choice.with(figure, words.get("scale.figure." + figure), "figure-" + figure, figure == now);
        }
        Button limit = new Button(shown.scale().value(model.limit(now)));
        limit.setId("limit");
        limit.getStyleClass().setAll("value-chip");
        limit.setMinWidth(USE_PREF_SIZE);
        limit.setAccessibleText(words.get("scale.limit") + ": " + limit.getText());
        limit.setOnAction(event -> new LimitEditor(model, shared, this::focusSlider).show(limit));
        HBox limits = Ui.row(8, Ui.label(words.get("scale.limit"), "muted"), limit);
        if (shared.desk().scaleProperty().get() > 1) {
            // there is no room for all of it side by side, and the choice says what is shown
            return Ui.flow(12, limits, choice);
        }
        return Ui.row(14, Ui.label(words.get("sweep." + now), "column-title"), Ui.gap(), limits, choice);
    }

    private HBox line() {
        HBox legend = Ui.row(
                8,
                Ui.label("●", "muted"),
                Ui.label(words.get("sweep.marker"), "muted", "small"),
                Ui.label("—", "muted"),
                Ui.label(words.get("sweep.line"), "muted", "small"));
        return Ui.row(12, Ui.grow(new SettingLine(model, shared, this::wrongRange)), legend);
    }

    /** What would be measured is not what stands there. */
    private void wrongRange(boolean wrong) {
        if (!model.isMeasuring()) {
            primary.setDisable(wrong || model.sweeping().pointsToMeasure() == 0);
        }
    }

    /** Shows what is known so far. */
    private void update() {
        if (pane != null && model.sweep() != null) {
            sub.setText(sub());
            sub.getStyleClass().remove("amber");
            if (shown.sentences().isRough()) {
                sub.getStyleClass().add("amber");
            }
            pane.show(shown.chart(), shown.headline());
            read();
        }
    }

    /** What is being done, or how good the calculation is. */
    private String sub() {
        Sweeping sweeping = model.sweeping();
        if (sweeping.isStopping()) {
            return words.get("scale.stopping");
        }
        if (model.isMeasuring()) {
            return words.with(
                    "scale.measuring",
                    "value",
                    Numbers.duration(sweeping.measuring()),
                    "n",
                    sweeping.pointsToMeasure());
        }
        List<String> said = new ArrayList<>();
        boolean complete = sweeping.calculated() == sweeping.toCalculate();
        if (!sweeping.problem().isEmpty()) {
            said.add(new Failures(words).sentence(sweeping.problem()));
        }
        if (!complete) {
            said.add(
                    sweeping.isWaiting()
                            ? words.get("scale.waiting")
                            : words.with("scale.progress", "n", sweeping.calculated(), "of", sweeping.toCalculate()));
        } else if (model.sweep().points().stream().noneMatch(SweepPoint::isMeasured)) {
            String time = Presets.time(sweeping.measuringMillis(), words);
            said.add(words.with("scale.nothingMeasured", "n", sweeping.pointsToMeasure(), "time", time));
        }
        said.addAll(shown.sentences().beside());
        return String.join(" ", said);
    }

    /** Shows the values at the slider. */
    private void read() {
        if (pane == null
                || model.sweep() == null
                || Double.isNaN(model.atProperty().get())) {
            return;
        }
        SweepSide values = shown.side();
        String said = shown.headline();
        headline.setText(said);
        headline.getStyleClass().remove("headline-long");
        if (said.length() > 60) {
            headline.getStyleClass().add("headline-long");
        }
        pane.show(model.atProperty().get(), values.spoken());
        side.show(values, values.spoken());
    }

    private void drawn(double millis) {
        foot.setText(
                words.with("scale.redrawn", "ms", Numbers.significant(millis)) + " " + words.get("scale.interpolated"));
    }

    /** Gives the focus to the slider after a click on a choice, so that arrow keys then move the slider. */
    private void clicked(MouseEvent event) {
        if (getScene() != null && getScene().getFocusOwner() instanceof ToggleButton) {
            Platform.runLater(() -> Platform.runLater(this::focusSlider));
        }
    }

    /** A slider does not take Space, and the window leaves it to the slider. */
    private void space(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && getScene().getFocusOwner() instanceof Slider) {
            run();
            event.consume();
        }
    }

    /**
     * Moves the slider, unless the arrow keys belong to a choice or a menu.
     *
     * @return whether the key moves it
     */
    public boolean key(KeyEvent event, Node focus) {
        boolean taken = focus instanceof ToggleButton || focus instanceof MenuButton;
        OptionalDouble to =
                pane == null || model.sweep() == null || taken ? OptionalDouble.empty() : shown.moved(event);
        to.ifPresent(model::moveTo);
        return to.isPresent();
    }

    /** Measures what the main button would measure. It does not stop. */
    public void run() {
        boolean on = model.isMeasuring() || tables.isMeasuring();
        if (!on && !primary.isDisabled()) {
            primary.fire();
        }
    }

    /** Gives the focus to the slider, so that arrow keys move it. */
    public void focusSlider() {
        if (pane != null) {
            pane.slider().requestFocus();
        } else {
            primary.requestFocus();
        }
    }
}
