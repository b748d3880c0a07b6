package transportlab.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import transportlab.app.library.SavedResult;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.export.ExportPopover;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.library.LibraryModel;
import transportlab.app.ui.library.LibraryView;
import transportlab.app.ui.library.PairView;

/** The screen with the saved results: the list, or two results side by side. */
final class LibraryScreen implements DesktopScreen, LibraryView.Commands {
    private final LibraryModel model;
    private final CompareModel compare;
    private final Shared shared;
    private final FrameModel frame;
    private final Beginnings beginnings;
    private Consumer<String> shower = address -> {};
    private Runnable replaced = () -> {};
    private LibraryView view;
    private SavedResult[] pair;

    /** Where a newcomer begins. */
    interface Beginnings {
        void firstLesson();

        void court();
    }

    LibraryScreen(LibraryModel model, CompareModel compare, Shared shared, FrameModel frame, Beginnings beginnings) {
        this.beginnings = beginnings;
        this.model = model;
        this.compare = compare;
        this.shared = shared;
        this.frame = frame;
    }

    /**
     * @param action called when another view has replaced the one that was shown
     */
    void whenReplaced(Runnable action) {
        replaced = action;
    }

    /**
     * @param how opens the folder at an address in the file manager of the system
     */
    void foldersBy(Consumer<String> how) {
        shower = how;
    }

    @Override
    public Node view() {
        return pair == null ? list() : new PairView(pair[0], pair[1], shared, this::leavePair);
    }

    private LibraryView list() {
        if (view == null) {
            view = new LibraryView(model, shared, this);
        }
        return view;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void showAgain() {
        if (view != null) {
            view.show();
        }
    }

    @Override
    public void open(SavedResult saved) {
        if (compare.isRunning()) {
            shared.messages().say(shared.words().get("library.running"));
            return;
        }
        model.load(List.of(saved), whole -> {
            if (!compare.open(whole.get(0).result(), whole.get(0).folder())) {
                shared.messages().say(shared.words().get("library.otherOptions"));
            }
            frame.screenProperty().set(FrameModel.Screen.COMPARE);
        });
    }

    @Override
    public void compare(SavedResult one, SavedResult other) {
        model.load(List.of(one, other), whole -> {
            pair = whole.toArray(SavedResult[]::new);
            replaced.run();
        });
    }

    /** @return whether two results were shown */
    boolean leavePair() {
        boolean shown = pair != null;
        pair = null;
        if (shown) {
            replaced.run();
        }
        return shown;
    }

    @Override
    public void export(SavedResult saved) {
        model.load(List.of(saved), whole -> ExportPopover.of(whole.get(0).result(), shared)
                .show(list()));
    }

    @Override
    public void firstLesson() {
        beginnings.firstLesson();
    }

    @Override
    public void court() {
        beginnings.court();
    }

    @Override
    public void showFolder() {
        shared.messages().say(model.folder().toAbsolutePath().toString());
        shower.accept(model.folder().toUri().toString());
    }

    @Override
    public boolean isBeingMeasured(Path folder) {
        return compare.isRunning() && folder.equals(compare.saved());
    }
}
