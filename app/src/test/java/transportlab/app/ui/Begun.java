package transportlab.app.ui;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import transportlab.app.library.Library;
import transportlab.app.ui.base.Preferences;
import transportlab.app.ui.base.Ui;

/** A desktop of a test, which keeps its results and settings in a folder of the test. */
final class Begun {
    private Begun() {}

    /** Starts JavaFX, for windows that do not fill the screen. */
    static void toolkit() throws TimeoutException {
        System.setProperty("transportlab.windowed", "true");
        FxToolkit.registerPrimaryStage();
    }

    /** A desktop in English, which is not yet shown. Must be called on the JavaFX thread. */
    static Desktop desktop(Stage stage, Path home) {
        return desktop(stage, home, new Library(home.resolve("results")));
    }

    static Desktop desktop(Stage stage, Path home, Library library) {
        Ui.begin();
        return new Desktop(stage, library, new Preferences(home.resolve("settings.properties")), "en");
    }
}
