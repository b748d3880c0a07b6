package transportlab.app.ui.path;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.app.ui.chart.Clip;
import transportlab.measure.Survival;
import transportlab.visualizer.draw.SurvivalSheet;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Failures;
import transportlab.visualizer.sentence.SurvivalSentences;
import transportlab.words.Words;

/** What survives what: techniques down, paths across, as far as it is calculated. */
public final class SurvivalPane extends VBox {
    private final Surviving model;
    private final Shared shared;
    private final Runnable back;
    private final ChangeListener<Object> changed = (of, before, now) -> build();

    /**
     * @param back returns to the switchboard
     */
    public SurvivalPane(Surviving model, Shared shared, Runnable back) {
        this.model = model;
        this.shared = shared;
        this.back = back;
        setSpacing(12);
        model.survivalProperty().addListener(changed);
        model.failureProperty().addListener(changed);
        build();
    }

    /** Follows the model no more. */
    public void end() {
        model.survivalProperty().removeListener(changed);
        model.failureProperty().removeListener(changed);
    }

    private void build() {
        Survival survival = model.survivalProperty().get();
        if (survival == null) {
            getChildren().setAll(head(waiting(), ""), Ui.gap(), foot(null));
        } else {
            SurvivalSentences said = new SurvivalSentences(survival, words());
            getChildren()
                    .setAll(
                            head(said.headline(), said.sub()),
                            Ui.grow(card(survival, said)),
                            Ui.wrapped(said.smallPrint(), "muted", "small"),
                            foot(survival));
        }
    }

    private Words words() {
        return shared.words();
    }

    private String waiting() {
        String why = model.failureProperty().get();
        return why.isEmpty() ? words().get("survival.calculating") : new Failures(words()).sentence(why);
    }

    private static VBox head(String headline, String sub) {
        Label title = Ui.wrapped(headline, "headline");
        return sub.isEmpty() ? new VBox(title) : new VBox(4, title, Ui.wrapped(sub, "sub"));
    }

    private VBox card(Survival survival, SurvivalSentences said) {
        ChartView view = ChartView.scaled(shared);
        Theme theme = shared.desk().theme();
        view.setId("survival");
        view.show(SurvivalSheet.cells(survival, words(), theme), said.spoken());
        VBox card = new VBox(Ui.grow(view));
        card.getStyleClass().add("card");
        card.setPadding(new javafx.geometry.Insets(12, 16, 4, 16));
        return card;
    }

    private HBox foot(Survival survival) {
        Button leave = Ui.button(words().get("survival.back"), Feather.CHEVRON_LEFT, back);
        leave.setId("survival-back");
        HBox foot = Ui.row(10, leave, Ui.gap());
        if (survival != null) {
            Button copy = Ui.button(words().get("expanded.copy"), Feather.COPY, () -> copy(survival));
            copy.setId("survival-copy");
            foot.getChildren().add(copy);
        }
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    private void copy(Survival survival) {
        Clip.picture(SurvivalSheet.of(survival, words(), shared.desk().theme()), shared.charts(), shared.ui());
        shared.messages().say(words().get("expanded.copied"));
    }
}
