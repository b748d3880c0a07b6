package transportlab.app.ui.wire;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import transportlab.visualizer.bytes.UpdateCost;
import transportlab.visualizer.palette.KindStyle;
import transportlab.visualizer.palette.Palette;
import transportlab.visualizer.palette.Theme;
import transportlab.wire.Kind;

/** The colours of kinds of bytes on a canvas, and the letters there. */
record KindPaint(Theme theme) {
    static Font mono(double size) {
        return Font.font("JetBrains Mono", size);
    }

    static Font plain(double size) {
        return Font.font("Pretendard", size);
    }

    static Font strong(double size) {
        return Font.font("Pretendard SemiBold", size);
    }

    static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private static Color web(int rgb) {
        return Color.web(Palette.hex(rgb));
    }

    private static KindStyle style(Kind kind) {
        return KindStyle.of(UpdateCost.key(kind));
    }

    Color full(Kind kind) {
        return web(style(kind).colour(theme));
    }

    /** The colour of letters on the full colour. */
    Color inkOn(Kind kind) {
        return web(style(kind).ink(theme));
    }

    /** The colour under a byte, which has its letters in ink. */
    Color tint(Kind kind) {
        return full(kind).deriveColor(0, 1, 1, style(kind).tint(theme));
    }

    Color ink() {
        return web(Palette.of(theme).ink());
    }

    Color muted() {
        return web(Palette.of(theme).muted());
    }

    Color surface() {
        return web(Palette.of(theme).surface());
    }

    Color found() {
        return web(Palette.of(theme).outOfDate());
    }

    Color link() {
        return web(Palette.of(theme).link());
    }
}
