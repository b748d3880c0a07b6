package transportlab.app.ui.base;

import javafx.application.Application;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small parts of which all screens are made. Looks are in the style sheet. */
public final class Ui {
    private Ui() {}

    /**
     * Registers the shipped fonts and the style sheet for controls. Must be called once, on the JavaFX thread, before
     * the first scene is created.
     */
    public static void begin() {
        Styles.controls().ifPresent(Application::setUserAgentStylesheet);
        HeadStart.fonts();
    }

    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label that may break into lines. */
    public static Label wrapped(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static FontIcon icon(Feather feather, int size) {
        FontIcon icon = FontIcon.of(feather, size);
        icon.getStyleClass().add("icon");
        return icon;
    }

    public static Button button(String text, Feather feather, Runnable action, String... classes) {
        Button button = new Button(text);
        if (feather != null) {
            button.setGraphic(icon(feather, 18));
        }
        button.getStyleClass().addAll(classes);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button that shows only an icon. The word is its tooltip and its text for screen readers. */
    public static Button iconButton(String word, Feather feather, Runnable action, String... classes) {
        Button button = new Button();
        button.setGraphic(icon(feather, 18));
        button.getStyleClass().add("icon-button");
        button.getStyleClass().addAll(classes);
        button.setAccessibleText(word);
        hint(button, word);
        button.setOnAction(event -> action.run());
        return button;
    }

    /**
     * Adds a tooltip that is created when the mouse first enters the control, because each tooltip is a window of its
     * own.
     */
    public static void hint(Control control, String text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                control.setTooltip(new Tooltip(text));
            }
        });
    }

    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return link;
    }

    /** The two letters of a transport on its colour. */
    public static Label chip(String letters, String id, String... classes) {
        Label chip = label(letters, "chip", "chip-" + id);
        chip.getStyleClass().addAll(classes);
        chip.setAccessibleRole(AccessibleRole.TEXT);
        return chip;
    }

    public static Label key(String text) {
        return label(text, "key-cap");
    }

    public static HBox row(double gap, Node... nodes) {
        HBox box = new HBox(gap, nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFillHeight(false);
        return box;
    }

    /** A row that wraps where there is not enough space. */
    public static FlowPane flow(double gap, Node... nodes) {
        FlowPane flow = new FlowPane(gap, 3, nodes);
        flow.setAlignment(Pos.CENTER_LEFT);
        flow.setPrefWrapLength(100);
        flow.setMaxWidth(Double.MAX_VALUE);
        return flow;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    public static Region gap() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    public static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    public static StackPane stack(Node... nodes) {
        return new StackPane(nodes);
    }
}
