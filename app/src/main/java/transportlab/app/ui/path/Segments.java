package transportlab.app.ui.path;

import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import transportlab.words.Words;

/**
 * The choice of one row, side by side and on a second line where letters are large. It is one stop of the keyboard, on
 * which digits and arrow keys choose. A choice that the technique cannot have says why.
 */
final class Segments extends FlowPane {
    private final PathModel model;
    private final String id;
    private final String name;
    private final Words words;

    /**
     * @param name of the technique
     */
    Segments(PathModel model, String id, String name, Words words, PathLook look) {
        this.model = model;
        this.id = id;
        this.name = name;
        this.words = words;
        Fate own = model.board().own(id);
        getStyleClass().add("segmented");
        if (look.isTight()) {
            getStyleClass().add("tight");
        }
        setId("path-" + id);
        setPrefWrapLength(look.choice() - 16);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SPINNER);
        setAccessibleText(words.with("path.row.spoken", "name", name, "choice", word(own.handling(), own)));
        setAccessibleHelp(words.get("path.row.help"));
        for (Handling each : Handling.values()) {
            getChildren().add(segment(each, own));
        }
        focusedProperty().addListener((of, before, now) -> {
            if (now) {
                model.selectRow(id);
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    }

    private Node segment(Handling handling, Fate own) {
        boolean chosen = own.handling() == handling;
        Optional<String> reason =
                model.board().impossible(id, handling).map(why -> Phrases.of(why, id, model.board(), words));
        ToggleButton segment = new Segment(word(handling, own));
        segment.setId("path-" + id + "-" + handling.id());
        segment.setSelected(chosen);
        segment.setMinWidth(Region.USE_PREF_SIZE);
        segment.setFocusTraversable(false);
        segment.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        String spoken = name + ": " + segment.getText();
        segment.setAccessibleText(reason.map(why -> spoken + ". " + why).orElse(spoken));
        segment.setOnAction(event -> model.choose(id, handling));
        // a node that is off gets no mouse events, so that its place shows the reason
        StackPane place = new StackPane(segment);
        place.getStyleClass().add("held");
        if (reason.isPresent() && !chosen) {
            segment.setDisable(true);
            place.setOnMouseEntered(event -> {
                Tooltip.install(place, new Tooltip(reason.get()));
                place.setOnMouseEntered(null);
            });
        }
        return place;
    }

    /** The word of a choice, with the status that this technique really gets. */
    private String word(Handling handling, Fate own) {
        boolean other = own.handling() == handling && own.status() > 0;
        String status = other ? String.valueOf(own.status()) : handling == Handling.REFUSED ? "404" : "501";
        return words.with("path.choice." + handling.id(), "status", status);
    }

    /** Chooses the next possible choice to the right, or to the left. */
    void go(int by) {
        Handling[] all = Handling.values();
        int at = model.board().own(id).handling().ordinal() + by;
        while (at >= 0
                && at < all.length
                && model.board().impossible(id, all[at]).isPresent()) {
            at += by;
        }
        if (at >= 0 && at < all.length) {
            model.choose(id, all[at]);
        }
    }

    /** As wide as the choices need, and not as wide as they may be. */
    @Override
    protected double computePrefWidth(double height) {
        double all = getInsets().getLeft() + getInsets().getRight();
        for (Node each : getManagedChildren()) {
            all += snapSizeX(each.prefWidth(-1));
        }
        return Math.min(super.computePrefWidth(height), snapSizeX(all));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> go(1);
            case DECREMENT -> go(-1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    /** A button that stays chosen when it is chosen again. */
    private static final class Segment extends ToggleButton {
        Segment(String word) {
            super(word);
        }

        @Override
        public void fire() {
            if (!isSelected()) {
                super.fire();
            }
        }
    }
}
