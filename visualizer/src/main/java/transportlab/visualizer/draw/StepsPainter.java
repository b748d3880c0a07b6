package transportlab.visualizer.draw;

import java.util.List;
import transportlab.visualizer.model.OutcomeChart;

/** Draws the techniques that clients tried, in order, each with a cross or a tick. */
record StepsPainter(Look look, double chip, double text) {
    void paint(Pen pen, List<OutcomeChart.Step> steps, double x, double y, double room) {
        // narrower if there are many
        double natural = steps.size() * (1.3 * chip + 3.4 * 0.55 * chip);
        double fits = natural > room ? chip * room / natural : chip;
        double sign = fits * 0.55;
        double at = x;
        for (int i = 0; i < steps.size(); i++) {
            OutcomeChart.Step step = steps.get(i);
            pen.chip(step.chip(), at, y, fits, look, step.id());
            at += 1.3 * fits + sign * 0.45;
            mark(pen, step.kept(), at, y, sign);
            at += sign * 1.35;
            if (i < steps.size() - 1) {
                arrow(pen, at, y, sign);
                at += sign * 1.6;
            }
        }
    }

    private void mark(Pen pen, boolean kept, double x, double y, double size) {
        double half = size * 0.4;
        if (kept) {
            pen.line(x, y, x + half * 0.8, y + half, 1.8, look.ink());
            pen.line(x + half * 0.7, y + half, x + 2 * half, y - half, 1.8, look.ink());
        } else {
            pen.line(x, y - half, x + 2 * half, y + half, 1.8, look.ink());
            pen.line(x, y + half, x + 2 * half, y - half, 1.8, look.ink());
        }
    }

    private void arrow(Pen pen, double x, double y, double size) {
        double head = size * 0.3;
        pen.line(x, y, x + size, y, 1.4, look.ink());
        pen.line(x + size - head, y - head, x + size, y, 1.4, look.ink());
        pen.line(x + size - head, y + head, x + size, y, 1.4, look.ink());
    }
}
