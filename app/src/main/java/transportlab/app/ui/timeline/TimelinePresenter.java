package transportlab.app.ui.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ending;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.timeline.lanes.LaneNames;
import transportlab.app.ui.timeline.lanes.LanesPane;
import transportlab.app.ui.timeline.lanes.LivePane;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.app.ui.timeline.play.TimelineModel;
import transportlab.visualizer.timeline.Lane;
import transportlab.visualizer.timeline.Step;
import transportlab.visualizer.timeline.Tally;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Presents the lanes to an audience: the finding, the lanes, and the chosen step in a sentence, all of it large. */
public final class TimelinePresenter extends StackPane implements Ending {
    private static final double BASE = 15;
    private static final double ENLARGED = 1.4;
    private static final int MOST_TOTALS = 2;

    /** A longer headline has smaller letters, so that the lanes keep their room. */
    private static final int LONG = 48;

    private static final int LONGER = 66;

    private final TimelineModel model;
    private final Shared shared;
    private final Runnable leave;
    private final Listening listening = new Listening();
    private final Label said = Ui.wrapped("", "present-text");
    private final HBox chip = Ui.row(0);
    private final HBox totals = Ui.row(26);
    private final Region blank = Ui.styled(new Region(), "blank");
    private LanesPane lanes;
    private LivePane live;

    /**
     * @param leave returns to the screen
     */
    public TimelinePresenter(TimelineModel model, Shared shared, Runnable leave) {
        this.model = model;
        this.shared = shared;
        this.leave = leave;
        getStyleClass().add("presenter");
        setFocusTraversable(true);
        blank.setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        PlayModel play = model.play();
        listening.to(model.stateProperty(), now -> Platform.runLater(this::show));
        listening.to(play.timelineProperty(), now -> Platform.runLater(this::show));
        listening.to(play.stepProperty(), now -> read());
        listening.to(play.playheadProperty(), now -> count());
        heightProperty().addListener((of, before, now) -> size());
        size();
        show();
    }

    private double enlarged() {
        return ENLARGED * (getHeight() < 100 ? 1 : getHeight() / 720);
    }

    private void size() {
        double height = getHeight() < 100 ? 720 : getHeight();
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", BASE * height / 720));
        Platform.runLater(this::show);
    }

    @Override
    public void end() {
        listening.end();
        endLanes();
    }

    private void endLanes() {
        if (lanes != null) {
            lanes.end();
        }
        if (live != null) {
            live.end();
        }
        lanes = null;
        live = null;
    }

    private void show() {
        endLanes();
        String finding = new TimelineText(model, shared.words()).headline();
        Label headline = Ui.wrapped(finding, size(finding));
        VBox content = new VBox(6, headline);
        if (model.state() == TimelineModel.State.RUNNING) {
            live = new LivePane(model.compare(), shared, ENLARGED);
            live.follow(true);
            content.getChildren().add(Ui.grow(live));
        } else if (!model.chosen().transports().isEmpty()) {
            lanes = new LanesPane(model.play(), shared, enlarged());
            lanes.setAccessibleText(finding);
            lanes.setMinHeight(0);
            HBox step = new HBox(14, chip, Ui.grow(said), totals);
            step.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            content.getChildren().addAll(Ui.grow(lanes), step);
            read();
            count();
        }
        getChildren().setAll(content, blank);
    }

    private static String size(String finding) {
        return finding.length() > LONGER ? "present-long" : finding.length() > LONG ? "present-name" : "display";
    }

    private void read() {
        Words words = shared.words();
        Optional<Step> step = model.play().step();
        said.setText(step.map(now ->
                        new StepText(model.play().timeline(), words).of(now).what())
                .orElse(words.get("timeline.step.none")));
        String id = step.filter(now -> now.lane() >= 0)
                .map(now -> model.play().timeline().lanes().get(now.lane()).transport())
                .orElse("");
        chip.getChildren().clear();
        if (!id.isEmpty()) {
            chip.getChildren().add(Ui.chip(LaneNames.chip(id), id, "present-chip"));
        }
    }

    private void count() {
        totals.getChildren().clear();
        Words words = shared.words();
        List<Lane> lanesNow = model.play().timeline().lanes();
        if (lanesNow.size() > MOST_TOTALS) {
            return;
        }
        lanesNow.forEach(lane -> totals.getChildren().add(total(lane, words)));
    }

    private HBox total(Lane lane, Words words) {
        Tally.Totals at = lane.tally().at(model.play().playheadProperty().get());
        String requests = at.requests() == 1
                ? words.get("timeline.request.one")
                : words.with("timeline.requests", "n", Numbers.whole(at.requests()));
        return Ui.row(
                10,
                Ui.chip(LaneNames.chip(lane.transport()), lane.transport(), "present-chip"),
                Ui.label(requests + "  " + Numbers.bytes(at.bytes()), "present-counter"));
    }

    private void key(KeyEvent event) {
        if (event.isControlDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F11) {
            leave.run();
        } else if (event.getCode() == KeyCode.L) {
            shared.desk().switchTheme();
        } else if (event.getCode() == KeyCode.B) {
            blank.setVisible(!blank.isVisible());
        } else if (event.getCode() == KeyCode.SPACE) {
            model.play().playOrPause();
        } else if (!new TimelineKeys(model.play(), () -> {}).press(event)) {
            return;
        }
        event.consume();
    }
}
