package transportlab.path;

import transportlab.path.http.Head;

/** An intermediary that looks at heads only. It must not remember anything. */
interface Gate {
    default Ruling request(Head head) {
        return new Ruling.Pass(head);
    }

    /** The head of an answer, perhaps changed. */
    default Head answer(Head head) {
        return head;
    }
}
