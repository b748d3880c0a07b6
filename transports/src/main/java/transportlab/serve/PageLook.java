package transportlab.serve;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the page looks. Without one it is grey.
 *
 * @param light CSS custom properties of the light theme, by their names without the two dashes: {@code ink},
 *     {@code transport-websocket}, {@code on-transport-websocket}, {@code kind-payload}, ..
 * @param dark the same of the dark theme
 * @param font a WOFF2 file that has Latin and Hangul; empty for none
 */
public record PageLook(Map<String, String> light, Map<String, String> dark, byte[] font) {
    /** Grey, in the fonts of the reader's system. */
    public static final PageLook PLAIN = new PageLook(Map.of(), Map.of(), new byte[0]);

    boolean hasFont() {
        return font.length > 0;
    }

    static String css(Map<String, String> properties) {
        return properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(property -> "--" + property.getKey() + ":" + property.getValue() + ";")
                .collect(Collectors.joining());
    }
}
