package transportlab.app.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.transport.TransportInfo;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What the rows of all states have in common: the transport keeps its place, its chip and its name. */
final class Rows {
    static final double NAMES = 256;
    /** From this number on rows are small. */
    static final int MANY = 7;

    static final double TALLEST = 134;

    private Rows() {}

    /** Chip and name, with a note below where there is room. */
    static VBox name(String id, CompareModel model, Words words, String note) {
        TransportInfo info = Catalogue.find(id).orElseThrow().info();
        boolean small = model.transports().size() >= MANY;
        HBox top = Ui.row(
                10, Ui.chip(info.chip(), id), Ui.label(info.name(words.language()), small ? "name-small" : "name"));
        VBox cell = new VBox(5, top);
        cell.getStyleClass().add("row-cell");
        cell.setAlignment(Pos.CENTER_LEFT);
        if (!note.isEmpty() && !small) {
            cell.getChildren().add(Ui.label(note, "muted", "small"));
        }
        cell.setMinWidth(NAMES);
        cell.setPrefWidth(NAMES);
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }

    static String note(TransportInfo info, CompareModel model, Words words) {
        return info.words()
                .get(words.language(), "note")
                .replace("{poll}", Numbers.duration(model.option("poll-interval")));
    }

    /** Rows of equal height that fill what there is, up to the tallest. */
    static <R extends Region> R equal(R row, int index, int count) {
        row.getStyleClass().add("grid-row");
        if (index == count - 1) {
            row.getStyleClass().add("last");
        }
        row.setPrefHeight(1);
        row.setMinHeight(count > 12 ? 31 : count >= MANY ? 36 : 56);
        row.setMaxHeight(TALLEST);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }
}
