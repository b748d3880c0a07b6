package transportlab.app.ui.path;

import transportlab.io.Printable;
import transportlab.path.PathRules;
import transportlab.words.Words;

/** Names of paths as people read them. */
public final class PathNames {
    private static final int LONGEST = 28;

    private PathNames() {}

    /** The name of the path of the next run, and how many rows of its preset were changed. */
    public static String of(PathModel model, Words words) {
        return of(model.board(), words);
    }

    static String of(Board board, Words words) {
        String name = name(board.preset() == null ? board.path() : board.preset(), words);
        return board.changed() == 0
                ? name
                : words.with("path.nameChanged", "name", name, "n", words.with("path.changed", "n", board.changed()));
    }

    /** The name of a preset or file; rules that were written by hand have none. */
    static String name(PathRules path, Words words) {
        return path.id().equals(PathRules.OWN)
                ? words.get("path.own")
                : words.find("preset." + path.id() + ".name").orElseGet(() -> file(path.id()));
    }

    /** A file may have any name, and there is room for a part of it. */
    private static String file(String name) {
        String plain = Printable.of(name);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }

    /** What a preset is in two or three words. */
    static String says(PathRules path, Words words) {
        return words.find("preset." + path.id() + ".says")
                .orElseGet(() -> path.rules().size() == 1
                        ? words.get("path.rules.one")
                        : words.with("path.rules", "n", path.rules().size()));
    }
}
