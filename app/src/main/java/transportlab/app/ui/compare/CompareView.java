package transportlab.app.ui.compare;

import java.util.Map;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.path.PathModel;
import transportlab.app.ui.path.PathView;
import transportlab.app.ui.run.Pictograms;
import transportlab.app.ui.run.WhatIf;
import transportlab.app.ui.settings.SettingsDrawer;
import transportlab.visualizer.why.Why;

/** The Compare screen. It is rebuilt from its model whenever what it shows changes. */
public final class CompareView extends BorderPane {
    private static final Duration CLOCK = Duration.millis(200);

    /** How long the settings must be at rest until the pictures are drawn for them. */
    private static final Duration SETTLED = Duration.millis(80);

    private final CompareModel model;
    private final Shared shared;
    private final Pictograms pictograms;
    private final WhatIf whatIf;
    private final Runnable present;
    private final Runnable save;
    private final WhyLinks links;
    private final PathModel path;
    private final PathView board;
    private final Timeline clock;
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private final Listening listening = new Listening();
    private CompareBar bar;
    private WhyLayer whys;
    private ResultPane shown;
    private boolean drawerOpen;
    private boolean stale;

    /**
     * @param present starts the presentation
     * @param save opens the popover for exporting a result
     * @param links where the explanations of figures lead
     * @param path the switchboard
     */
    public CompareView(
            CompareModel model,
            Shared shared,
            Pictograms pictograms,
            WhatIf whatIf,
            Runnable present,
            Runnable save,
            WhyLinks links,
            PathModel path) {
        this.links = links;
        this.path = path;
        this.board = new PathView(path, shared, new AroundPath(model));
        this.model = model;
        this.shared = shared;
        this.pictograms = pictograms;
        this.whatIf = whatIf;
        this.present = present;
        this.save = save;
        setFocusTraversable(false);
        this.clock = new Timeline(new KeyFrame(CLOCK, event -> model.run().tick()));
        clock.setCycleCount(Timeline.INDEFINITE);
        settled.setOnFinished(event -> draw());
        model.stageProperty().addListener((of, before, now) -> show());
        model.resultProperty().addListener((of, before, now) -> show());
        model.expandedProperty().addListener((of, before, now) -> show());
        model.eachProperty().addListener((of, before, now) -> {
            if (model.expandedProperty().get() == Expanded.NONE) {
                show();
            }
        });
        model.costProperty().addListener((of, before, now) -> show());
        model.notSavedProperty().addListener((of, before, now) -> show());
        model.settings().changesProperty().addListener((of, before, now) -> show());
        whatIf.answerProperty().addListener((of, before, now) -> show());
        model.runningProperty().addListener((of, before, now) -> running(now));
        model.switchboardProperty().addListener((of, before, now) -> turn(now));
        build();
    }

    /** Shows the switchboard in place of the rows, or the rows again. */
    private void turn(boolean open) {
        if (open) {
            path.opened(model.result() == null);
            build();
            board.focusRow();
        } else {
            board.hidden();
            build();
            if (!model.isRunning() && bar.lookup("#value-path") != null) {
                bar.lookup("#value-path").requestFocus();
            }
        }
    }

    private void running(boolean on) {
        if (on) {
            settled.stop();
            pictograms.stop();
            whatIf.stop();
            path.stop();
            clock.play();
        } else {
            clock.stop();
        }
        show();
    }

    /**
     * Draws the pictograms, or calculates what the settings would yield beside a result of other settings; but not while
     * anything is measured, such as in a lesson.
     */
    private void draw() {
        if (model.runningProperty().get() || model.switchboardProperty().get()) {
            return;
        }
        if (model.stage() == CompareModel.Stage.BEFORE) {
            pictograms.draw(model.settings().experiment(), model.settings().transports());
        } else if (ResultBands.isOutOfDate(model)) {
            whatIf.ask(model.settings().experiment(), model.settings().options());
        }
    }

    /** Shows the current state of the model. Several changes at the same time cause only one rebuild. */
    public void show() {
        if (!stale) {
            stale = true;
            Platform.runLater(this::build);
        }
    }

