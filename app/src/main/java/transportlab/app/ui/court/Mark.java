package transportlab.app.ui.court;

/** How far a reader is with a sentence. */
public enum Mark {
    NOT_JUDGED,
    GUESSED,
    GUESSED_RIGHT,
    GUESSED_OTHERWISE,
    JUDGED_WITHOUT_A_GUESS;

    /** Whether the verdict was heard. */
    boolean isJudged() {
        return ordinal() >= GUESSED_RIGHT.ordinal();
    }

    static Mark of(boolean judged, boolean guessed, boolean right) {
        if (!judged) {
            return guessed ? GUESSED : NOT_JUDGED;
        }
        if (!guessed) {
            return JUDGED_WITHOUT_A_GUESS;
        }
        return right ? GUESSED_RIGHT : GUESSED_OTHERWISE;
    }
}
