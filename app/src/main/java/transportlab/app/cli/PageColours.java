package transportlab.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import transportlab.catalogue.Catalogue;
import transportlab.serve.PageLook;
import transportlab.visualizer.font.FontFiles;
import transportlab.visualizer.palette.KindStyle;
import transportlab.visualizer.palette.Palette;
import transportlab.visualizer.palette.Theme;

/** Gives the page of {@code serve} the colours and the font of the desktop. */
final class PageColours {
    private PageColours() {}

    static PageLook look() {
        return new PageLook(properties(Theme.LIGHT), properties(Theme.DARK), FontFiles.forPages());
    }

    private static Map<String, String> properties(Theme theme) {
        Palette palette = Palette.of(theme);
        Map<String, String> properties = new LinkedHashMap<>();
        palette.named().forEach((name, colour) -> properties.put(name, Palette.hex(colour)));
        for (String id : Catalogue.ids()) {
            properties.put("transport-" + id, Palette.hex(palette.transport(id)));
            properties.put("on-transport-" + id, Palette.hex(palette.chipInk(id)));
        }
        for (KindStyle kind : KindStyle.ALL) {
            properties.put("kind-" + kind.key(), Palette.hex(kind.colour(theme)));
        }
        return properties;
    }
}
