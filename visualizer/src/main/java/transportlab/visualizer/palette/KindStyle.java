package transportlab.visualizer.palette;

import java.util.List;

/**
 * How a kind of bytes looks.
 *
 * @param key as in results
 * @param light colour on the light surface, 0xRRGGBB
 * @param lightInk text on it
 */
public record KindStyle(String key, int light, int dark, int lightInk, int darkInk) {
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x10151C;

    /** In the order in which they are stacked. */
    public static final List<KindStyle> ALL = List.of(
            new KindStyle("payload", 0x135E4B, 0x30CEA9, WHITE, BLACK),
            new KindStyle("envelope", 0x34967A, 0x0C7B65, BLACK, WHITE),
            new KindStyle("framing", 0x929A00, 0xB9C20A, BLACK, BLACK),
            new KindStyle("headers", 0x8892A6, 0x868FA1, BLACK, BLACK),
            new KindStyle("control", 0x18202B, 0xF0F6FC, WHITE, BLACK),
            new KindStyle("compressed", 0x5B6B8C, 0x9DB2D6, WHITE, BLACK),
            new KindStyle("tls", 0x7C5C3B, 0xC9A57C, WHITE, BLACK),
            new KindStyle("other", 0xC2185B, 0xFF7AA8, WHITE, BLACK));

    /** What TCP/IP adds, estimated: hatched, never in a total. */
    public static final KindStyle ESTIMATE = new KindStyle("estimate", 0xD3DAE1, 0x32404B, BLACK, WHITE);

    public static KindStyle of(String key) {
        return ALL.stream().filter(kind -> kind.key.equals(key)).findFirst().orElse(ESTIMATE);
    }

    public int colour(Theme theme) {
        return theme == Theme.LIGHT ? light : dark;
    }

    /** How much of the colour lies under bytes whose letters are in ink, 0 to 1. */
    public double tint(Theme theme) {
        boolean isLight = theme == Theme.LIGHT;
        return switch (key) {
            case "payload" -> isLight ? 0.30 : 0.42;
            case "envelope" -> isLight ? 0.16 : 0.30;
            default -> isLight ? 0.28 : 0.34;
        };
    }

    public int ink(Theme theme) {
        return theme == Theme.LIGHT ? lightInk : darkInk;
    }
}
