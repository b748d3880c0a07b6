package transportlab.app.ui.timeline;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Focus;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.timeline.lanes.LanesPane;
import transportlab.app.ui.timeline.lanes.LivePane;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.words.Words;

/** The Timeline screen. It is rebuilt when other lanes are shown; while playing, only the lanes and the panel change. */
public final class TimelineView extends BorderPane {
    private static final double PANEL = 300;
    private static final int LONG = 60;

    private final TimelineModel model;
    private final Shared shared;
    private final Runnable present;
    private final Runnable toRun;
    private final BooleanSupplier toBytes;
    private final AnimationTimer clock;
    private LanesPane lanes;
    private LivePane live;
    private StepPanel panel;
    private Controls controls;
    private Foot foot;
    private boolean stale;
    private boolean isShown;

    /**
     * @param present starts the presentation
     * @param toRun goes to Compare
     * @param toBytes goes to Wire
     */
    public TimelineView(TimelineModel model, Shared shared, Runnable present, Runnable toRun, Runnable toBytes) {
        this.model = model;
        this.shared = shared;
        this.present = present;
        this.toRun = toRun;
        this.toBytes = () -> {
            boolean known = model.pointAtBytes();
            if (known) {
                toBytes.run();
            }
            return known;
        };
        this.clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.play().tick();
            }
        };
        model.stateProperty().addListener((of, before, now) -> later());
        model.play().timelineProperty().addListener((of, before, now) -> later());
        model.chosenProperty().addListener((of, before, now) -> later());
        model.play().playingProperty().addListener((of, before, now) -> run(now));
        build();
    }

    private void run(boolean playing) {
        model.play().reduceMotion(shared.desk().reducedMotionProperty().get());
        if (playing) {
            clock.start();
        } else {
            clock.stop();
        }
    }

    /** Several changes at the same time are shown at once. */
    private void later() {
        if (!stale) {
            stale = true;
            Platform.runLater(this::buildIfStale);
        }
    }

    private void buildIfStale() {
        if (stale) {
            build();
        }
    }

    /** Shows everything again. */
    public void show() {
        later();
    }

    /** Shows the current state of the model immediately. */
    public void build() {
        stale = false;
        boolean had = lanes != null;
        Focus.keep(this, this::fill);
        boolean free = getScene() != null && !shared.overlay().isOpen();
        if (isShown && !had && free) {
            // arrow keys then step at once
            focusLanes();
        }
    }

    /** Whether it is the screen that is seen. Live lanes follow a run only while they are seen. */
    public void shown(boolean now) {
        isShown = now;
        if (live != null) {
            live.follow(now);
        }
    }

    private void end() {
        if (lanes != null) {
            lanes.end();
            panel.end();
            controls.end();
            foot.end();
        }
        if (live != null) {
            live.end();
        }
        lanes = null;
        live = null;
    }

    private void fill() {
        end();
        Words words = shared.words();
        TimelineText text = new TimelineText(model, words);
        setTop(new TimelineBar(model, shared, present, toRun));
        String said = text.headline();
        Label headline = Ui.wrapped(said, "headline");
        headline.setId("headline");
        if (said.length() > LONG) {
            headline.getStyleClass().add("headline-long");
        }
        VBox content = new VBox(headline);
        content.getStyleClass().addAll("content", "timeline");
        if (model.state() == TimelineModel.State.RUNNING) {
            live = new LivePane(
                    model.compare(), shared, shared.desk().scaleProperty().get());
            live.follow(isShown);
            content.getChildren().addAll(Ui.wrapped(words.get("timeline.live.note"), "sub"), Ui.grow(card(live)));
        } else if (!model.chosen().transports().isEmpty()) {
            content.getChildren().addAll(parts(said));
        }
        setCenter(content);
    }

    private Node[] parts(String said) {
        double scale = shared.desk().scaleProperty().get();
        lanes = new LanesPane(model.play(), shared, scale);
        lanes.setId("lanes-pane");
        lanes.notes(new TimelineText(model, shared.words()).notes());
        lanes.setAccessibleText(said);
        panel = new StepPanel(model, shared, toBytes::getAsBoolean);
        controls = new Controls(model.play(), shared);
        foot = new Foot(model.play(), shared);
        VBox beside = new VBox(Ui.grow(panel));
        beside.getStyleClass().add("card");
        beside.setPadding(new Insets(14, 14, 12, 16));
        beside.setMinWidth(PANEL * scale);
        beside.setMaxWidth(PANEL * scale);
        HBox middle = Ui.grow(new HBox(14, Ui.grow(card(lanes)), beside));
        middle.setMinHeight(120 * scale);
        return new Node[] {new Choosers(model, shared), middle, controls, foot};
    }

    private static VBox card(Node inside) {
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox card = new VBox(Ui.grow(scroll));
        card.getStyleClass().add("card");
        card.setPadding(new Insets(4));
        card.setMinSize(0, 0);
        return card;
    }

    /** The keys of this screen, apart from those that every screen has. */
    public boolean key(KeyEvent event, Node focus) {
        boolean taken = focus instanceof ToggleButton || focus instanceof MenuButton;
        return lanes != null && !taken && new TimelineKeys(model.play(), controls::toJump).press(event);
    }

    /**
     * Leaves the field for a time, or takes the marks away.
     *
     * @return whether there was something to leave
     */
    public boolean escape() {
        return controls != null && controls.leaveField() || model.play().clearMarks();
    }

    public void playOrPause() {
        if (lanes != null) {
            model.play().playOrPause();
        }
    }

    /** @return whether there was a message to go to */
    public boolean bytes() {
        return lanes != null && toBytes.getAsBoolean();
    }

    /** Gives the focus to the lanes. */
    public void focusLanes() {
        if (lanes != null) {
            // what is in a scroll pane can have the focus only when the pane has been styled
            applyCss();
            lanes.requestFocus();
        }
    }

    /** For measurements. */
    public LanesPane lanes() {
        return lanes;
    }
}
