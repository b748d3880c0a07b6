package transportlab.app.ui.timeline;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import transportlab.app.ui.timeline.play.PlayModel;

/** What keys do to a timeline, on the screen and in the presentation. */
record TimelineKeys(PlayModel play, Runnable toJump) {
    private static final double ZOOM = 1.6;

    /** @return whether the key means something */
    boolean press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> play.back();
            case RIGHT -> play.next();
            case HOME -> play.first();
            case END -> play.last();
            case PLUS, ADD -> zoom(1 / ZOOM);
            case MINUS, SUBTRACT -> zoom(ZOOM);
            case EQUALS -> zoom(1 / ZOOM);
            case M -> play.mark();
            case G -> toJump.run();
            default -> {
                return speed(event.getCode());
            }
        }
        return true;
    }

    private void zoom(double factor) {
        play.zoom(factor, play.playheadProperty().get());
    }

    private boolean speed(KeyCode code) {
        String name = code.getName();
        char last = name.charAt(name.length() - 1);
        return code.isDigitKey() && play.chooseSpeed(last - '0');
    }
}
