package transportlab.app.ui.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import transportlab.app.library.Library;
import transportlab.app.library.SavedResult;
import transportlab.app.ui.base.UiQueue;
import transportlab.measure.ResultFiles;
import transportlab.trial.ResultFolder;

/** The state of the Library screen. Files are read and written on a thread of its own. */
public final class LibraryModel implements AutoCloseable {
    // Properties
    private final ObservableList<SavedResult> results = FXCollections.observableArrayList();
    private final ObservableList<SavedResult> selected = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private final Library library;
    private final UiQueue ui;
    private final ExecutorService files = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "ui-files-0");
        thread.setDaemon(true);
        return thread;
    });

    /** Something with files that may fail. */
    private interface Work {
        void run() throws IOException, ResultFiles.NoResult;
    }

    public LibraryModel(Library library, UiQueue ui) {
        this.library = library;
        this.ui = ui;
    }

    /** The newest first; the example last. */
    public ObservableList<SavedResult> results() {
        return results;
    }

    /** The selected results, at most two. */
    public ObservableList<SavedResult> selected() {
        return selected;
    }

    /** What could not be done, in one line; empty if all went well. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public Path folder() {
        return library.folder();
    }

    /** How large all files are together. */
    public long bytes() {
        return results.stream().mapToLong(SavedResult::bytes).sum();
    }

    // Commands

    /** Reads the folder again. */
    public void refresh() {
        work(() -> {});
    }

    /**
     * Selects a result, or deselects it. If two are already selected, a third replaces the one that was selected first.
     */
    public void toggle(SavedResult saved) {
        if (!selected.removeIf(other -> same(other, saved))) {
            if (selected.size() == 2) {
                selected.remove(0);
            }
            selected.add(saved);
        }
    }

    public boolean isSelected(SavedResult saved) {
        return selected.stream().anyMatch(other -> same(other, saved));
    }

    public void rename(SavedResult saved, String title) {
        if (!title.isBlank()) {
            work(() -> library.rename(saved, title));
        }
    }

    public void delete(SavedResult saved) {
        work(() -> library.delete(saved));
    }

    /** Undoes a deletion. */
    public void restore(SavedResult saved) {
        work(() -> library.restore(saved));
    }

    /**
     * Copies result files into the library. Files that are not results are reported, and the others are copied all the
     * same.
     */
    public void importFiles(List<Path> paths) {
        work(() -> {
            List<String> wrong = new ArrayList<>();
            for (Path path : paths) {
                try {
                    library.importFile(path);
                } catch (ResultFiles.NoResult e) {
                    wrong.add(e.getMessage());
                }
            }
            if (!wrong.isEmpty()) {
                throw new IOException(String.join("\n", wrong));
            }
        });
    }

    /** Reads a result with all of its samples. */
    public void load(List<SavedResult> light, Consumer<List<SavedResult>> then) {
        work(() -> {
            List<SavedResult> whole = new ArrayList<>();
            for (SavedResult saved : light) {
                whole.add(library.whole(saved));
            }
            ui.post(() -> then.accept(whole));
        });
    }

    private void work(Work work) {
        if (files.isShutdown()) {
            return;
        }
        files.execute(() -> {
            String wrong = "";
            try {
                work.run();
            } catch (ResultFiles.NoResult e) {
                wrong = e.getMessage();
            } catch (IOException e) {
                wrong = ResultFolder.reason(e);
            } catch (RuntimeException e) {
                wrong = String.valueOf(e.getMessage());
            }
            String told = wrong;
            List<SavedResult> now = list();
            ui.post(() -> {
                problem.set(told);
                results.setAll(now);
                List<SavedResult> kept = now.stream().filter(this::isSelected).toList();
                selected.setAll(kept);
            });
        });
    }

    private static boolean same(SavedResult one, SavedResult other) {
        return one.isExample() ? other.isExample() : one.folder().equals(other.folder());
    }

    private List<SavedResult> list() {
        try {
            return library.list();
        } catch (java.io.UncheckedIOException e) {
            return List.of(Library.example());
        }
    }

    @Override
    public void close() {
        files.shutdown();
        try {
            library.forgetDeleted();
        } catch (IOException e) {
            // it is deleted the next time
        }
    }
}
