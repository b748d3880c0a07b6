package transportlab.app.ui.base;

import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** What lies above a screen: one popover or drawer at a time, never a dialog. Esc or a click outside of it closes it. */
public final class Overlay {
    private static final Duration SLIDE = Duration.millis(250);
    private final Pane popovers = new Pane();
    private final StackPane veil = new StackPane();
    private final Desk desk;
    private Node back;
    private Runnable whenClosed = () -> {};
    private Region shown;
    private final ChangeListener<Node> keepInside = (of, before, now) -> Platform.runLater(this::keepFocusInside);

    public Overlay(StackPane over, Desk desk) {
        this.desk = desk;
        popovers.setPickOnBounds(true);
        popovers.setVisible(false);
        popovers.setOnMousePressed(event -> close());
        veil.getStyleClass().add("veil");
        veil.setVisible(false);
        veil.setOnMousePressed(event -> close());
        over.getChildren().addAll(popovers, veil);
    }

    public boolean isPopoverOpen() {
        return popovers.isVisible();
    }

    public boolean isOpen() {
        return popovers.isVisible() || veil.isVisible();
    }

    /** Opens a popover below its anchor, inside the window. */
    public void popover(Node anchor, Region content, Runnable closed) {
        close();
        back = anchor;
        whenClosed = closed;
        content.getStyleClass().add("popover");
        content.setOnMousePressed(event -> event.consume());
        popovers.getChildren().setAll(content);
        popovers.setVisible(true);
        content.applyCss();
        content.autosize();
        Bounds at = popovers.sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
        double x = Math.min(at.getMinX(), popovers.getWidth() - content.getWidth() - 16);
        double y = Math.min(at.getMaxY() + 6, popovers.getHeight() - content.getHeight() - 12);
        content.relocate(Math.max(8, x), Math.max(8, y));
        shows(content);
    }

    /** Opens a drawer at the right edge that is as high as the window. */
    public void drawer(Region content, Runnable closed) {
        close();
        back = veil.getScene() == null ? null : veil.getScene().getFocusOwner();
        whenClosed = closed;
        content.getStyleClass().add("drawer");
        content.setOnMousePressed(event -> event.consume());
        StackPane.setAlignment(content, Pos.CENTER_RIGHT);
        veil.getChildren().setAll(content);
        veil.setVisible(true);
        shows(content);
        if (!desk.reducedMotionProperty().get()) {
            content.setTranslateX(60);
            content.setOpacity(0.4);
            new Timeline(new KeyFrame(
                            SLIDE,
                            new KeyValue(content.translateXProperty(), 0),
                            new KeyValue(content.opacityProperty(), 1)))
                    .play();
        }
    }

    /** While something is open, the focus does not go to what lies below it. */
    private void shows(Region content) {
        shown = content;
        if (content.getScene() != null) {
            content.getScene().focusOwnerProperty().addListener(keepInside);
        }
    }

    private void keepFocusInside() {
        if (shown != null && shown.getScene() != null) {
            Node owner = shown.getScene().getFocusOwner();
            if (owner == null || !Focus.isIn(owner, shown)) {
                Focus.first(shown);
                owner = shown.getScene().getFocusOwner();
            }
            if (owner == null || !Focus.isIn(owner, shown)) {
                // there is nothing in it that can have the focus
                shown.requestFocus();
            }
        }
    }

    /** Gives the focus back to the node that had it before, or to the node that has replaced it. */
    private void giveFocusBack() {
        Node now = back != null && back.getScene() == null && back.getId() != null && veil.getScene() != null
                ? veil.getScene().lookup("#" + back.getId())
                : back;
        if (now != null) {
            now.requestFocus();
        }
    }

    /** @return whether there was something to close */
    public boolean close() {
        if (!isOpen()) {
            return false;
        }
        if (shown != null && shown.getScene() != null) {
            shown.getScene().focusOwnerProperty().removeListener(keepInside);
        }
        shown = null;
        popovers.setVisible(false);
        popovers.getChildren().clear();
        veil.setVisible(false);
        veil.getChildren().clear();
        Runnable then = whenClosed;
        whenClosed = () -> {};
        then.run();
        giveFocusBack();
        return true;
    }
}
