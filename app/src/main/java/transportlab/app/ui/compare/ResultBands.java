package transportlab.app.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.settings.Presets;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.sentence.Failures;
import transportlab.visualizer.sentence.Standing;
import transportlab.words.Words;

/**
 * The bands above a result. They say what failed, and whether the result was stopped, was disturbed, is out of date, or
 * could not be saved.
 */
final class ResultBands {
    private static final int LONG = 90;
    private final CompareModel model;
    private final Words words;
    private final boolean expects;
    private final boolean low;
    private final ShownResult shown;
    private final Standing standing;

    /**
     * @param expects whether the card shows what the current settings would yield
     * @param low whether each band takes only one line if possible, because there is little space
     */
    ResultBands(CompareModel model, Words words, boolean expects, boolean low) {
        this.expects = expects;
        this.low = low;
        this.model = model;
        this.words = words;
        this.shown = model.shown().orElseThrow();
        this.standing = new Standing(model.result());
    }

    List<Node> all() {
        List<Node> bands = new ArrayList<>();
        if (!shown.failed().isEmpty()) {
            bands.add(failedBand());
        }
        if (!model.isRunning() && shown.isStopped()) {
            bands.add(band(
                    words.with("band.stopped", "done", standing.done(), "asked", standing.asked()),
                    words.get(model.isSaved() ? "band.stopped.saved" : "band.stopped.more"),
                    model.canGoOn() ? Ui.button(words.get("band.resume"), Feather.PLAY, model::resume) : null,
                    "resume"));
        }
        if (!model.isRunning() && !shown.disturbed().isEmpty()) {
            bands.add(disturbedBand());
        }
        if (isOutOfDate(model)) {
            bands.add(changedBand());
        }
        if (!model.notSavedProperty().get().isEmpty()) {
            bands.add(band(
                    words.get("band.notSaved"),
                    words.with(
                            "band.notSaved.more",
                            "why",
                            new Failures(words)
                                    .sentence(model.notSavedProperty().get())),
                    null,
                    ""));
        }
        return bands;
    }

    /** Whether the settings are no longer those of the result. */
    static boolean isOutOfDate(CompareModel model) {
        return !model.isRunning()
                && model.shown().filter(of -> !of.changed().isEmpty()).isPresent();
    }

    private Node failedBand() {
        List<String> whole = standing.in(Standing.State.FAILED);
        String title = whole.isEmpty()
                ? words.with("band.failedSome", "names", names(standing.in(Standing.State.PARTLY_FAILED)))
                : words.with("band.failed", "names", names(whole));
        Label what = Ui.wrapped("", "muted");
        what.setManaged(false);
        Button why = Ui.button(words.get("band.why"), null, () -> {});
        HBox band = band(title, words.get("band.failed." + standing.others(model.isRunning())), why, "what-happened");
        why.setOnAction(event -> {
            what.setManaged(true);
            what.setText(reasons());
            why.setDisable(true);
        });
        ((VBox) band.getChildren().get(1)).getChildren().add(what);
        return band;
    }

    private Node disturbedBand() {
        List<String> disturbed = shown.disturbed();
        String retry = words.get(disturbed.size() == 1 ? "result.retry" : "result.retryAll");
        return band(
                words.with("band.disturbed", "names", names(disturbed)),
                words.get("band.disturbed.more"),
                model.canGoOn() ? Ui.button(retry, Feather.REFRESH_CW, model::retryDisturbed) : null,
                "retry-disturbed");
    }

    private String names(List<String> ids) {
        return String.join(
                ", ",
                ids.stream().map(id -> Catalogue.name(id, words.language())).toList());
    }

    private String reasons() {
        return String.join(
                "\n",
                model.result().trials().stream()
                        .filter(trial -> trial.failure() != null)
                        .map(trial -> Catalogue.name(trial.transport(), words.language()) + ", "
                                + words.with(
                                        "run.round",
                                        "n",
                                        trial.repetition() + 1,
                                        "k",
                                        model.result().experiment().repetitions())
                                + ": " + new Failures(words).sentence(trial.failure()))
                        .toList());
    }

    private Node changedBand() {
        List<String> changes = new ArrayList<>();
        for (Map.Entry<String, String[]> change : shown.changed().entrySet()) {
            String[] values = change.getValue();
            changes.add(words.get("setting." + change.getKey()) + " "
                    + Presets.brief(change.getKey(), values[0], words) + " → "
                    + Presets.brief(change.getKey(), values[1], words));
        }
        HBox band = band(
                words.get(expects ? "band.changed.expected" : "band.changed"),
                String.join(", ", changes),
                Ui.button(words.get("band.changed.back"), Feather.ROTATE_CCW, model::takeBack),
                "take-back");
        band.getStyleClass().add("band-out-of-date");
        return band;
    }

    private HBox band(String title, String more, Button action, String id) {
        Label first = Ui.wrapped(title, low ? "column-title" : "title");
        Label then = Ui.wrapped(more, "body");
        boolean oneLine = low && more.length() < LONG;
        VBox texts = oneLine ? new VBox(Ui.row(12, first, Ui.grow(then))) : new VBox(2, first, then);
        if (low) {
            first.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinHeight(Region.USE_PREF_SIZE);
        HBox band = Ui.row(14, Ui.icon(Feather.ALERT_TRIANGLE, 20), texts);
        band.getStyleClass().add("band");
        if (low) {
            band.getStyleClass().add("low");
        }
        if (action != null) {
            action.setId(id);
            band.getChildren().add(action);
        }
        return band;
    }
}
