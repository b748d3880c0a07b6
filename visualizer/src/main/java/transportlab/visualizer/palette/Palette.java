package transportlab.visualizer.palette;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The colours of a theme by their names, 0xRRGGBB. */
public record Palette(
        Theme theme,
        int page,
        int surface,
        int sunk,
        int line,
        int ink,
        int muted,
        int link,
        int warning,
        int outOfDate,
        int amber) {

    public static final Palette LIGHT = new Palette(
            Theme.LIGHT,
            0xF4F6F9,
            0xFFFFFF,
            0xEEF1F5,
            0xD5DBE3,
            0x1B2129,
            0x535D69,
            0x0A58CA,
            0xFFF4CE,
            0xFDE9B8,
            0x8F5400);
    public static final Palette DARK = new Palette(
            Theme.DARK,
            0x0D1117,
            0x161B22,
            0x242B34,
            0x30363D,
            0xF0F3F6,
            0xA6B0BB,
            0x79B8FF,
            0x3A2E0B,
            0x4A3B12,
            0xF2B84B);

    public static Palette of(Theme theme) {
        return theme == Theme.LIGHT ? LIGHT : DARK;
    }

    public int transport(String id) {
        return TransportStyle.of(id).colour(theme);
    }

    /** White or nearly black, whichever stands out more on the transport's colour. */
    public int chipInk(String id) {
        int on = transport(id);
        return contrast(0xFFFFFF, on) >= contrast(0x10151C, on) ? 0xFFFFFF : 0x10151C;
    }

    /** By name, for style sheets. */
    public Map<String, Integer> named() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("page", page);
        names.put("surface", surface);
        names.put("sunk", sunk);
        names.put("line", line);
        names.put("ink", ink);
        names.put("muted", muted);
        names.put("link", link);
        names.put("warning", warning);
        names.put("out-of-date", outOfDate);
        names.put("amber", amber);
        return names;
    }

    /** {@code #rrggbb} */
    public static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
    public static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
