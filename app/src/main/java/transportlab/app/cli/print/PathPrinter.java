package transportlab.app.cli.print;

import transportlab.path.PathRules;
import transportlab.path.PathWords;
import transportlab.path.Rule;
import transportlab.words.Words;

/** Prints what stands in front of a server, stage by stage, and what helps against it. */
public record PathPrinter(Terminal terminal) {
    /** Prints nothing for an open path. */
    public void print(PathRules path) {
        if (path.isOpen()) {
            return;
        }
        Words words = terminal.words();
        PathWords paths = new PathWords(words.language().getLanguage());
        boolean own = path.id().equals(PathRules.OWN);
        terminal.out().println(own ? words.get("serve.path.own") : words.with("serve.path", "path", paths.name(path)));
        for (Rule rule : path.rules()) {
            terminal.out().println("  " + rule.text());
            terminal.out().println("    " + paths.does(rule));
        }
        paths.helps(path).ifPresent(helps -> terminal.out().println(words.with("serve.path.helps", "helps", helps)));
    }
}
