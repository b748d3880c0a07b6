package transportlab.app.ui.lesson.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import transportlab.app.lesson.StageWords;
import transportlab.app.ui.base.Ui;
import transportlab.lesson.Show;
import transportlab.lesson.claim.Cell;
import transportlab.stage.From;

/** Pages as rows and ways as columns. A cell is chosen by mouse or with the arrow keys. */
final class StageTable extends GridPane {
    private static final double NAMES = 24;
    private static final double NAMES_LARGE = 20;

    /** Where letters are this large, the names of four columns need smaller ones. */
    static final double LARGE = 1.2;

    private final StageLook look;
    private final StageModel model;
    private final StageWords words;
    private final boolean large;
    private final List<StageCell> cells = new ArrayList<>();
    private final ChangeListener<Object> chosen = (of, before, now) -> choose();

    StageTable(StageLook look, StageModel model, StageWords words, double size) {
        this.look = look;
        this.model = model;
        this.words = words;
        setId("stage-table");
        getStyleClass().add("stage-table");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        this.large = size > LARGE;
        columns(look.show().columns());
        for (int row = 0; row < look.show().from().size(); row++) {
            row(row + 1, look.show().from().get(row));
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.chosenProperty().addListener(new WeakChangeListener<>(chosen));
        choose();
    }

    private void columns(List<Show.Column> all) {
        double share = large ? NAMES_LARGE : NAMES;
        String letters = large ? "small" : "body";
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(share);
        getColumnConstraints().add(names);
        for (int i = 0; i < all.size(); i++) {
            ColumnConstraints way = new ColumnConstraints();
            way.setPercentWidth((100 - share) / all.size());
            way.setHgrow(Priority.ALWAYS);
            way.setHalignment(HPos.LEFT);
            getColumnConstraints().add(way);
            VBox title = new VBox(Ui.wrapped(words.by(all.get(i).by()), "strong", letters));
            String below = words.column(all.get(i), all);
            if (!below.isEmpty()) {
                title.getChildren().add(Ui.wrapped(below, "muted", "small"));
            }
            title.getStyleClass().add("stage-title");
            add(title, i + 1, 0);
            setValignment(title, VPos.BOTTOM);
        }
    }

    private void row(int row, From from) {
        VBox name = new VBox(Ui.wrapped(words.from(from), "strong"), Ui.wrapped(words.note(from), "muted", "small"));
        name.getStyleClass().add("stage-name");
        add(name, 0, row);
        for (int i = 0; i < look.show().columns().size(); i++) {
            Cell cell = look.show().columns().get(i).cell(from);
            StageCell shown = new StageCell(
                    cell, look.at(cell), words, large && look.show().columns().size() > 2);
            shown.setOnMousePressed(event -> {
                requestFocus();
                model.chosenProperty().set(cell);
            });
            cells.add(shown);
            add(shown, i + 1, row);
            setFillHeight(shown, true);
        }
    }

    private void choose() {
        Cell now = current();
        cells.forEach(cell -> cell.show(cell.cell().equals(now)));
        String spoken = cells.stream()
                .filter(cell -> cell.cell().equals(now))
                .findFirst()
                .map(StageCell::spoken)
                .orElse(words.words().get("lesson.stage.choose"));
        setAccessibleText(spoken);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private Cell current() {
        Cell chosen = model.chosenProperty().get();
        return look.show().cells().contains(chosen)
                ? chosen
                : look.current(chosen).orElse(null);
    }

    private void key(KeyEvent event) {
        int down = 0;
        int right = 0;
        switch (event.getCode()) {
            case DOWN -> down = 1;
            case UP -> down = -1;
            case RIGHT -> right = 1;
            case LEFT -> right = -1;
            default -> {
                return;
            }
        }
        model.chosenProperty().set(look.beside(current(), down, right));
        event.consume();
    }
}
