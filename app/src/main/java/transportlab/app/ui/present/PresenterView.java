package transportlab.app.ui.present;

import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.draw.LegendPainter;
import transportlab.visualizer.draw.Look;
import transportlab.visualizer.draw.Raster;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.model.FallbackChart;
import transportlab.visualizer.model.Row;
import transportlab.visualizer.model.Segment;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** Requests, bytes, delay, what falling back cost where that was tried, so what: a page each. At most six rows. Keys: arrows, B blank, L light or dark, Esc. */
public final class PresenterView extends StackPane {
    private static final Duration HIDE = Duration.seconds(2);
    private static final int MOST_SENTENCES = 3;
    private static final double BASE = 15;
    private final Shared shared;
    private Charts charts;
    private Charts ofAll;
    private final Words words;
    private final Runnable leave;
    private final PauseTransition hiding = new PauseTransition(HIDE);
    private final PresentModel model;
    private Label hint;

    /**
     * @param leave goes back to the screen before
     */
    public PresenterView(PresentModel model, Shared shared, Runnable leave) {
        this.shared = shared;
        this.words = shared.words();
        this.leave = leave;
        this.model = model;
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        heightProperty().addListener((of, before, now) -> {
            if (now.intValue() != before.intValue()) {
                Platform.runLater(this::show);
            }
        });
        setOnMouseMoved(event -> awake());
        hiding.setOnFinished(event -> {
            setCursor(Cursor.NONE);
            if (hint != null) {
                hint.setVisible(false);
            }
        });
        show();
    }

