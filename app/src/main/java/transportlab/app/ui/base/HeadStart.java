package transportlab.app.ui.base;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentFile;
import transportlab.visualizer.font.FontFiles;
import transportlab.visualizer.pictogram.Pictogram;
import transportlab.visualizer.pictogram.PictogramFile;

/**
 * Prepares what the first frame needs on separate threads while JavaFX starts. A caller that asks for something that
 * has not been begun prepares it itself.
 */
public final class HeadStart {
    private static final String PICTOGRAMS = "/transportlab/app/example/pictograms.json";

    /**
     * The list of classes in the order in which they are needed. {@code .ci/classes} writes it, and the build packs it.
     */
    private static final String CLASSES = "/transportlab/app/ahead.txt";

    private static final List<String> FACES =
            List.of("Pretendard-Regular", "Pretendard-SemiBold", "Pretendard-Bold", "JetBrainsMono-Regular");
    private static final FutureTask<Boolean> FONTS = new FutureTask<>(HeadStart::loadFonts);
    private static final FutureTask<Map<String, Pictogram>> PICTURES = new FutureTask<>(HeadStart::readPictures);

    private HeadStart() {}

    /** To be called just before JavaFX starts. */
    public static void begin() {
        thread("ui-start-0", FONTS);
        thread("ui-start-1", PICTURES, HeadStart::readSettings, HeadStart::loadClasses);
    }

    private static void thread(String name, Runnable... tasks) {
        Thread thread = new Thread(() -> List.of(tasks).forEach(Runnable::run), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the shipped fonts and the icon font are registered with JavaFX. */
    static void fonts() {
        done(FONTS);
    }

    /** The pictograms that are shipped with the program, by transport id. */
    public static Map<String, Pictogram> pictures() {
        return done(PICTURES);
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

    private static Map<String, Pictogram> readPictures() throws IOException {
        try (InputStream in = HeadStart.class.getResourceAsStream(PICTOGRAMS)) {
            return PictogramFile.read(in);
        }
    }

    /** Reads the same settings as the first screen, which then finds the catalogue loaded. */
    private static void readSettings() {
        try {
            ExperimentFile.load(ExperimentFile.PRESETS.get(0)).build();
        } catch (BadInput e) {
            throw new IllegalStateException("the first preset is shipped broken", e);
        }
    }

    /**
     * Loads the classes that the JavaFX thread would otherwise load one by one. Classes that no longer exist are
     * skipped, because the program will not ask for them.
     */
    private static void loadClasses() {
        String names = read(CLASSES);
        int from = 0;
        for (int to = names.indexOf('\n'); to >= 0; to = names.indexOf('\n', from)) {
            try {
                Class.forName(names.substring(from, to), false, HeadStart.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                // this system or this version of JavaFX does not have the class
            }
            from = to + 1;
        }
    }

    private static String read(String resource) {
        try (InputStream in = HeadStart.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            return "";
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
