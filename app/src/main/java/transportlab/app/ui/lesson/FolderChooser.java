package transportlab.app.ui.lesson;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import transportlab.app.ui.base.Shared;

/** Lets the user choose a folder in a window of the system. */
record FolderChooser(Node of, Shared shared) implements Supplier<Optional<Path>> {
    @Override
    public Optional<Path> get() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(shared.words().get("lesson.folder.add"));
        File chosen = chooser.showDialog(of.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
