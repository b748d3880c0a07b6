package transportlab.app.ui.base;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import transportlab.path.PathWords;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** How everything is shown: language, theme, size, motion. All of it may change at any time, also during a run. */
public final class Desk {
    private final ObjectProperty<Words> words = new SimpleObjectProperty<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();

    public Desk(String language) {
        words.set(wordsOf(language));
    }

    /** All words of the desktop in that language. */
    public static Words wordsOf(String language) {
        return Words.of(
                language, Sentences.WORDS, PathWords.FILE, "/transportlab/app/desktop", "/transportlab/app/court");
    }

    public ObjectProperty<Words> wordsProperty() {
        return words;
    }

    public Words words() {
        return words.get();
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }

    /** The size of everything on the screen: 1, 1.25 or 1.5. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    public void switchLanguage() {
        words.set(wordsOf(words().isKorean() ? "en" : "ko"));
    }

    public void switchTheme() {
        theme.set(theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }
}
