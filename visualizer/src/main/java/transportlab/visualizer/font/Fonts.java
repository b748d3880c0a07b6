package transportlab.visualizer.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The faces of all pictures: Pretendard, which covers Latin and Hangul, shipped with the program. */
public final class Fonts {
    public static final Font REGULAR = load("Pretendard-Regular");
    public static final Font SEMI_BOLD = load("Pretendard-SemiBold");
    public static final Font BOLD = load("Pretendard-Bold");

    private Fonts() {}

    private static Font load(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream(FontFiles.resource(name))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + name + " is shipped broken", e);
        }
    }

    /** Registers the fonts by their names, for code that asks for a font by name. */
    public static void register() {
        GraphicsEnvironment all = GraphicsEnvironment.getLocalGraphicsEnvironment();
        all.registerFont(REGULAR);
        all.registerFont(SEMI_BOLD);
        all.registerFont(BOLD);
    }

    public static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    public static Font semiBold(double size) {
        return SEMI_BOLD.deriveFont((float) size);
    }

    public static Font bold(double size) {
        return BOLD.deriveFont((float) size);
    }
}
