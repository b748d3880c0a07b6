package transportlab.app.ui.base;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * One of a few, side by side; always one of them. Whoever chooses it, with the mouse, an arrow key or a screen reader, the
 * model hears of it.
 *
 * @param <T> what is chosen
 */
public final class Choice<T> extends HBox {
    private final String name;
    private final ToggleGroup group = new ToggleGroup();
    private boolean building;

    /**
     * A choice without anything to choose yet.
     *
     * @param name what is chosen, for those who do not see it
     * @param chosen takes what was chosen; the screen may be made anew by it
     */
    public Choice(String name, Consumer<T> chosen) {
        this.name = name;
        getStyleClass().add("segmented");
        setMaxWidth(Region.USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((of, before, now) -> {
            if (now instanceof Segment segment && !building) {
                if (getScene() != null && Focus.isIn(getScene().getFocusOwner(), this)) {
                    // before the screen is made anew: what has the focus keeps it by its id
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

    /** One more that can be chosen; the first of them that is chosen now is said by {@code selected}. */
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

    /** What has the focus when somebody comes to it by keys. */
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
