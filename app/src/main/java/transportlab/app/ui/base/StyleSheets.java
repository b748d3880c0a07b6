package transportlab.app.ui.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;
import transportlab.visualizer.palette.Theme;

/**
 * The build runs this class. It writes the style sheets in the binary form that JavaFX loads without parsing. The style
 * sheets of JavaFX itself lose their rules for controls that the desktop does not use, which are three quarters of
 * them. The desktop looks the same, and the first frame appears sooner. If these files are missing, JavaFX parses the
 * text and uses its own style sheet as a whole.
 */
public final class StyleSheets {
    private static final String MODENA = "/com/sun/javafx/scene/control/skin/modena/";

    /** Style classes of controls that the desktop does not use. A test checks that its code does not use them. */
    private static final Pattern UNUSED = Pattern.compile(
            "\\.(accordion|alert|axis|button-bar|calendar|chart|choice|color|"
                    + "combo|column|custom-color|date-|default-color|dialog|html-editor|menu-bar|month|pagination|progress|"
                    + "radio|spinner|split-|stacked|tab-|tab\\b|table|text-area|titled-pane|tool-bar|tree|web|.*legend-symbol)");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    private StyleSheets() {}

    /**
     * @param arguments the folder of the compiled classes
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0] + Styles.FOLDER);
        convert(
                Files.readString(folder.resolve(Styles.DESKTOP + Styles.TEXT)),
                folder.resolve(Styles.DESKTOP + Styles.BINARY));
        for (Theme theme : Theme.values()) {
            convert(Styles.colours(theme), folder.resolve(Styles.name(theme) + Styles.BINARY));
        }
        String controls = used(javafx("modena.css"));
        convert(controls, folder.resolve(Styles.CONTROLS + Styles.BINARY));
        convert(controls + used(javafx("modena-no-transparency.css")), folder.resolve(Styles.OPAQUE + Styles.BINARY));
    }

    private static String javafx(String name) throws IOException {
        try (InputStream in = StyleSheets.class.getResourceAsStream(MODENA + name)) {
            if (in == null) {
                throw new FileNotFoundException("this JavaFX has no " + MODENA + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** The rules without those selectors that name an unused control. */
    static String used(String sheet) {
        StringBuilder kept = new StringBuilder();
        Matcher rules = RULE.matcher(COMMENT.matcher(sheet).replaceAll(""));
        while (rules.find()) {
            String selectors = Arrays.stream(rules.group(1).split(","))
                    .map(String::strip)
                    .filter(selector -> !UNUSED.matcher(selector).find())
                    .collect(Collectors.joining(", "));
            if (!selectors.isEmpty()) {
                kept.append(selectors).append(" {").append(rules.group(2)).append("}\n");
            }
        }
        return kept.toString();
    }

    /**
     * Writes the binary form of a style sheet. If the file would not change, it is left alone, so that what depends on
     * it stays up to date.
     */
    private static void convert(String text, Path binary) throws IOException {
        Path sheet = Files.createTempFile("sheet", Styles.TEXT);
        Path made = Files.createTempFile("sheet", Styles.BINARY);
        Files.writeString(sheet, text);
        Stylesheet.convertToBinary(sheet.toFile(), made.toFile());
        if (!Files.exists(binary) || Files.mismatch(made, binary) >= 0) {
            Files.write(binary, Files.readAllBytes(made));
        }
        Files.delete(sheet);
        Files.delete(made);
    }
}
