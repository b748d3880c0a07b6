package transportlab.app.ui.path;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Ui;
import transportlab.catalogue.Catalogue;
import transportlab.transport.TransportInfo;
import transportlab.words.Words;

/** One technique: its name, its way through the path, the choice of what happens to it, and what is expected. */
final class PathRow extends HBox {
    private final ExpectedCell expected;
    private final Segments choice;

    PathRow(PathModel model, String id, boolean last, PathLook look, Shared shared) {
        Words words = shared.words();
        TransportInfo info = Catalogue.find(id).orElseThrow().info();
        String name = info.name(words.language());
        String falls = Phrases.fallsWith(id, model.board(), words);
        getStyleClass().add("grid-row");
        if (last) {
            getStyleClass().add("last");
        }
        setAlignment(Pos.CENTER_LEFT);
        RouteCanvas route = new RouteCanvas(
                id, model.board().fate(id), last, look.scale(), shared.desk().theme(), () -> model.step(id));
        route.setMinWidth(look.route());
        route.setPrefWidth(look.route());
        route.setMaxWidth(look.longestRoute());
        route.setAccessibleText(Phrases.of(model.board().fate(id), words) + (falls.isEmpty() ? "" : " " + falls));
        // over the line below the row, so that posts and band are not interrupted
        setMargin(route, new Insets(0, 0, last ? 0 : -1, 0));
        choice = new Segments(model, id, name, words, look);
        StackPane place = new StackPane(choice);
        place.setAlignment(Pos.CENTER_LEFT);
        place.setPadding(new Insets(0, 0, 0, 12));
        place.setMinWidth(look.choice());
        place.setMaxWidth(look.choice());
        expected = new ExpectedCell(model, id, words, look);
        // the pane around the rows would take the focus otherwise
        setOnMousePressed(event -> {
            choice.requestFocus();
            event.consume();
        });
        getChildren().addAll(name(info, name, falls, look), Ui.grow(route), place, Ui.grow(expected));
        setFillHeight(true);
        setPrefHeight(1);
        setMinHeight(look.least());
        setMaxHeight(look.most());
    }

    private static Region name(TransportInfo info, String name, String falls, PathLook look) {
        Label label = Ui.wrapped(name, look.isSmall() ? "name-small" : "name");
        VBox text = new VBox(label);
        text.setAlignment(Pos.CENTER_LEFT);
        Label chip = Ui.chip(info.chip(), info.id());
        if (look.isTight()) {
            chip.getStyleClass().add("chip-low");
        }
        if (!falls.isEmpty()) {
            if (look.isBrief()) {
                Ui.hint(label, falls);
            } else {
                text.getChildren().add(Ui.wrapped(falls, "muted", "small"));
            }
        }
        HBox cell = Ui.row(10, chip, Ui.grow(text));
        cell.setPadding(new Insets(0, 4, 0, 16));
        cell.setMinWidth(look.name());
        cell.setPrefWidth(look.name());
        cell.setMaxWidth(look.name());
        return cell;
    }

    void showExpected() {
        expected.show();
    }

    Segments choice() {
        return choice;
    }
}
