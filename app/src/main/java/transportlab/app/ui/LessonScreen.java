package transportlab.app.ui;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.court.CourtModel;
import transportlab.app.ui.court.CourtView;
import transportlab.app.ui.lesson.HandoutEntry;
import transportlab.app.ui.lesson.LessonView;
import transportlab.app.ui.lesson.links.LessonLinks;
import transportlab.app.ui.lesson.list.CourtEntry;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.app.ui.present.CourtPresenter;
import transportlab.app.ui.present.LessonPresenter;

/** The lessons. */
final class LessonScreen implements DesktopScreen {
    /** How long another screen may be shown before the stage of a lesson is closed. */
    private static final Duration AWAY = Duration.minutes(3);

    private final LessonModel model;
    private final Shared shared;
    private final LessonLinks links;
    private final HandoutEntry handouts;
    private final Runnable present;
    private final CourtModel court;
    private final PauseTransition away = new PauseTransition(AWAY);
    private LessonView view;
    private CourtView courtView;
    private boolean wasInCourt;

    LessonScreen(
            LessonModel model,
            CourtModel court,
            HandoutEntry handouts,
            Shared shared,
            LessonLinks links,
            Runnable present) {
        this.model = model;
        this.court = court;
        this.shared = shared;
        this.links = links;
        this.handouts = handouts;
        this.present = present;
        away.setOnFinished(event -> model.leaveStage());
    }

    @Override
    public void hidden() {
        away.playFromStart();
    }

    /** The list of lessons, or one of them. */
    LessonView lessons() {
        if (view == null) {
            view = new LessonView(model, entry(), handouts, shared, links, present);
        }
        return view;
    }

    private CourtEntry entry() {
        return new CourtEntry(
                () -> court.read().map(read -> read.sentences().size()).orElse(0),
                court::mistakes,
                court::judged,
                court::open);
    }

    private CourtView court() {
        if (courtView == null) {
            courtView = new CourtView(court, shared, links, handouts, present);
        }
        return courtView;
    }

    @Override
    public Parent view() {
        return court.isOpen() ? court() : lessons();
    }

    @Override
    public void shown() {
        away.stop();
        if (court.isOpen()) {
            court().show();
        } else {
            lessons().show();
        }
        focusAgain();
        if (wasInCourt && !court.isOpen()) {
            lessons().focusCourt();
        }
        wasInCourt = court.isOpen();
    }

    @Override
    public Optional<Region> presented(Runnable leave) {
        if (court.isOpen()) {
            return Optional.of(new CourtPresenter(court, shared, leave));
        }
        return model.lesson() == null ? Optional.empty() : Optional.of(new LessonPresenter(model, lessons(), leave));
    }

    @Override
    public void focusAgain() {
        if (court.isOpen()) {
            court().focusPrimary();
        } else {
            lessons().focusPrimary();
        }
    }

    @Override
    public boolean run() {
        return court.isOpen() && enter();
    }

    @Override
    public boolean enter() {
        if (court.isOpen()) {
            court().enter();
        }
        return court.isOpen();
    }

    /** Stops the run of the court, or leads back to the list of lessons. */
    @Override
    public boolean escape() {
        if (!court.isOpen()) {
            return false;
        }
        if (court.isRunning()) {
            court.stop();
        } else {
            court.close();
        }
        return true;
    }

    /** The key of the export chooses a sentence for class. */
    @Override
    public boolean export() {
        if (court.isOpen()) {
            court.toggleChosen();
        }
        return court.isOpen();
    }

    @Override
    public boolean key(KeyEvent event, Node focus) {
        return court.isOpen() ? court().key(event, focus) : lessons().key(event.getCode());
    }

    @Override
    public boolean choose(int number) {
        if (court.isOpen()) {
            court.choose(number);
        } else if (model.lesson() != null) {
            lessons().choose(lessons(), number);
        }
        return true;
    }

    @Override
    public void showAgain() {
        if (view != null) {
            view.show();
        }
        if (courtView != null) {
            courtView.show();
        }
    }
}
