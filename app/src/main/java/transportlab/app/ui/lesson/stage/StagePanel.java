package transportlab.app.ui.lesson.stage;

import java.net.URI;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.lesson.StageWords;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.stage.RecordedStage;
import transportlab.words.Words;

/**
 * Which pages can read an account, as a table; below it the bytes of the chosen cell, and whether page servers listen at
 * the moment.
 */
public final class StagePanel extends VBox {
    private static final double LETTERS = 15;
    private final StageLook look;
    private final StageModel model;
    private final StageWays ways;
    private final Words words;

    /**
     * @param ways null where nothing can be done, as in a presentation
     * @param size by which letters are enlarged
     */
    public StagePanel(StageLook look, StageModel model, StageWays ways, Shared shared, double size) {
        super(8);
        this.look = look;
        this.model = model;
        this.ways = ways;
        this.words = shared.words();
        setId("lesson-stage");
        getStyleClass().add("lesson-panel");
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", LETTERS * size));
        StageWords said = new StageWords(words);
        getChildren()
                .addAll(
                        head(said),
                        new StageTable(look, model, said, size),
                        Ui.grow(new ChosenPane(look, model, ways, shared, size)),
                        foot());
    }

    private VBox head(StageWords said) {
        FlowPane first = Ui.flow(12, Ui.wrapped(words.get("lesson.stage.title"), "column-title"));
        if (look.locked() && look.staged().recorded()) {
            first.getChildren()
                    .add(Ui.label(
                            words.with(
                                    "lesson.stage.recorded",
                                    "browser",
                                    look.staged().browser()),
                            "badge"));
        } else if (look.locked() && !look.staged().browser().isEmpty()) {
            first.getChildren()
                    .add(Ui.label(
                            words.with(
                                    "lesson.stage.own", "browser", look.staged().browser()),
                            "badge"));
        }
        VBox head = new VBox(2, first, Ui.wrapped(said.common(look.show().columns()), "muted", "small"));
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private VBox foot() {
        VBox foot = new VBox(6, Ui.wrapped(state(), "muted", "small"));
        foot.getStyleClass().add("lesson-panel-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        if (isWaiting() && look.staged().attempts().isEmpty()) {
            foot.getChildren().add(address());
        }
        if (ways != null) {
            foot.getChildren().add(buttons());
            if (!look.revealed()) {
                String of = words.with("lesson.stage.recordedOf", "browser", RecordedStage.browser());
                foot.getChildren().add(Ui.wrapped(of, "muted", "small"));
            }
        }
        return foot;
    }

    private boolean isWaiting() {
        return look.locked() && !look.revealed();
    }

    /** Whether anything listens, and where. */
    private String state() {
        if (model.isStarting()) {
            return words.get("lesson.stage.starting");
        }
        if (!model.address().isEmpty()) {
            boolean silent = isWaiting() && model.seen().attempts().isEmpty();
            return words.with(silent ? "lesson.stage.waiting" : "lesson.stage.open", "address", server());
        }
        if (model.isEnding()) {
            return words.get("lesson.stage.ending");
        }
        return words.get(!look.locked() && look.opens() ? "lesson.stage.before" : "lesson.stage.closed");
    }

    /** The address without what makes it secret. */
    private String server() {
        URI page = URI.create(model.address());
        return page.getScheme() + "://" + page.getAuthority();
    }

    /** The whole address, to be copied where the browser does not open by itself. */
    private TextField address() {
        TextField field = new TextField(model.address());
        field.setId("stage-address");
        field.setEditable(false);
        field.setAccessibleText(words.get("lesson.stage.address"));
        return field;
    }

    private FlowPane buttons() {
        FlowPane row = Ui.flow(10);
        if (look.locked()) {
            Button open = Ui.button(words.get("lesson.openBrowser"), Feather.GLOBE, ways::open);
            open.setId("stage-open");
            open.setDisable(model.isStarting());
            row.getChildren().add(open);
        }
        if (!look.staged().recorded() || !look.revealed()) {
            Button recorded = Ui.button(words.get("lesson.showRecorded"), Feather.ARCHIVE, ways::recorded);
            recorded.setId("stage-recorded");
            recorded.disableProperty().bind(ways.wantsGuess());
            row.getChildren().add(recorded);
        }
        return row;
    }
}
