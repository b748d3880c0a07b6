package transportlab.visualizer.draw;

import java.awt.Color;
import transportlab.visualizer.palette.KindStyle;
import transportlab.visualizer.palette.Palette;
import transportlab.visualizer.palette.Theme;

/**
 * How charts are drawn.
 *
 * @param theme light or dark
 * @param value the size of the numbers on bars, px
 * @param text the size of texts inside and beside bars, px
 * @param bar the height of the thickest bar, px
 * @param names whether the chart shows the names of the transports left of the plot; if not, the caller does
 * @param failures whether the chart says in a row why it has no figures, or what a reader must know about them; if not,
 *     the caller does
 * @param faded whether what was measured stands behind something newer
 */
public record Look(Theme theme, double value, double text, double bar, boolean names, boolean failures, boolean faded) {
    /** How strong colours are that stand behind something newer. */
    private static final double FADED = 0.45;

    public Look(Theme theme, double value, double text, double bar, boolean names, boolean failures) {
        this(theme, value, text, bar, names, failures, false);
    }

    /** How strong the colour of what was needed to open is, beside that of the same thing while measuring. */
    public static final double TO_OPEN = 0.42;

    /** As columns of the desktop. */
    public static Look column(Theme theme) {
        return new Look(theme, 18, 14, 44, false, false);
    }

    /** For a legend below a chart on the screen. */
    public static Look legend(Theme theme) {
        return new Look(theme, 18, 13, 44, false, false);
    }

    /** As a picture of its own. */
    public static Look picture(Theme theme) {
        return new Look(theme, 18, 14, 40, true, true);
    }

    /** For the back of the room. */
    public static Look presenter(Theme theme) {
        return new Look(theme, 36, 28, 54, false, true);
    }

    /** The same with names left of the plot. */
    public Look named() {
        return new Look(theme, value, text, bar, true, failures, faded);
    }

    /** The same with what was measured in paler colours. */
    public Look behind() {
        return new Look(theme, value, text, bar, names, failures, true);
    }

    Palette palette() {
        return Palette.of(theme);
    }

    Color ink() {
        return new Color(palette().ink());
    }

    /** The ink of a number that differs from what was calculated. */
    Color amber() {
        return new Color(palette().amber());
    }

    Color muted() {
        return new Color(palette().muted());
    }

    Color line() {
        return new Color(palette().line());
    }

    /** Behind the row of which the finding speaks. */
    Color sunk() {
        return new Color(palette().sunk());
    }

    /** Of time in which a screen was old. */
    Color outOfDate() {
        return new Color(palette().outOfDate());
    }

    Color surface() {
        return new Color(palette().surface());
    }

    Color transport(String id) {
        return mixed(new Color(palette().transport(id)));
    }

    Color kind(String key) {
        return mixed(new Color(KindStyle.of(key).colour(theme)));
    }

    Color kindInk(String key) {
        return faded ? ink() : new Color(KindStyle.of(key).ink(theme));
    }

    /** Mixed with the surface if it is faded. */
    private Color mixed(Color colour) {
        Color under = surface();
        return faded
                ? new Color(
                        mixed(colour.getRed(), under.getRed()),
                        mixed(colour.getGreen(), under.getGreen()),
                        mixed(colour.getBlue(), under.getBlue()))
                : colour;
    }

    private static int mixed(int colour, int under) {
        return (int) Math.round(FADED * colour + (1 - FADED) * under);
    }

    static Color pale(Color colour, double share) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * share));
    }
}
