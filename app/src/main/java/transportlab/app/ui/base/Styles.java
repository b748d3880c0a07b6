package transportlab.app.ui.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.palette.KindStyle;
import transportlab.visualizer.palette.Palette;
import transportlab.visualizer.palette.Theme;

/** The style sheets of a theme: colours from the one palette, and how things look with them. */
public final class Styles {
    private Styles() {}

    public static List<String> of(Theme theme, double scale) {
        String sheet = Styles.class.getResource("/transportlab/app/desktop.css").toExternalForm();
        return List.of(sheet, data(colours(theme) + root(scale)));
    }

    private static String root(double scale) {
        return ".root { -fx-font-size: " + 15 * scale + "px; }\n";
    }

    private static String colours(Theme theme) {
        Palette palette = Palette.of(theme);
        String names = palette.named().entrySet().stream()
                .map(entry -> "-c-" + entry.getKey() + ": " + Palette.hex(entry.getValue()) + ";")
                .collect(Collectors.joining(" "));
        StringBuilder css = new StringBuilder(".root { " + names + " }\n");
        for (String id : Catalogue.ids()) {
            String colour = Palette.hex(palette.transport(id));
            css.append(".chip-" + id + " { -fx-background-color: " + colour + "; -fx-text-fill: "
                    + Palette.hex(palette.chipInk(id)) + "; }\n");
            css.append(".fill-" + id + " { -fx-background-color: " + colour + "; }\n");
        }
        for (KindStyle kind : KindStyle.ALL) {
            css.append(".fill-" + kind.key() + " { -fx-background-color: " + Palette.hex(kind.colour(theme)) + "; }\n");
            css.append(".ink-" + kind.key() + " { -fx-text-fill: " + Palette.hex(kind.ink(theme)) + "; }\n");
        }
        return css.toString();
    }

    private static String data(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(UTF_8));
    }
}