    private void awake() {
        setCursor(Cursor.DEFAULT);
        if (hint != null) {
            hint.setVisible(true);
        }
        hiding.playFromStart();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.RIGHT || code == KeyCode.PAGE_DOWN || code == KeyCode.SPACE) {
            model.next();
        } else if (code == KeyCode.LEFT || code == KeyCode.PAGE_UP) {
            model.back();
        } else if (code == KeyCode.B) {
            model.toggleBlank();
        } else if (code == KeyCode.L && !event.isControlDown()) {
            shared.desk().switchTheme();
        } else if (code == KeyCode.C && model.whole().experiment().transports().size() > 1) {
            model.toggleChoosing();
        } else if (code == KeyCode.ESCAPE && model.isChoosing()) {
            model.toggleChoosing();
        } else if (code == KeyCode.ESCAPE || code == KeyCode.F11) {
            leave.run();
            event.consume();
            return;
        } else {
            return;
        }
        event.consume();
        show();
        // a box of the choice that had the focus is gone: without it no key would come here any more
        requestFocus();
    }

    /** Shows the page as it is now. */
    public void show() {
        charts = new Charts(model.shown(), words);
        ofAll = new Charts(model.whole(), words);
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", BASE * k()));
        if (model.isBlank()) {
            Region black = new Region();
            black.getStyleClass().add("blank");
            StackPane.setMargin(black, new javafx.geometry.Insets(-34, -46, -26, -46));
            getChildren().setAll(black);
            return;
        }
        VBox all = new VBox(18);
        all.getChildren()
                .addAll(head(), Ui.grow(model.page() == PresentModel.Page.SO_WHAT ? soWhat() : chart()), foot());
        getChildren().setAll(all);
        if (model.isChoosing()) {
            getChildren().add(chooser());
        }
        hiding.playFromStart();
    }

    /** How large everything is: made for a picture of 720 px height. */
    private double k() {
        return getHeight() < 100 ? 1 : getHeight() / 720;
    }

    private VBox chooser() {
        VBox box = new VBox(6 * k(), Ui.label(words.get("present.choose"), "present-counter"));
        box.getStyleClass().add("popover");
        for (String id : model.whole().experiment().transports()) {
            CheckBox check = new CheckBox(Catalogue.name(id, words.language()));
            check.setId("present-" + id);
            check.setSelected(model.isShown(id));
            check.setDisable(!model.canToggle(id));
            check.setOnAction(event -> {
                model.toggle(id);
                Focus.keep(this, this::show);
                if (getScene() != null && !Focus.isIn(getScene().getFocusOwner(), this)) {
                    requestFocus();
                }
            });
            box.getChildren().add(check);
        }
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.BOTTOM_RIGHT);
        return box;
    }

    private Chart current() {
        return switch (model.page()) {
            case REQUESTS -> charts.requests();
            case BYTES -> charts.bytes(false);
            case FALLBACK -> ofAll.fallback().orElseThrow();
            default -> charts.delay();
        };
    }

    private VBox head() {
        String title = model.page() == PresentModel.Page.SO_WHAT
                ? charts.headline().verdict()
                : current().head().finding();
        String sub = model.page() == PresentModel.Page.SO_WHAT
                ? words.get("present.soWhat")
                : current().head().title();
        return new VBox(2, Ui.wrapped(title, "display"), Ui.wrapped(sub, "display-sub"));
    }

    private Node chart() {
        Chart chart = current();
        ChartView view = ChartView.sized(shared, k());
        Look look = Look.presenter(shared.desk().theme());
        if (chart instanceof FallbackChart) {
            view.show(Raster.bare(chart, look.named()), chart);
            return view;
        }
        VBox names = new VBox();
        List<Row> rows = chart.rows();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            HBox name = Ui.row(16, Ui.chip(row.chip(), row.id(), "present-chip"), Ui.label(row.name(), "present-name"));
            name.setPrefHeight(1);
            name.setMinHeight(60 * k());
            name.setMaxHeight(Double.MAX_VALUE);
            VBox.setVgrow(name, Priority.ALWAYS);
            names.getChildren().add(name);
        }
        names.setMinWidth(USE_PREF_SIZE);
        view.show(Raster.bare(chart, look), chart);
        HBox.setHgrow(view, Priority.ALWAYS);
        HBox box = new HBox(20, names, view);
        box.setFillHeight(true);
        return box;
    }

    private Node soWhat() {
        VBox lines = new VBox(16 * k());
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.getChildren().add(Ui.grow(bars()));
        List<String> shown = model.shown().experiment().transports();
        boolean many = shown.size() > 4;
        List<String> sentences = new Sentences(words).of(model.whole(), shown, many ? 1 : MOST_SENTENCES);
        sentences.forEach(
                sentence -> lines.getChildren().add(Ui.wrapped(sentence, many ? "present-legend" : "present-text")));
        return lines;
    }

    /** The bytes of each, on one scale: what the sentences speak of. */
    private VBox bars() {
        List<BytesChart.Bar> all = charts.bytes(false).bars();
        double most = all.stream().mapToDouble(bar -> total(bar)).max().orElse(1);
        VBox bars = new VBox((all.size() > 4 ? 2 : 10) * k());
        bars.setAlignment(Pos.CENTER_LEFT);
        for (BytesChart.Bar bar : all) {
            Region fill = new Region();
            fill.getStyleClass().add("fill-" + bar.row().id());
            fill.setMinHeight(30 * k());
            fill.setMaxHeight(30 * k());
            double width = Math.max(2, 0.6 * getWidth() * total(bar) / Math.max(1, most));
            fill.setMinWidth(bar.row().hasFigures() ? width : 0);
            String value =
                    bar.row().hasFigures() ? bar.stack().label() : bar.row().mark();
            bars.getChildren()
                    .add(Ui.row(
                            14 * k(),
                            Ui.chip(bar.row().chip(), bar.row().id(), "present-chip"),
                            fill,
                            Ui.label(value, "present-value")));
        }
        return bars;
    }

    private static double total(BytesChart.Bar bar) {
        return bar.stack().segments().stream().mapToDouble(Segment::bytes).sum();
    }

    private HBox foot() {
        HBox foot = Ui.row(14);
        if (model.page() != PresentModel.Page.SO_WHAT) {
            Chart chart = current();
            ChartView legend = ChartView.sized(shared, k());
            legend.setFocusTraversable(false);
            legend.setMinHeight(72 * k());
            legend.setMaxHeight(72 * k());
            Look base = Look.presenter(shared.desk().theme());
            Look look = new Look(base.theme(), base.value(), 26, base.bar(), false, false);
            legend.show(
                    (g, width, height) -> new LegendPainter(words, look).paint(g, chart, 0, height / 2, width), chart);
            HBox.setHgrow(legend, Priority.ALWAYS);
            foot.setFillHeight(true);
            foot.getChildren().add(legend);
        } else {
            foot.getChildren().add(Ui.gap());
        }
        hint = Ui.label(words.get("present.keys"), "muted");
        foot.getChildren().add(hint);
        HBox dots = Ui.row(8);
        for (int i = 0; i < model.pages(); i++) {
            Region dot = new Region();
            dot.getStyleClass().add("dot");
            if (i == model.place()) {
                dot.getStyleClass().add("chosen");
            }
            dots.getChildren().add(dot);
        }
        int many = model.whole().experiment().transports().size();
        int few = model.shown().experiment().transports().size();
        if (few < many) {
            foot.getChildren().add(Ui.label(words.with("present.of", "n", few, "m", many), "present-counter"));
        }
        foot.getChildren().addAll(dots, Ui.label((model.place() + 1) + " / " + model.pages(), "present-counter"));
        foot.setMinHeight(44);
        return foot;
    }
}
