package transportlab.visualizer.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Where the shipped font files are. This class is separate from {@link Fonts}, so that code that needs only a file does
 * not load AWT fonts.
 */
public final class FontFiles {
    private FontFiles() {}

    /** The resource of a face: {@code /fonts/Pretendard-Bold.ttf}. */
    public static String resource(String name) {
        return "/fonts/" + name + ".ttf";
    }

    /** The text face as a WOFF2 file, for pages of a browser. */
    public static byte[] forPages() {
        try (InputStream in = FontFiles.class.getResourceAsStream("/fonts/Pretendard-Regular.woff2")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
