package transportlab.app.ui.court;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import transportlab.app.ui.base.KeptFiles;

/** The sentences that a teacher has chosen for class. They are saved by name, so that they stay if sentences are added. */
public final class Stars {
    private static final String FILE = "chosen.json";
    private final Path file;
    private final KeptFiles files;
    private Kept kept;

    /**
     * What is saved.
     *
     * @param ids the chosen sentences
     * @param only whether only those are listed
     */
    record Kept(Set<String> ids, boolean only) {
        static final Kept NOTHING = new Kept(Set.of(), false);
    }

    /**
     * @param folder the folder of the court; need not exist
     * @param writer writes off the JavaFX thread
     */
    public Stars(Path folder, Executor writer) {
        this.file = folder.resolve(FILE);
        this.files = new KeptFiles(writer);
    }

    private Kept kept() {
        if (kept == null) {
            kept = files.read(file, Kept.class)
                    .filter(read -> read.ids() != null)
                    .orElse(Kept.NOTHING);
        }
        return kept;
    }

    boolean has(String id) {
        return kept().ids().contains(id);
    }

    /** Whether only chosen sentences are listed. */
    boolean isOnly() {
        return kept().only();
    }

    void toggle(String id) {
        Set<String> ids = new LinkedHashSet<>(kept().ids());
        if (!ids.remove(id)) {
            ids.add(id);
        }
        keep(new Kept(new TreeSet<>(ids), kept().only()));
    }

    void only(boolean now) {
        keep(new Kept(kept().ids(), now));
    }

    private void keep(Kept now) {
        kept = now;
        files.write(file, now);
    }
}
