package transportlab.app.ui.path;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Ui;
import transportlab.words.Words;

/** What stands above the routes: client, proxy and server, each above its own line. */
final class RouteHead extends Region {
    private static final double[] AT = {
        PathLook.CLIENT, (PathLook.BAND + PathLook.BAND_END) / 2, PathLook.SERVER,
    };

    private final Region band = new Region();
    private final Node[] names;

    RouteHead(PathLook look, Words words) {
        band.getStyleClass().add("path-band-head");
        band.setManaged(false);
        // where letters are large, the icons alone have room
        boolean brief = look.scale() > 1;
        names = new Node[] {
            name(Feather.MONITOR, words.get("path.client"), brief),
            name(Feather.SHIELD, words.get("path.proxy"), brief),
            name(Feather.SERVER, words.get("path.server"), brief),
        };
        getChildren().add(band);
        getChildren().addAll(names);
        setMinWidth(look.route());
        setMaxWidth(look.longestRoute());
        setPrefWidth(look.route());
    }

    private static HBox name(Feather icon, String word, boolean brief) {
        HBox name = Ui.row(6, Ui.icon(icon, 18));
        if (!brief) {
            name.getChildren().add(Ui.label(word, "column-title"));
        }
        name.setAccessibleText(word);
        return name;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        band.resizeRelocate(
                width * PathLook.BAND, 6, width * (PathLook.BAND_END - PathLook.BAND), Math.max(0, getHeight() - 6));
        for (int i = 0; i < names.length; i++) {
            double wide = names[i].prefWidth(-1);
            double high = names[i].prefHeight(-1);
            double x = Math.max(0, Math.min(width - wide, width * AT[i] - wide / 2));
            names[i].resizeRelocate(x, (getHeight() - high) / 2, wide, high);
        }
    }
}
