package transportlab.app.ui.timeline;

import java.util.Locale;
import java.util.TreeSet;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.timeline.lanes.LaneNames;
import transportlab.app.ui.timeline.play.Measured;
import transportlab.app.ui.timeline.play.PlayModel;
import transportlab.visualizer.timeline.Timeline;
import transportlab.wire.Kind;
import transportlab.words.Words;

/** What the colours of bytes mean, what was measured, and keys that have no button. */
final class Foot extends FlowPane {
    private final PlayModel play;
    private final Words words;
    private final Label measured = Ui.label("", "strong", "small");
    private final Listening listening = new Listening();

    Foot(PlayModel play, Shared shared) {
        super(14, 2);
        this.play = play;
        this.words = shared.words();
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        listening.to(play.timelineProperty(), now -> fill());
        listening.to(play.measuredProperty(), now -> fill());
        fill();
    }

    void end() {
        listening.end();
    }

    private void fill() {
        Measured marks = play.measuredProperty().get();
        measured.setText(
                marks.isComplete()
                        ? words.with("timeline.measured", "time", LaneNames.millis(marks.micros()))
                        : marks.isBegun() ? words.get("timeline.measure.begun") : "");
        getChildren().clear();
        if (marks.isBegun()) {
            getChildren().add(measured);
        }
        getChildren().add(Ui.label(words.get("timeline.legend"), "muted", "small"));
        for (Kind kind : kinds(play.timeline())) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            Region swatch = Ui.styled(new Region(), "swatch", "fill-" + key);
            getChildren().add(Ui.row(6, swatch, Ui.label(words.get("kind." + key), "muted", "small")));
        }
        key("M", "timeline.key.mark");
        key("G", "timeline.key.jump");
        key("+ −", "timeline.key.zoom");
    }

    private void key(String key, String what) {
        getChildren().add(Ui.row(6, Ui.key(key), Ui.label(words.get(what), "muted", "small")));
    }

    /** Those that occur. */
    static TreeSet<Kind> kinds(Timeline timeline) {
        TreeSet<Kind> kinds = new TreeSet<>();
        timeline.lanes()
                .forEach(lane -> lane.marks().forEach(mark -> mark.shares().forEach(share -> kinds.add(share.kind()))));
        return kinds;
    }
}
