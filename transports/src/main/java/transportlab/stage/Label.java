package transportlab.stage;

import transportlab.io.Printable;

/** Makes a text from a browser safe to show: on one line, printable, and not too long. */
final class Label {
    static final int MOST = 200;

    private Label() {}

    static String of(String text) {
        String shown = Printable.of(text.length() > MOST ? text.substring(0, MOST) : text);
        return shown.length() > MOST ? shown.substring(0, MOST) : shown;
    }
}
