package transportlab.app.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.lesson.LessonModel;
import transportlab.app.ui.lesson.LessonView;
import transportlab.app.ui.present.LessonPresenter;

/** The lessons. */
final class LessonScreen implements DesktopScreen {
    private final LessonModel model;
    private final Shared shared;
    private final BiConsumer<Map<String, String>, String> openInCompare;
    private LessonView view;

    LessonScreen(LessonModel model, Shared shared, BiConsumer<Map<String, String>, String> openInCompare) {
        this.model = model;
        this.shared = shared;
        this.openInCompare = openInCompare;
    }

    @Override
    public LessonView view() {
        if (view == null) {
            view = new LessonView(model, shared, openInCompare);
        }
        return view;
    }

    @Override
    public void shown() {
        view().focusPrimary();
    }

    @Override
    public Optional<Region> presented(Runnable leave) {
        return model.lesson() == null
                ? Optional.empty()
                : Optional.of(new LessonPresenter(model, view()::chart, leave));
    }

    @Override
    public void showAgain() {
        if (view != null) {
            view.show();
        }
    }
}
