package transportlab.app.ui.compare;

import transportlab.visualizer.why.Why;

/** Where the explanation of a figure leads: to the very exchange or update that is meant. */
public interface WhyLinks {
    /** Whether there is a trace of its trial. */
    boolean has(Why why);

    /** Whether there is a trace of that trial. */
    boolean has(String transport, int repetition);

    /** The timeline of a client of that trial: one that lost something, if there is one. */
    void timeline(String transport, int repetition);

    /** The bytes of that client. */
    void wire(String transport, int repetition);

    void timeline(Why why);

    void wire(Why why);

    /** More clients, or another value of a setting. */
    void scale();
}
