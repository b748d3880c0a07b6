package transportlab.app.ui;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.lesson.LessonLinks;
import transportlab.app.ui.lesson.LessonModel;
import transportlab.app.ui.lesson.LessonView;
import transportlab.app.ui.present.LessonPresenter;

/** The lessons. */
final class LessonScreen implements DesktopScreen {
    private final LessonModel model;
    private final Shared shared;
    private final LessonLinks links;
    private final Runnable present;
    private LessonView view;

    LessonScreen(LessonModel model, Shared shared, LessonLinks links, Runnable present) {
        this.model = model;
        this.shared = shared;
        this.links = links;
        this.present = present;
    }

    @Override
    public LessonView view() {
        if (view == null) {
            view = new LessonView(model, shared, links, present);
        }
        return view;
    }

    @Override
    public void shown() {
        view().show();
        view().focusPrimary();
    }

    @Override
    public Optional<Region> presented(Runnable leave) {
        return model.lesson() == null ? Optional.empty() : Optional.of(new LessonPresenter(model, view(), leave));
    }

    @Override
    public void focusAgain() {
        view().focusPrimary();
    }

    @Override
    public boolean key(KeyEvent event, Node focus) {
        return view().key(event.getCode());
    }

    @Override
    public boolean choose(int number) {
        if (model.lesson() != null) {
            view().choose(view(), number);
        }
        return true;
    }

    @Override
    public void showAgain() {
        if (view != null) {
            view.show();
        }
    }
}
