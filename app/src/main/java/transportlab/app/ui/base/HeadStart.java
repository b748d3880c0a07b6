package transportlab.app.ui.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import transportlab.run.BadInput;
import transportlab.run.ExperimentFile;
import transportlab.visualizer.draw.FontFiles;
import transportlab.visualizer.model.Pictogram;
import transportlab.visualizer.model.PictogramFile;

/**
 * What the first frame needs, made ready in threads of their own while JavaFX starts. Who asks for something that was
 * not begun waits for it all the same.
 */
public final class HeadStart {
    private static final String PICTOGRAMS = "/transportlab/app/example/pictograms.json";

    /** What {@code .ci/classes} writes and the build ships: the classes in the order in which they are needed. */
    private static final String CLASSES = "/transportlab/app/classes.txt";

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

    /** Waits until the shipped faces are known to JavaFX. */
    static void fonts() {
        done(FONTS);
    }

    /** The small pictures that were recorded when the program was built, by the transport's id. */
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
        return true;
    }

    private static Map<String, Pictogram> readPictures() throws IOException {
        try (InputStream in = HeadStart.class.getResourceAsStream(PICTOGRAMS)) {
            return PictogramFile.read(in);
        }
    }

    /** The first screen reads the same; it then finds the catalogue filled. */
    private static void readSettings() {
        try {
            ExperimentFile.load(ExperimentFile.PRESETS.get(0)).build();
        } catch (BadInput e) {
            throw new IllegalStateException("the first preset is shipped broken", e);
        }
    }

    /** Loads what the screen's thread would load one by one. What is not there any more, it will not ask for. */
    private static void loadClasses() {
        InputStream list = HeadStart.class.getResourceAsStream(CLASSES);
        if (list == null) {
            return;
        }
        try (Stream<String> lines = new BufferedReader(new InputStreamReader(list, UTF_8)).lines()) {
            lines.takeWhile(line -> !line.startsWith("#")).forEach(line -> {
                try {
                    Class.forName(line.replace('/', '.'), false, HeadStart.class.getClassLoader());
                } catch (ClassNotFoundException | LinkageError e) {
                    // another system or another version of JavaFX
                }
            });
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
