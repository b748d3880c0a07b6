package transportlab.app.ui.scale;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ending;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;

/** Presents what the Scale screen shows to an audience: the headline and the charts, large, with the same slider. */
public final class ScalePresenter extends StackPane implements Ending {
    private static final double BASE = 15;
    private static final double ENLARGED = 1.7;

    private static final int MOST_VALUES = 6;

    /** A longer headline has smaller letters, so that the charts keep their room. */
    private static final int LONG = 55;

    /** The table has so many columns that its letters can be only a little larger. */
    private static final double TABLE = 1.2;

    private final ScaleModel model;
    private final PublishedPane published;
    private final Shared shared;
    private final Runnable leave;
    private final Listening listening = new Listening();
    private final Label headline = Ui.wrapped("", "display");
    private final FlowPane values = Ui.flow(28);
    private SweepPane pane;
    private boolean stale;

    /**
     * @param leave returns to the screen
     */
    public ScalePresenter(ScaleModel model, PublishedModel tables, Shared shared, Runnable leave) {
        this.model = model;
        this.published = new PublishedPane(tables, shared);
        this.shared = shared;
        this.leave = leave;
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        listening.to(model.changesProperty(), now -> later());
        listening.to(tables.changesProperty(), now -> later());
        for (ScaleModel.View view : ScaleModel.View.values()) {
            listening.to(model.atProperty(view), now -> read());
        }
        heightProperty().addListener((of, before, now) -> size());
        size();
        show();
    }

    private boolean isTable() {
        return model.viewProperty().get() == ScaleModel.View.PUBLISHED;
    }

    private void size() {
        double height = getHeight() < 100 ? 720 : getHeight();
        double factor = isTable() ? TABLE : 1;
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", factor * BASE * height / 720));
    }

    @Override
    public void end() {
        listening.end();
    }

    private void later() {
        if (!stale) {
            stale = true;
            Platform.runLater(this::show);
        }
    }

    private void show() {
        boolean inside = getScene() != null && Focus.isIn(getScene().getFocusOwner(), this);
        fill();
        if (inside) {
            // what had the focus may be gone, and keys have to arrive here
            requestFocus();
        }
    }

    private void fill() {
        stale = false;
        pane = null;
        if (isTable()) {
            getChildren().setAll(published.presented());
            return;
        }
        if (model.sweep() == null) {
            headline.setText(shared.words().get("scale.impossible"));
            getChildren().setAll(new VBox(headline));
            return;
        }
        ScaleShown shown = new ScaleShown(model, shared);
        pane = new SweepPane(shared, ENLARGED, millis -> {});
        pane.show(shown.chart(), shown.headline());
        pane.whenMoved(value -> model.moveTo(shown.snapped(value)));
        getChildren().setAll(new VBox(14, headline, Ui.grow(pane), values));
        read();
    }

    private void read() {
        if (pane != null && !Double.isNaN(model.atProperty().get())) {
            String said = new ScaleShown(model, shared).headline();
            headline.setText(said);
            headline.getStyleClass().removeAll("display", "present-name");
            headline.getStyleClass().add(said.length() > LONG ? "present-name" : "display");
            pane.show(model.atProperty().get(), headline.getText());
            values.getChildren().clear();
            new ScaleShown(model, shared).side().texts().forEach(this::value);
        }
    }

    private void value(String id, String text) {
        if (values.getChildren().size() < MOST_VALUES) {
            String chip = Catalogue.find(id).orElseThrow().info().chip();
            values.getChildren().add(Ui.row(8, Ui.chip(chip, id, "present-chip"), Ui.label(text, "present-legend")));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F11) {
            leave.run();
        } else if (event.getCode() == KeyCode.L && !event.isControlDown()) {
            shared.desk().switchTheme();
        } else if (pane != null && !event.isControlDown()) {
            OptionalDouble to = new ScaleShown(model, shared).moved(event);
            if (to.isEmpty()) {
                return;
            }
            model.moveTo(to.getAsDouble());
        } else {
            return;
        }
        event.consume();
    }
}