    /** Shows the current state of the model immediately. */
    public void build() {
        stale = false;
        whys = null;
        shown = null;
        listening.end();
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        boolean inside = focus == null || focus.getScene() == null || isIn(focus);
        bar = new CompareBar(model, shared, path, present, this::openDrawer);
        setTop(bar);
        setCenter(pane());
        if (inside) {
            giveFocus(focus);
        }
    }

    private boolean isIn(Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    /**
     * Gives the focus to the node that has replaced the one that had it. When a run has just started, no button gets
     * the focus, because Space would then stop the run at once.
     */
    private void giveFocus(Node before) {
        Node now = before == null || before.getId() == null ? null : lookup("#" + before.getId());
        boolean started = model.isRunning() && before != null && "primary".equals(before.getId());
        if (now == null && getScene() != null && Focus.isIn(getScene().getFocusOwner(), board)) {
            return;
        }
        if (now == null || started) {
            now = model.isRunning() ? this : bar.primaryButton();
        }
        now.requestFocus();
    }

    private Node pane() {
        if (model.switchboardProperty().get()) {
            board.build();
            return board;
        }
        return switch (model.stage()) {
            case BEFORE -> before();
            case RUNNING -> new RunningPane(model, shared, listening);
            case FAILED -> new FailedPane(model, shared);
            case RESULT ->
                model.result() == null
                        ? before()
                        : model.expandedProperty().get() == Expanded.NONE ? result() : new ExpandedPane(model, shared);
        };
    }

    private BeforePane before() {
        settled.playFromStart();
        return new BeforePane(model, shared, pictograms, listening);
    }

    private StackPane result() {
        boolean asks = ResultBands.isOutOfDate(model);
        if (asks) {
            settled.playFromStart();
        }
        whys = new WhyLayer(shared.desk().scaleProperty().get());
        shown = new ResultPane(
                model,
                shared,
                save,
                asks ? whatIf.of(model.settings().options()) : Map.of(),
                new WhyWays(model, shared.words(), whys, links));
        return new StackPane(shown, whys);
    }

    /**
     * Closes the explanation of a figure.
     *
     * @return whether one was open
     */
    public boolean closeWhy() {
        return whys != null && whys.close();
    }

    /** Explains what the headline says. */
    public void explain() {
        if (shown != null
                && model.stage() == CompareModel.Stage.RESULT
                && model.expandedProperty().get() == Expanded.NONE) {
            shown.explain();
        }
    }

    /** Explains a figure of a result. */
    public void explain(String transport, Why.Column column) {
        if (shown != null) {
            shown.explain(transport, column);
        }
    }

    /**
     * Follows a way of the explanation that is open: {@code T} to the timeline, {@code W} to the bytes, {@code E} to the
     * large chart. Without one, {@code W} explains the headline.
     */
    public boolean whyKey(KeyCode code) {
        if (whys != null && !whys.isOpen() && code == KeyCode.W) {
            explain();
            return true;
        }
        if (whys == null || !whys.isOpen() || code != KeyCode.T && code != KeyCode.W && code != KeyCode.E) {
            return false;
        }
        String id = code == KeyCode.T ? "#why-timeline" : code == KeyCode.W ? "#why-wire" : "#why-chart";
        if (whys.card().lookup(id) instanceof Button button) {
            button.fire();
        }
        return true;
    }

    /** Opens the drawer with all settings. */
    public void openDrawer() {
        if (!drawerOpen && !model.isRunning()) {
            drawerOpen = true;
            new SettingsDrawer(model.settings(), shared, model::openSwitchboard).show(() -> drawerOpen = false);
        }
    }

    /** The switchboard of the path. */
    public PathView board() {
        return board;
    }

    /** Opens the editor of a value of the sentence. */
    public void openEditor(String key) {
        if (bar.lookup("#value-" + key) instanceof javafx.scene.control.Button chip) {
            chip.fire();
        }
    }

    public void focusPrimary() {
        bar.primaryButton().requestFocus();
    }
}
