package transportlab.visualizer.palette;

import java.util.List;
import java.util.Map;

/**
 * How a transport looks everywhere.
 *
 * @param light colour on the light surface, 0xRRGGBB
 * @param dark on the dark one
 * @param dash lengths of strokes and gaps of its line; empty for a solid one
 */
public record TransportStyle(int light, int dark, Marker marker, List<Integer> dash) {
    private static final TransportStyle UNKNOWN = new TransportStyle(0x535D69, 0xA6B0BB, Marker.CIRCLE, List.of(3, 3));

    private static final Map<String, TransportStyle> ALL = Map.ofEntries(
            Map.entry("short-polling", style(0xAA220A, 0xDA5D50, Marker.CIRCLE)),
            Map.entry("long-polling", style(0xC27E0C, 0xFDD135, Marker.SQUARE, 10, 5)),
            Map.entry("streaming", style(0x2C8DE4, 0x7DD7FF, Marker.TRIANGLE)),
            Map.entry("websocket", style(0x510197, 0x8D6BF5, Marker.DIAMOND, 3, 4)),
            Map.entry("jsonp-polling", style(0x7A314A, 0xA87684, Marker.SQUARE_OPEN, 6, 3)),
            Map.entry("socketio-polling", style(0x765E39, 0xCBA682, Marker.CIRCLE_OPEN, 10, 3, 2, 3)),
            Map.entry("sse", style(0x15656B, 0x26B6B1, Marker.TRIANGLE_DOWN, 12, 4)),
            Map.entry("multipart", style(0x3B978B, 0xABEFCF, Marker.PLUS, 4, 4)),
            Map.entry("forever-iframe", style(0x235DBE, 0x7793D4, Marker.HEXAGON, 8, 3, 2, 3)),
            Map.entry("flashsocket", style(0x5D7F27, 0xCAE68A, Marker.CROSS, 2, 3)),
            Map.entry("tcp", style(0x2A4121, 0x349761, Marker.STAR)),
            Map.entry("socketio-websocket", style(0xDA58B7, 0xF999D1, Marker.DIAMOND_OPEN, 5, 2)),
            Map.entry("socketio", style(0xE44860, 0xFF4F73, Marker.DIAMOND_HALF, 8, 2, 2, 2)),
            Map.entry("auto", style(0x202028, 0xF8F8FF, Marker.PENTAGON, 12, 3, 1, 3)));

    /** The style of a transport. An id that is not in the table has a neutral style. */
    public static TransportStyle of(String id) {
        return ALL.getOrDefault(id, UNKNOWN);
    }

    /** The ids that have a style of their own. */
    public static java.util.Set<String> known() {
        return ALL.keySet();
    }

    public int colour(Theme theme) {
        return theme == Theme.LIGHT ? light : dark;
    }

    private static TransportStyle style(int light, int dark, Marker marker, Integer... dash) {
        return new TransportStyle(light, dark, marker, List.of(dash));
    }
}
