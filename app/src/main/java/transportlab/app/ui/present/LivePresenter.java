package transportlab.app.ui.present;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ending;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.run.Lane;
import transportlab.app.ui.run.LaneCanvas;
import transportlab.app.ui.run.Progress;
import transportlab.catalogue.Catalogue;
import transportlab.transport.TransportInfo;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Presents a comparison that has no result yet to an audience: the question or, during a run, each transport live. */
public final class LivePresenter extends StackPane implements Ending {
    private static final double BASE = 15;
    private static final int MOST_ROWS = 6;
    private final CompareModel model;
    private final Shared shared;
    private final Words words;
    private final Runnable leave;
    private final Listening listening = new Listening();
    private final Label headline = Ui.wrapped("", "display");

    /**
     * @param leave returns to the previous screen; it does not stop a run
     */
    public LivePresenter(CompareModel model, Shared shared, Runnable leave) {
        this.model = model;
        this.shared = shared;
        this.words = shared.words();
        this.leave = leave;
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        heightProperty().addListener((of, before, now) -> size());
        size();
        show();
    }

    private void size() {
        double height = getHeight() < 100 ? 720 : getHeight();
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", BASE * height / 720));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            if (!model.isRunning()) {
                model.start();
            }
        } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F11) {
            leave.run();
        } else if (event.getCode() == KeyCode.L && !event.isControlDown()) {
            shared.desk().switchTheme();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public void end() {
        listening.end();
    }

    private void show() {
        VBox rows = new VBox();
        Ui.grow(rows);
        model.settings().transports().stream().limit(MOST_ROWS).forEach(id -> rows.getChildren()
                .add(row(id)));
        int all = model.settings().transports().size();
        HBox foot = Ui.row(14, Ui.gap());
        if (all > MOST_ROWS) {
            foot.getChildren().add(Ui.label(words.with("present.of", "n", MOST_ROWS, "m", all), "present-counter"));
        }
        if (!model.isRunning()) {
            foot.getChildren()
                    .addAll(Ui.key(words.get("key.space")), Ui.label(words.get("key.run"), "present-counter"));
        }
        getChildren().setAll(new VBox(18, headline, rows, foot));
        if (model.isRunning()) {
            listening.to(model.run().progressProperty(), this::progress);
            progress(model.run().progressProperty().get());
        } else {
            headline.setText(words.with(
                    "before.question", "n", Numbers.whole(model.settings().deliveries())));
        }
    }

    private void progress(Progress now) {
        headline.setText(now.text(words));
    }

    private HBox row(String id) {
        TransportInfo info = Catalogue.find(id).orElseThrow().info();
        LaneCanvas canvas = new LaneCanvas(id, shared.desk().theme());
        Label count = Ui.label("", "present-name");
        StackPane lane = new StackPane(canvas);
        HBox.setHgrow(lane, Priority.ALWAYS);
        Label name = Ui.wrapped(info.name(words.language()), "present-name");
        name.setMinWidth(260);
        HBox row = new HBox(16, Ui.chip(info.chip(), id, "present-chip"), name, lane, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefHeight(1);
        VBox.setVgrow(row, Priority.ALWAYS);
        Consumer<Lane> show = now -> {
            canvas.show(
                    now, model.run().playheadMillisProperty().get(), model.run().durationMillis());
            boolean failed = now.status() == Lane.Status.FAILED;
            count.setText(failed ? words.get("present.failed") : now.due() > 0 ? Numbers.bytes(now.bytes()) : "");
        };
        if (model.isRunning()) {
            listening.to(model.run().lanes(), changed -> {
                if (changed.equals(id)) {
                    show.accept(model.run().lane(id));
                }
            });
            listening.to(
                    model.run().playheadMillisProperty(),
                    now -> show.accept(model.run().lane(id)));
            show.accept(model.run().lane(id));
        }
        return row;
    }
}
