package transportlab.transport.jsonp;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a page's function: identifiers joined by dots, as {@code onNews} or {@code app.feed.onNews}. It is written
 * into a script as it is, so it must be an expression that can be called (ECMAScript 12.7 and 13.3).
 */
final class Callback {
    static final String RULE = "callback must be the name of a function: identifiers of letters, digits, _ and $,"
            + " joined by dots, at most 128 characters";

    private static final int MOST_LETTERS = 128;
    private static final Pattern NAMES = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*");

    /** Words that may not stand at the start of an expression, or whose value is not a function. */
    private static final Set<String> RESERVED = Set.of(
            "await",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "static",
            "super",
            "switch",
            "throw",
            "true",
            "try",
            "typeof",
            "var",
            "void",
            "while",
            "with",
            "yield");

    private Callback() {}

    static boolean isOne(String text) {
        if (text.length() > MOST_LETTERS || !NAMES.matcher(text).matches() || text.equals("this")) {
            return false;
        }
        int dot = text.indexOf('.');
        return !RESERVED.contains(dot < 0 ? text : text.substring(0, dot));
    }
}
