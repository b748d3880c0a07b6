package transportlab.app.ui;

import transportlab.app.ui.compare.WhyLinks;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.trace.TraceModel;
import transportlab.visualizer.why.Why;

/** Leads from the explanation of a figure to the trace of its trial. */
record TraceLinks(TraceModel traces, FrameModel frame) implements WhyLinks {
    @Override
    public boolean has(Why why) {
        return traces.has(why.transport(), why.repetition());
    }

    @Override
    public boolean has(String transport, int repetition) {
        return traces.has(transport, repetition);
    }

    @Override
    public void timeline(String transport, int repetition) {
        traces.look(transport, repetition, () -> frame.lead(FrameModel.Screen.TIMELINE));
    }

    @Override
    public void wire(String transport, int repetition) {
        traces.look(transport, repetition, () -> frame.lead(FrameModel.Screen.WIRE));
    }

    @Override
    public void timeline(Why why) {
        traces.look(why, () -> frame.lead(FrameModel.Screen.TIMELINE));
    }

    @Override
    public void wire(Why why) {
        traces.look(why, () -> frame.lead(FrameModel.Screen.WIRE));
    }

    @Override
    public void scale() {
        frame.screenProperty().set(FrameModel.Screen.SCALE);
    }
}
