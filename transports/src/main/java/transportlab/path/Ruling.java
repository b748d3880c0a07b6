package transportlab.path;

import transportlab.path.http.Head;

/** What becomes of a request at a {@link Gate}. */
sealed interface Ruling {
    /**
     * It passes.
     *
     * @param head its head, perhaps changed
     */
    record Pass(Head head) implements Ruling {}

    /**
     * It is answered in the server's place.
     *
     * @param why one sentence for the body of the answer
     */
    record Refuse(int status, String why) implements Ruling {}

    /** It is answered with 200, and from then on everything passes. */
    record Connect() implements Ruling {}

    /** From here on nothing of its connection passes, and nobody is told. */
    record Swallow() implements Ruling {}

    /** Its connection is reset to both sides. */
    record BreakOff() implements Ruling {}
}
