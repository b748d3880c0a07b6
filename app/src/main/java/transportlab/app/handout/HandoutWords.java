package transportlab.app.handout;

import transportlab.path.PathWords;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** The words of handouts: their own, and those that the desktop has for the same things. */
public final class HandoutWords {
    static final String FOLDER = "/transportlab/app/handout/";

    private HandoutWords() {}

    /** Korean for {@code ko}, English for everything else. */
    public static Words of(String language) {
        return Words.of(
                language,
                Sentences.WORDS,
                PathWords.FILE,
                "/transportlab/app/desktop",
                "/transportlab/app/court",
                FOLDER + "handout");
    }
}
