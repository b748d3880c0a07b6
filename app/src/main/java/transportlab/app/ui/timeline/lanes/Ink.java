package transportlab.app.ui.timeline.lanes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import transportlab.visualizer.palette.KindStyle;
import transportlab.visualizer.palette.Palette;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.timeline.Mark;
import transportlab.wire.Kind;

/** The colours and letters of a timeline in one theme and one size. */
final class Ink {
    private static final int MOST_WIDTHS = 4000;

    private final Theme theme;
    private final Palette palette;
    private final double scale;
    private final Font plain;
    private final Font strong;
    private final Font small;
    private final Font name;
    private final Map<String, Double> widths = new HashMap<>();
    private final Map<Integer, Color> colours = new HashMap<>();

    /**
     * @param scale size of letters, lines and gaps; 1 is that of the plain screen
     */
    Ink(Theme theme, double scale) {
        this.theme = theme;
        this.palette = Palette.of(theme);
        this.scale = scale;
        this.plain = Font.font("Pretendard", 14 * scale);
        this.strong = Font.font("Pretendard SemiBold", 14 * scale);
        this.small = Font.font("Pretendard", 13 * scale);
        this.name = Font.font("Pretendard SemiBold", 16.5 * scale);
    }

    double scale() {
        return scale;
    }

    /** So many pixels of the plain size. */
    double px(double pixels) {
        return pixels * scale;
    }

    Font plain() {
        return plain;
    }

    Font strong() {
        return strong;
    }

    Font small() {
        return small;
    }

    Font name() {
        return name;
    }

    Color ink() {
        return of(palette.ink());
    }

    Color muted() {
        return of(palette.muted());
    }

    Color line() {
        return of(palette.line());
    }

    Color surface() {
        return of(palette.surface());
    }

    Color sunk() {
        return of(palette.sunk());
    }

    Color old() {
        return of(palette.outOfDate());
    }

    Color transport(String id) {
        return of(palette.transport(id));
    }

    Color chipInk(String id) {
        return of(palette.chipInk(id));
    }

    Color kind(Kind kind) {
        return of(KindStyle.of(kind.name().toLowerCase(Locale.ROOT)).colour(theme));
    }

    /** The colour of a message: that of its transport if it carries something, grey if it does not. */
    Color mark(Mark mark, String transport) {
        return switch (mark.what()) {
            case NEWS, SENDING, HEAD -> transport(transport);
            default -> grey();
        };
    }

    /** How opaque the colour of a channel that is open is. */
    double openness() {
        return theme == Theme.LIGHT ? 0.11 : 0.24;
    }

    Color grey() {
        return of(KindStyle.of("headers").colour(theme));
    }

    /** Each colour is made once, because lanes that grow are drawn many times. */
    private Color of(int rgb) {
        return colours.computeIfAbsent(rgb, key -> Color.rgb(key >> 16 & 255, key >> 8 & 255, key & 255));
    }

    double width(String text, Font font) {
        if (widths.size() > MOST_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(font.getName() + font.getSize() + text, key -> {
            Text measured = new Text(text);
            measured.setFont(font);
            return measured.getLayoutBounds().getWidth();
        });
    }
}
