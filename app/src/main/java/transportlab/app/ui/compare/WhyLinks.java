package transportlab.app.ui.compare;

import transportlab.visualizer.why.Why;

/** Where the explanation of a figure leads: to the very exchange or update that is meant. */
public interface WhyLinks {
    /** Whether there is a trace of its trial. */
    boolean has(Why why);

    void timeline(Why why);

    void wire(Why why);

    /** More clients, or another value of a setting. */
    void scale();
}
