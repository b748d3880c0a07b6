package transportlab.app.ui.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URL;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import transportlab.catalogue.Catalogue;
import transportlab.visualizer.palette.KindStyle;
import transportlab.visualizer.palette.Palette;
import transportlab.visualizer.palette.Theme;

/** The style sheets of a theme: the colours of the palette, and the rules that use them. */
public final class Styles {
    /**
     * Names of style sheets without suffix: for the desktop, for JavaFX's controls, and for the controls on screens
     * without transparency.
     */
    public static final String DESKTOP = "desktop";

    public static final String CONTROLS = "controls";
    public static final String OPAQUE = "controls-opaque";

    public static final String TEXT = ".css";

    /** The suffix of the files that the build makes of the text; see {@code StyleSheets}. */
    public static final String BINARY = ".bss";

    /** The folder of the sheets among the resources. */
    public static final String FOLDER = "/transportlab/app/";

    /** The size of plain text at scale 1, in pixels. The style sheet has the same value. */
    private static final double SIZE = 15;

    private Styles() {}

    /** The style sheets of a scene, as URLs. */
    public static List<String> of(Theme theme, double scale) {
        List<String> sheets = new ArrayList<>();
        sheets.add(resource(DESKTOP + BINARY).or(() -> resource(DESKTOP + TEXT)).orElseThrow());
        sheets.add(resource(name(theme) + BINARY).orElseGet(() -> data(colours(theme))));
        if (scale != 1) {
            sheets.add(data(".root { -fx-font-size: " + SIZE * scale + "px; }"));
        }
        return sheets;
    }

    /**
     * The style sheet for the JavaFX controls that the desktop uses. It is empty if the build did not make it, or on a
     * touch screen, for which JavaFX's own style sheet has larger controls.
     */
    static Optional<String> controls() {
        if (Platform.isSupported(ConditionalFeature.INPUT_TOUCH)) {
            return Optional.empty();
        }
        return resource((Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW) ? CONTROLS : OPAQUE) + BINARY);
    }

    /** The file of a theme's colours, without suffix. */
    public static String name(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> resource(String name) {
        return Optional.ofNullable(Styles.class.getResource(FOLDER + name)).map(URL::toExternalForm);
    }

    /**
     * The colours of a theme as the text of a style sheet: the named colours of the palette, and the colours of
     * transports and of kinds of bytes.
     */
    public static String colours(Theme theme) {
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
            css.append(".tint-" + kind.key() + " { -fx-background-color: " + Palette.hex(kind.colour(theme))
                    + ", -c-surface, " + translucent(kind.colour(theme), kind.tint(theme)) + "; }\n");
            css.append(".ink-" + kind.key() + " { -fx-text-fill: " + Palette.hex(kind.ink(theme)) + "; }\n");
        }
        return css.toString();
    }

    private static String translucent(int rgb, double opacity) {
        return String.format(
                Locale.ROOT, "rgba(%d, %d, %d, %.2f)", rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, opacity);
    }

    private static String data(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(UTF_8));
    }
}
