package transportlab.app.ui.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.visualizer.palette.Theme;

/** The style sheets that the build writes say what the text says, and enough for the controls of the desktop. */
class StyleSheetsTest {
    /** Another one needs its rules: take it out of those that {@link StyleSheets} leaves out. */
    private static final Set<String> CONTROLS = Set.of(
            "Button",
            "ButtonBase",
            "CheckBox",
            "CheckMenuItem",
            "ContentDisplay",
            "Control",
            "CustomMenuItem",
            "Hyperlink",
            "Label",
            "Labeled",
            "IndexedCell",
            "Cell",
            "ListCell",
            "ListView",
            "FocusModel",
            "MultipleSelectionModel",
            "SelectionModel",
            "ScrollBar",
            "MenuButton",
            "MenuItem",
            "OverrunStyle",
            "ScrollPane",
            "SeparatorMenuItem",
            "Slider",
            "TextField",
            "TextInputControl",
            "Toggle",
            "ToggleButton",
            "ToggleGroup",
            "Tooltip");

    @Test
    void desktopHasNoOtherControls() {
        DescribedPredicate<JavaClass> other = DescribedPredicate.describe(
                "are other controls",
                type -> type.getPackageName().equals("javafx.scene.control")
                        && !CONTROLS.contains(
                                type.getName().replaceAll("^.*control\\.", "").replaceAll("\\$.*", "")));
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat(other)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("transportlab.app"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root",
                "label",
                "button",
                "toggle-button",
                "check-box",
                "hyperlink",
                "menu-button",
                "menu-item",
                "context-menu",
                "text-input",
                "slider",
                "list-view",
                "list-cell",
                "scroll-bar",
                "scroll-pane",
                "tooltip"
            })
    void rulesOfThoseItHasAreAllThere(String styleClass) throws IOException {
        URL whole = getClass().getResource("/com/sun/javafx/scene/control/skin/modena/modena.bss");
        List<String> kept = selectors(Stylesheet.loadBinary(made(Styles.CONTROLS)));
        List<String> all = selectors(Stylesheet.loadBinary(whole)).stream()
                .filter(selector -> selector.matches("\\*\\." + styleClass + "(:[a-z-]+|\\.[a-z-]+)*"))
                .toList();
        assertThat(all).isNotEmpty();
        assertThat(kept).containsAll(all);
    }

    @Test
    void leavesOutTheSelectorsOfOthersAlone() {
        String sheet = "/* .button { } */ .button, .table-view > .column-header { a: 1; }\n.tab-pane { b: 2; }";
        assertThat(StyleSheets.used(sheet)).isEqualTo(".button { a: 1; }\n");
    }

    @Test
    void binariesSayWhatTheTextSays() throws IOException {
        CssParser parser = new CssParser();
        URL text = getClass().getResource(Styles.FOLDER + Styles.DESKTOP + Styles.TEXT);
        assertThat(rules(Stylesheet.loadBinary(made(Styles.DESKTOP)))).isEqualTo(rules(parser.parse(text)));
        for (Theme theme : Theme.values()) {
            assertThat(rules(Stylesheet.loadBinary(made(Styles.name(theme)))))
                    .isEqualTo(rules(parser.parse(Styles.colours(theme))));
        }
    }

    /** In a binary they are as good as solid. */
    @Test
    void noBorderIsDottedOrDashedByName() throws IOException {
        try (var in = getClass().getResourceAsStream(Styles.FOLDER + Styles.DESKTOP + Styles.TEXT)) {
            assertThat(new String(in.readAllBytes(), UTF_8)).doesNotContainPattern(": *(dotted|dashed)");
        }
    }

    private URL made(String name) {
        return getClass().getResource(Styles.FOLDER + name + Styles.BINARY);
    }

    private static List<String> selectors(Stylesheet sheet) {
        return sheet.getRules().stream()
                .flatMap(rule -> rule.getSelectors().stream())
                .map(selector -> selector.toString())
                .toList();
    }

    /** Without what an array of values says of itself, which is where it lies. */
    private static List<String> rules(Stylesheet sheet) {
        List<String> rules = new ArrayList<>();
        for (Rule rule : sheet.getRules()) {
            List<String> declarations = rule.getDeclarations().stream()
                    .map(declaration -> declaration.getProperty() + ": "
                            + (declaration.getProperty().equals("-fx-border-style")
                                    ? ""
                                    : declaration.getParsedValue()))
                    .toList();
            rules.add(rule.getSelectors() + " " + declarations);
        }
        return rules;
    }
}
