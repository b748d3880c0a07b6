package transportlab.visualizer.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import transportlab.visualizer.model.BytesChart;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.CurveChart;
import transportlab.visualizer.model.DelayChart;
import transportlab.visualizer.model.DirectionsChart;
import transportlab.visualizer.model.FallbackChart;
import transportlab.visualizer.model.OutcomeChart;
import transportlab.visualizer.model.OverTimeChart;
import transportlab.visualizer.model.RequestsChart;
import transportlab.visualizer.model.ScatterChart;

/** Draws one chart into a rectangle, without its title. */
public interface Painter {
    void paint(Graphics2D g, Rectangle2D area);

    /** The painter of a chart. */
    static Painter of(Chart chart, Look look) {
        if (chart instanceof RequestsChart requests) {
            return new RequestsPainter(requests, look);
        }
        if (chart instanceof BytesChart bytes) {
            return new BytesPainter(bytes, look);
        }
        if (chart instanceof DelayChart delay) {
            return new DelayPainter(delay, look);
        }
        if (chart instanceof DirectionsChart directions) {
            return new DirectionsPainter(directions, look);
        }
        if (chart instanceof CurveChart curve) {
            return new CurvePainter(curve, look);
        }
        if (chart instanceof FallbackChart fallback) {
            return new FallbackPainter(fallback, look);
        }
        if (chart instanceof OutcomeChart outcome) {
            return new OutcomePainter(outcome, look);
        }
        return chart instanceof ScatterChart scatter
                ? new ScatterPainter(scatter, look)
                : new OverTimePainter((OverTimeChart) chart, look);
    }
}
