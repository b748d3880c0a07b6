package transportlab.app.shots;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import transportlab.app.ui.base.ChartThread;
import transportlab.app.ui.base.Desk;
import transportlab.app.ui.base.FxQueue;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Messages;
import transportlab.app.ui.base.Overlay;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.base.Styles;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.chart.ChartView;
import transportlab.app.ui.lesson.panel.Samples;
import transportlab.visualizer.palette.Theme;

/**
 * Takes a picture of each panel of lessons, in both languages, both themes and two sizes. Its arguments are the folder of
 * the pictures and, if only some are wanted, the beginnings of their names.
 */
public final class PanelShots {
    private static final double RIGHT = 682;
    private static final double HEIGHT = 632;
    private static final double LEFT = 448;

    private final StackPane root = new StackPane();
    private final Path folder;
    private final List<String> wanted;
    private final Samples samples;

    private PanelShots(Path folder, List<String> wanted) throws Exception {
        this.folder = folder;
        this.wanted = wanted;
        this.samples = new Samples();
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Fx.start();
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        int exit = 1;
        try {
            new PanelShots(folder, List.of(arguments).subList(1, arguments.length)).take();
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(exit);
    }

    private void take() throws Exception {
        Stage stage = Fx.get(() -> {
            Ui.begin();
            Stage made = new Stage(StageStyle.UNDECORATED);
            made.setScene(new Scene(root, RIGHT, HEIGHT));
            made.show();
            return made;
        });
        for (String language : List.of("en", "ko")) {
            for (Theme theme : Theme.values()) {
                for (double size : new double[] {1, 1.5}) {
                    String variant = "-" + language + "-" + theme + "-" + Math.round(100 * size);
                    if (isWanted(variant, true)) {
                        all(stage, language, theme, size, variant.toLowerCase(java.util.Locale.ROOT));
                    }
                }
            }
        }
    }

    /** Whether a name begins as one of those that are wanted. Variants begin with a hyphen, panels do not. */
    private boolean isWanted(String name, boolean variant) {
        List<String> starts =
                wanted.stream().filter(each -> each.startsWith("-") == variant).toList();
        return starts.isEmpty() || starts.stream().anyMatch(name::startsWith);
    }

    private void all(Stage stage, String language, Theme theme, double size, String variant) throws Exception {
        Desk desk = new Desk(language);
        desk.themeProperty().set(theme);
        desk.scaleProperty().set(size);
        Shared shared = Fx.get(() -> new Shared(
                desk, new FxQueue(), new ChartThread(), new Overlay(new StackPane(), desk), new Messages(root)));
        Map<String, Supplier<Region>> regions = new LinkedHashMap<>();
        samples.right(shared).forEach((name, of) -> regions.put(name, () -> of.apply(size)));
        samples.left(shared).forEach((name, of) -> regions.put(name, () -> of.apply(new Listening())));
        for (Map.Entry<String, Supplier<Region>> each : regions.entrySet()) {
            if (isWanted(each.getKey(), false)) {
                boolean left = !samples.right(shared).containsKey(each.getKey());
                Fx.run(() -> {
                    stage.getScene().getStylesheets().setAll(Styles.of(theme, size));
                    Region region = each.getValue().get();
                    StackPane card = new StackPane(region);
                    card.getStyleClass().add(left ? "content" : "card");
                    root.getChildren().setAll(card);
                    stage.setWidth(left ? LEFT + 40 : RIGHT);
                    stage.setHeight(HEIGHT);
                });
                Fx.await(this::isReady);
                Fx.run(() -> save(each.getKey() + variant));
            }
        }
    }

    /** Whether the panel is laid out, and its charts are drawn. They are drawn on a thread of their own. */
    private boolean isReady() {
        root.applyCss();
        root.layout();
        return root.lookupAll("*").stream().noneMatch(node -> node instanceof ChartView chart && !chart.isDrawn());
    }

    private void save(String name) {
        Picture.save(root.getScene(), new File(folder.toFile(), name + ".png"));
    }
}
