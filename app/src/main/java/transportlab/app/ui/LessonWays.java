package transportlab.app.ui;

import java.util.Map;
import transportlab.app.ui.compare.CompareModel;
import transportlab.app.ui.compare.CompareView;
import transportlab.app.ui.frame.FrameModel;
import transportlab.app.ui.lesson.links.LessonLinks;
import transportlab.app.ui.scale.ScaleModel;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.TraceModel;
import transportlab.app.ui.trace.Traced;
import transportlab.sweep.Over;

/** Leads from a lesson to the other screens, which borrow its traces and settings until the user goes elsewhere. */
record LessonWays(TraceModel traces, ScaleModel scale, CompareModel compare, CompareView view, FrameModel frame)
        implements LessonLinks {
    @Override
    public void timeline(Traced traced, Place place) {
        traces.borrow(traced, place);
        frame.lead(FrameModel.Screen.TIMELINE);
    }

    @Override
    public void wire(Traced traced, Place place) {
        traces.borrow(traced, place);
        frame.lead(FrameModel.Screen.WIRE);
    }

    @Override
    public void scale(Map<String, String> options, String name, Over over) {
        scale.borrow(options, name, over);
        frame.lead(FrameModel.Screen.SCALE);
    }

    @Override
    public void path(Map<String, String> options, String name) {
        compare.takeOptions(options, name);
        frame.lead(FrameModel.Screen.COMPARE);
        compare.openSwitchboard();
    }

    @Override
    public void compare(Map<String, String> options, String name, String change) {
        compare.takeOptions(options, name);
        frame.lead(FrameModel.Screen.COMPARE);
        view.openEditor(change);
    }
}
