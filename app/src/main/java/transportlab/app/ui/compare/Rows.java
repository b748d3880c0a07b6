package transportlab.app.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.model.Row;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** What the rows of all states have in common: the transport keeps its place, its chip and its name. */
final class Rows {
    static final double NAMES = 256;
    /** From this number on rows are small. */
    static final int MANY = 7;

    /** From this number on all else gives way, so that they fit without scrolling. */
    static final int MOST = 13;

    static final double TALLEST = 134;

    private Rows() {}

    /** Chip and name of a transport of the settings, with a note below where there is room. */
    static VBox name(String id, CompareModel model, Words words, String note) {
        TransportInfo info = Catalogue.find(id).orElseThrow().info();
        boolean small = model.settings().transports().size() >= MANY;
        return name(info.chip(), id, info.name(words.language()), note, small);
    }

    /** Chip and name of a row of a result, whose transport this program may not know. */
    static VBox name(Row row, boolean small) {
        return name(row.chip(), row.id(), row.name(), row.note(), small);
    }

    private static VBox name(String chip, String id, String name, String note, boolean small) {
        HBox top = Ui.row(10, Ui.chip(chip, id), Ui.label(name, small ? "name-small" : "name"));
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
                .replace("{poll}", Numbers.duration(model.settings().option("poll-interval")));
    }

    /** Rows of equal height that fill what there is, up to the tallest. */
    static <R extends Region> R equal(R row, int index, int count) {
        row.getStyleClass().add("grid-row");
        if (index == count - 1) {
            row.getStyleClass().add("last");
        }
        row.setPrefHeight(1);
        row.setMinHeight(count > MOST ? 30 : count == MOST ? 31 : count >= MANY ? 36 : 56);
        row.setMaxHeight(TALLEST);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }
}
