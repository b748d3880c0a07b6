package transportlab.app.ui.base;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentFile;
import transportlab.visualizer.font.FontFiles;

/**
 * Prepares what the first frame needs on a thread of its own while JavaFX starts. A caller that asks for something that
 * has not been begun prepares it itself.
 */
public final class HeadStart {
    private static final List<String> FACES =
            List.of("Pretendard-Regular", "Pretendard-SemiBold", "Pretendard-Bold", "JetBrainsMono-Regular");
    private static final FutureTask<Boolean> FONTS = new FutureTask<>(HeadStart::loadFonts);

    private HeadStart() {}

    /** To be called just before JavaFX starts. */
    public static void begin() {
        Thread thread = new Thread(
                () -> {
                    readSettings();
                    FONTS.run();
                },
                "ui-start-0");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the shipped fonts and the icon font are registered with JavaFX. */
    static void fonts() {
        done(FONTS);
    }

    private static boolean loadFonts() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String face : FACES) {
            try (InputStream in = HeadStart.class.getResourceAsStream(FontFiles.resource(face))) {
                files.add(in.readAllBytes());
            }
        }
        // waits for JavaFX, so only now
        files.forEach(file -> Font.loadFont(new ByteArrayInputStream(file), 15));
        // the icon font is loaded together with the first icon
        FontIcon.of(Feather.PLAY).getLayoutBounds();
        return true;
    }

    /** Reads the same settings as the first screen, which then finds the catalogue loaded. */
    private static void readSettings() {
        try {
            ExperimentFile.load(ExperimentFile.PRESETS.get(0)).build();
        } catch (BadInput e) {
            throw new IllegalStateException("the first preset is shipped broken", e);
        }
    }

    private static <T> T done(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the desktop starts", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("what the desktop starts with is shipped broken", e.getCause());
        }
    }
}
