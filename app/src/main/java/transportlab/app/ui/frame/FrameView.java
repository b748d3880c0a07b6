package transportlab.app.ui.frame;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import transportlab.app.ui.base.Desk;
import transportlab.app.ui.base.Ui;
import transportlab.visualizer.palette.Theme;
import transportlab.words.Words;

/** The rail at the left, and the screen beside it. */
public final class FrameView extends BorderPane {
    private static final Map<FrameModel.Screen, Feather> ICONS = new EnumMap<>(Map.of(
            FrameModel.Screen.COMPARE, Feather.BAR_CHART_2,
            FrameModel.Screen.TIMELINE, Feather.GIT_COMMIT,
            FrameModel.Screen.WIRE, Feather.CODE,
            FrameModel.Screen.SCALE, Feather.TRENDING_UP,
            FrameModel.Screen.LESSONS, Feather.BOOK_OPEN,
            FrameModel.Screen.LIBRARY, Feather.ARCHIVE));
    private final FrameModel model;
    private final Desk desk;
    private final StackPane place = new StackPane();

    public FrameView(FrameModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        setCenter(place);
        model.screenProperty().addListener((of, before, now) -> setLeft(rail()));
        desk.wordsProperty().addListener((of, before, now) -> setLeft(rail()));
        desk.themeProperty().addListener((of, before, now) -> setLeft(rail()));
        desk.scaleProperty().addListener((of, before, now) -> setLeft(rail()));
        setLeft(rail());
    }

    public void show(Node screen) {
        place.getChildren().setAll(screen);
    }

    private VBox rail() {
        Words words = desk.words();
        VBox rail = new VBox();
        rail.getStyleClass().add("rail");
        double width = 84 * (1 + 0.7 * (desk.scaleProperty().get() - 1));
        rail.setMinWidth(width);
        rail.setMaxWidth(width);
        for (FrameModel.Screen screen : FrameModel.Screen.values()) {
            String name = screen.name().toLowerCase(java.util.Locale.ROOT);
            Button item = item(words.get("frame." + name), ICONS.get(screen), () -> model.screenProperty()
                    .set(screen));
            item.setId("rail-" + name);
            if (screen == model.screenProperty().get()) {
                item.getStyleClass().add("chosen");
            }
            rail.getChildren().add(item);
        }
        Region gap = Ui.gap();
        Button language = item(words.get("frame.otherLanguage"), Feather.GLOBE, desk::switchLanguage);
        language.setId("language");
        boolean light = desk.theme() == Theme.LIGHT;
        Button theme = item(
                words.get(light ? "frame.dark" : "frame.light"), light ? Feather.MOON : Feather.SUN, desk::switchTheme);
        theme.setId("theme");
        rail.getChildren().addAll(gap, language, theme);
        return rail;
    }

    private static Button item(String text, Feather icon, Runnable action) {
        Button item = new Button(text);
        item.setGraphic(Ui.icon(icon, 22));
        item.getStyleClass().setAll("rail-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(event -> action.run());
        return item;
    }
}
