package transportlab.app.ui;

import java.util.Map;
import java.util.function.BiConsumer;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.lesson.LessonModel;
import transportlab.app.ui.lesson.LessonView;

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

    LessonModel model() {
        return model;
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
    public void showAgain() {
        if (view != null) {
            view.show();
        }
    }
}
