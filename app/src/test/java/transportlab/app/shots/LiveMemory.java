package transportlab.app.shots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.stage.Stage;
import transportlab.app.library.Library;
import transportlab.app.ui.Desktop;
import transportlab.app.ui.base.Preferences;
import transportlab.app.ui.base.Ui;
import transportlab.app.ui.frame.FrameModel;
import transportlab.catalogue.Catalogue;

/**
 * Runs all transports for about five minutes while the Timeline shows their lanes, and prints how much memory is in use
 * twice a minute. With an argument the Compare screen is shown instead, so that both can be compared. It needs a screen.
 */
public final class LiveMemory {
    private LiveMemory() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("transportlab.windowed", "true");
        Fx.start();
        Path home = Files.createTempDirectory("transport-lab-memory");
        Desktop desktop = Fx.get(() -> {
            Ui.begin();
            Desktop made = new Desktop(
                    new Stage(),
                    new Library(home.resolve("results")),
                    new Preferences(home.resolve("settings.properties")),
                    "en");
            made.show(1280, 720);
            made.compare().settings().trySet("transports", String.join(",", Catalogue.ids()));
            made.compare().settings().trySet("duration", "20s");
            made.compare().settings().trySet("clients", "20");
            made.compare().start();
            if (arguments.length == 0) {
                made.frame().screenProperty().set(FrameModel.Screen.TIMELINE);
            }
            return made;
        });
        Fx.await(() -> desktop.compare().isRunning());
        long began = System.nanoTime();
        int n = 0;
        while (Fx.get(() -> desktop.compare().isRunning())) {
            if (System.nanoTime() - began > n * 30_000_000_000L) {
                n++;
                System.gc();
                long used = Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory();
                System.out.printf(
                        Locale.ROOT,
                        "after %3.0f s: %.1f MB, %s%n",
                        (System.nanoTime() - began) / 1e9,
                        used / 1e6,
                        Fx.get(() -> desktop.timeline().state()));
            }
            LockSupport.parkNanos(500_000_000L);
        }
        Fx.run(desktop::close);
        System.exit(0);
    }
}
