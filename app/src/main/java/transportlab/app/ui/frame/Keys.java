package transportlab.app.ui.frame;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work on every screen. Single letters work only while no text is being typed. */
public final class Keys {
    /** What keys do. */
    public interface Commands {
        void go(int screen);

        /** Whether the presentation is on, which has its own keys. */
        boolean isPresenting();

        void run();

        /** @return whether there was something to leave or stop */
        boolean escape();

        /** Chooses a guess or an answer by its number, from 1. */
        void choose(int number);

        void expand();

        void save();

        void present();

        void language();

        void theme();

        /** Does the main action of the screen if the node with the focus does not use Enter itself. */
        boolean enter();

        void help();

        /**
         * Does what a key means on the screen that is shown.
         *
         * @param focus the node with the focus, which is no text field
         * @return whether it means something there
         */
        boolean other(KeyEvent event, Node focus);

        /**
         * Does what a key means together with Ctrl on the screen that is shown. No text is being typed.
         *
         * @return whether it means something there
         */
        boolean control(KeyEvent event);
    }

    private final Commands commands;

    public Keys(Commands commands) {
        this.commands = commands;
    }

    public void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isConsumed() && pressed(event, scene.getFocusOwner())) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event, Node focus) {
        KeyCode code = event.getCode();
        if (event.isControlDown() || event.isMetaDown()) {
            return withControl(event, code, focus);
        }
        if (commands.isPresenting()) {
            return false;
        }
        switch (code) {
            case F1 -> commands.help();
            case F5 -> commands.run();
            case F11 -> commands.present();
            case ENTER -> {
                boolean takes = focus instanceof ButtonBase && !isAnswer(focus) || focus instanceof TextInputControl;
                return !takes && commands.enter();
            }
            case ESCAPE -> {
                return commands.escape();
            }
            default -> {
                return !(focus instanceof TextInputControl) && single(event, code, focus);
            }
        }
        return true;
    }

    /**
     * Whether the node is an answer. An answer that was chosen with the mouse has the focus, but Enter should still
     * continue the lesson.
     */
    private static boolean isAnswer(Node focus) {
        return focus.getStyleClass().contains("answer");
    }

    private boolean withControl(KeyEvent event, KeyCode code, Node focus) {
        if (code == KeyCode.L) {
            commands.language();
        } else if (code == KeyCode.D) {
            commands.theme();
        } else if (code.isDigitKey() && !commands.isPresenting()) {
            commands.go(digit(code));
        } else {
            return !commands.isPresenting() && !(focus instanceof TextInputControl) && commands.control(event);
        }
        return true;
    }

    private boolean single(KeyEvent event, KeyCode code, Node focus) {
        if (code == KeyCode.SPACE) {
            if (focus instanceof ButtonBase || focus instanceof Slider) {
                return false;
            }
            commands.run();
        } else if (code.isDigitKey() && digit(code) > 0) {
            commands.choose(digit(code));
        } else if (code == KeyCode.E) {
            commands.expand();
        } else if (code == KeyCode.S) {
            commands.save();
        } else if ("?".equals(event.getText()) || code == KeyCode.SLASH && event.isShiftDown()) {
            commands.help();
        } else {
            return commands.other(event, focus);
        }
        return true;
    }

    private static int digit(KeyCode code) {
        String name = code.getName();
        char last = name.charAt(name.length() - 1);
        return last >= '0' && last <= '9' ? last - '0' : 0;
    }
}
