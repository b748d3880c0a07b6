package transportlab.app.ui.scale;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.sweep.SweepPoint.Figure;
import transportlab.visualizer.sentence.ScaleSentences;
import transportlab.words.Words;

/** The small editor of what the server has: a number in the unit of the figure, or one of some usual values. */
final class LimitEditor {
    private static final double MOST = 1e9;
    private final ScaleModel model;
    private final Shared shared;
    private final Runnable closed;
    private final Figure figure;
    private final double before;

    /**
     * @param closed called when it is closed
     */
    LimitEditor(ScaleModel model, Shared shared, Runnable closed) {
        this.model = model;
        this.shared = shared;
        this.closed = closed;
        this.figure = model.figureProperty().get();
        this.before = model.limit(figure);
    }

    /** How many of the figure's units are in what is typed as 1. */
    private double unit() {
        return switch (figure) {
            case TRAFFIC -> 1e6;

            case MEMORY -> 1e9;

            default -> 1;
        };
    }

    private double[] usual() {
        return switch (figure) {
            case TRAFFIC -> new double[] {10e6, 100e6, 1e9, 10e9, 100e9};

            case MEMORY -> new double[] {1e9, 4e9, 16e9, 64e9};

            case REQUESTS -> new double[] {1_000, 10_000, 100_000};

            default -> new double[] {1_000, 10_000, 100_000, 1_000_000};
        };
    }

    void show(Node anchor) {
        Words words = shared.words();
        TextField field = new TextField(transportlab.experiment.OptionUnit.plain(before / unit()));
        field.setId("field-limit");
        field.getStyleClass().add("number-field");
        field.setPrefColumnCount(8);
        field.setAccessibleText(words.get("scale.limit"));
        Label problem = Ui.wrapped("", "body");
        field.textProperty().addListener((of, was, now) -> typed(field, problem));
        FlowPane some = Ui.flow(8);
        for (double value : usual()) {
            ScaleSentences said = new ScaleSentences(model.sweep(), figure, value, words);
            Button one = Ui.button(said.value(value), null, () -> {
                model.limit(figure, value);
                shared.overlay().close();
            });
            some.getChildren().add(one);
        }
        VBox content = new VBox(
                12,
                Ui.row(12, Ui.label(words.get("scale.limit"), "column-title"), Ui.gap(), Ui.key("Esc")),
                Ui.row(10, field, Ui.label(words.get("scale.unit." + figure), "muted")),
                some,
                problem);
        content.setPrefWidth(430);
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.limit(figure, before);
                shared.overlay().close();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == field) {
                if (problem.getText().isEmpty()) {
                    shared.overlay().close();
                }
                event.consume();
            }
        });
        shared.overlay().popover(anchor, content, () -> Platform.runLater(() -> Platform.runLater(closed)));
        field.requestFocus();
        field.selectAll();
    }

    private void typed(TextField field, Label problem) {
        String text = field.getText().strip().replace(",", "");
        field.getStyleClass().remove("wrong");
        if (text.matches("\\d{1,9}(\\.\\d{1,6})?")
                && Double.parseDouble(text) > 0
                && Double.parseDouble(text) <= MOST) {
            problem.setText("");
            model.limit(figure, Double.parseDouble(text) * unit());
        } else {
            field.getStyleClass().add("wrong");
            problem.setText(shared.words().get("scale.limit.wrong"));
            model.limit(figure, before);
        }
    }
}
