package transportlab.app.ui.present;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
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
import transportlab.app.ui.compare.WhyCard;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.why.Why;
import transportlab.words.Words;

/**
 * Presents a result to an audience, one page each for requests, bytes, delay, the cost of falling back if clients had
 * to, and the conclusions. A page has at most six rows. Keys: the arrows turn pages, B blanks the screen, L switches
 * between light and dark, C chooses the rows, the arrows up and down explain the figure of a row, and Esc ends.
 */
public final class PresenterView extends StackPane {
    private static final Duration HIDE = Duration.seconds(2);
    private static final double BASE = 15;
    private final Shared shared;
    private PresenterPages pages;
    private final Words words;
    private final Runnable leave;
    private final PauseTransition hiding = new PauseTransition(HIDE);
    private final PresentModel model;
    private Label hint;

    /**
     * @param leave returns to the previous screen
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
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            model.ask(code == KeyCode.DOWN ? 1 : -1);
        } else if (code == KeyCode.ESCAPE && !model.isChoosing() && model.askNothing()) {
            awake();
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
        // the check box that had the focus may be gone; without the focus, no more keys would arrive here
        requestFocus();
    }

    /** Shows the page as it is now. */
    public void show() {
        pages = new PresenterPages(model, shared, k(), getWidth());
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", BASE * k()));
        if (model.isBlank()) {
            getChildren().setAll(new Blank(true));
            return;
        }
        VBox all = new VBox(18);
        all.getChildren().addAll(pages.head(), Ui.grow(pages.body()), foot());
        getChildren().setAll(all);
        model.why(words).ifPresent(why -> getChildren().add(explanation(why)));
        if (model.isChoosing()) {
            getChildren().add(chooser());
        }
        hiding.playFromStart();
    }

    /** The explanation of a figure, in the half of the screen in which its row does not lie. */
    private WhyCard explanation(Why why) {
        WhyCard card = new WhyCard(why, new WhyCard.Ways(null, null, null), words);
        card.getStyleClass().add("present-why");
        card.setMaxSize(0.64 * getWidth(), USE_PREF_SIZE);
        boolean above =
                2 * model.asked() + 1 < model.shown().experiment().transports().size();
        setAlignment(card, above ? Pos.BOTTOM_RIGHT : Pos.TOP_RIGHT);
        return card;
    }

    /** The factor by which everything is enlarged: 1 on a picture that is 720 px high. */
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

    private HBox foot() {
        HBox foot = Ui.row(14);
        if (model.page() != PresentModel.Page.SO_WHAT) {
            ChartView legend = pages.legend();
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
