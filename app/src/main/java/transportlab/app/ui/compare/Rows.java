package transportlab.app.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.model.Row;
import transportlab.words.Words;

/**
 * What the rows have in common in all states of the Compare screen: a transport keeps its place, its chip and its name.
 */
final class Rows {
    static final double NAMES = 256;
    /** Rows are small from this number of transports on. */
    static final int MANY = 7;

    /** From this number of transports on, everything else takes less space, so that the rows fit without scrolling. */
    static final int MOST = 13;

    static final double TALLEST = 134;

    private Rows() {}

    /** Chip and name of a transport of the settings, with a note below where there is room. */
    static VBox name(String id, CompareModel model, Words words, String note, double scale) {
        TransportInfo info = Catalogue.find(id).orElseThrow().info();
        boolean small = isSmall(model.settings().transports().size(), scale);
        return name(info.chip(), id, info.name(words.language()), note, small);
    }

    /** Chip and name of a row of a result, whose transport this program may not know. */
    static VBox name(Row row, boolean small) {
        boolean marked = row.hasFigures() && !row.mark().isEmpty();
        VBox cell = name(row.chip(), row.id(), row.name(), marked ? "" : row.note(), small);
        if (marked) {
            HBox warning = Ui.row(6, Ui.icon(Feather.ALERT_TRIANGLE, 15));
            warning.setId("mark-" + row.id());
            if (small) {
                ((HBox) cell.getChildren().get(0)).getChildren().add(warning);
            } else {
                warning.getChildren().add(Ui.grow(Ui.wrapped(row.mark(), "small", "strong")));
                cell.getChildren().add(warning);
            }
        }
        return cell;
    }

    private static VBox name(String chip, String id, String name, String note, boolean small) {
        Label label = Ui.wrapped(name, small ? "name-small" : "name");
        HBox top = Ui.row(10, Ui.chip(chip, id), Ui.grow(label));
        VBox cell = new VBox(5, top);
        cell.getStyleClass().add("row-cell");
        cell.setAlignment(Pos.CENTER_LEFT);
        if (!note.isEmpty() && !small) {
            cell.getChildren().add(Ui.wrapped(note, "muted", "small"));
        }
        cell.setMinWidth(NAMES);
        cell.setPrefWidth(NAMES);
        cell.setMaxHeight(Double.MAX_VALUE);
        return cell;
    }

    /** Whether rows are so low that the name is one size smaller and has nothing below it. */
    static boolean isSmall(int count, double scale) {
        return count >= MANY || scale > 1;
    }

    /** Rows of equal height with lines between them. */
    static <R extends Region> R lined(R row, int index, int count, double scale) {
        row.getStyleClass().add("grid-row");
        if (index == count - 1) {
            row.getStyleClass().add("last");
        }
        return equal(row, count, scale);
    }

    /** Rows of equal height that fill what there is, up to the tallest. */
    static <R extends Region> R equal(R row, int count, double scale) {
        row.setPrefHeight(1);
        row.setMinHeight(least(count, scale) * scale);
        row.setMaxHeight(TALLEST * scale);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }

    /**
     * The smallest height of a row. At a size of 100 %, all rows fit, even with a band above. At larger sizes the rows
     * scroll, and names have two lines.
     */
    private static double least(int count, double scale) {
        if (scale > 1) {
            return count < MANY ? 88 : 48;
        }
        if (count > MOST) {
            return 27;
        }
        return count == MOST ? 28 : count >= MANY ? 36 : count > 4 ? 48 : 56;
    }

    /**
     * Puts the rows into the available space. If it is too small, only the rows scroll, and everything around them
     * stays in place.
     */
    static ScrollPane scrolled(Region rows, int count, double scale) {
        rows.setMinHeight(count * least(count, scale) * scale);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(40);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
