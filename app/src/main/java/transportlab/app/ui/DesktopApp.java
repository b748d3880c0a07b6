package transportlab.app.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;
import transportlab.app.library.Home;
import transportlab.app.library.Library;
import transportlab.app.ui.base.HeadStart;
import transportlab.app.ui.base.Preferences;
import transportlab.app.ui.base.Ui;

/** Opens the desktop. {@link #isPossible()} tells beforehand whether there is a screen. */
public final class DesktopApp extends Application {
    /**
     * The system property set by the script that measures the time to the first frame. If it is set, the program ends
     * after that frame.
     */
    private static final String FIRST_FRAME = "transportlab.firstFrame";

    /** The window is as large as the screens were drawn for. */
    private static final double WIDTH = 1280;

    private static final double HEIGHT = 720;

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    /** Whether there is a screen, as far as that can be told before JavaFX starts. */
    public static boolean isPossible() {
        boolean linux = System.getProperty("os.name", "")
                .toLowerCase(java.util.Locale.ROOT)
                .contains("linux");
        boolean display =
                System.getenv("DISPLAY") != null && !System.getenv("DISPLAY").isEmpty();
        return !linux || display;
    }

    /**
     * Whether JavaFX has found a screen. Anything that fails after that is a fault of the program and not of the
     * screen.
     */
    public static boolean isStarted() {
        return STARTED.get();
    }

    /** Shows the desktop until its window is closed. */
    public static void open(String language) {
        if (!language.isEmpty()) {
            System.setProperty("transportlab.language", language);
        }
        HeadStart.begin();
        launch(DesktopApp.class);
    }

    @Override
    public void start(Stage stage) {
        STARTED.set(true);
        Ui.begin();
        Preferences preferences = new Preferences(Home.path().resolve("settings.properties"));
        String language = System.getProperty("transportlab.language", preferences.language());
        Desktop desktop = new Desktop(stage, new Library(Home.path().resolve("results")), preferences, language);
        desktop.foldersBy(address -> getHostServices().showDocument(address));
        desktop.pagesBy(address -> getHostServices().showDocument(address));
        desktop.show(size("transportlab.width", WIDTH), size("transportlab.height", HEIGHT));
        afterFirstFrame(() -> {
            if (System.getProperty(FIRST_FRAME) != null) {
                long now = System.currentTimeMillis();
                long started = java.lang.management.ManagementFactory.getRuntimeMXBean()
                        .getStartTime();
                System.setProperty(FIRST_FRAME, String.valueOf(now - started));
                javafx.application.Platform.exit();
            } else {
                desktop.warmUp();
            }
        });
    }

    private static double size(String property, double otherwise) {
        return Double.parseDouble(System.getProperty(property, String.valueOf(otherwise)));
    }

    /** Runs the action at the second pulse, when the first frame is on the screen. */
    private static void afterFirstFrame(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
