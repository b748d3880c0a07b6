package transportlab.app.ui.base;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A choice between a few options, side by side and on a second line if there are many, one of which is always selected. The model is notified of every change,
 * whether it was made with the mouse, an arrow key or a screen reader.
 *
 * @param <T> the type of the options
 */
public final class Choice<T> extends FlowPane {
    private static final double WIDEST = 470;
    private final String name;
    private final ToggleGroup group = new ToggleGroup();
    private boolean building;

    /**
     * Creates a choice that has no options yet.
     *
     * @param name what is chosen, for screen readers
     * @param chosen called with the chosen option; it may rebuild the screen
     */
    public Choice(String name, Consumer<T> chosen) {
        this.name = name;
        getStyleClass().add("segmented");
        setPrefWrapLength(WIDEST);
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((of, before, now) -> {
            if (now instanceof Segment segment && !building) {
                if (getScene() != null && Focus.isIn(getScene().getFocusOwner(), this)) {
                    // before the screen is rebuilt, because the focus is then restored by id
                    segment.requestFocus();
                }
                chosen.accept(cast(segment.getUserData()));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private T cast(Object value) {
        return (T) value;
    }

    /** Adds an option. {@code selected} says whether it is the one that is selected now. */
    public Choice<T> with(T value, String word, String id, boolean selected) {
        Segment segment = new Segment(word);
        segment.setUserData(value);
        segment.setId(id);
        segment.setMinWidth(Region.USE_PREF_SIZE);
        segment.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        segment.setAccessibleText(name + ": " + word);
        segment.setToggleGroup(group);
        building = true;
        segment.setSelected(selected);
        building = false;
        getChildren().add(segment);
        return this;
    }

    /** Shows that another option is selected. The model is not notified, because it is what has changed. */
    public void choose(T value) {
        building = true;
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(value))
                .forEach(group::selectToggle);
        building = false;
    }

    /** As wide as the options need, and not as wide as they may be. */
    @Override
    protected double computePrefWidth(double height) {
        double all = getInsets().getLeft() + getInsets().getRight();
        for (Node option : getManagedChildren()) {
            all += snapSizeX(option.prefWidth(-1));
        }
        return Math.min(super.computePrefWidth(height), snapSizeX(all));
    }

    /** The option that gets the focus when the user moves to this control with the keyboard. */
    public Node selected() {
        Toggle toggle = group.getSelectedToggle();
        return toggle instanceof Node node ? node : getChildren().get(0);
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
