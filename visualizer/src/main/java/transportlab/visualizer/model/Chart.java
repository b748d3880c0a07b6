package transportlab.visualizer.model;

import java.util.List;

/** Everything that a picture of a result shows, in one language. */
public sealed interface Chart
        permits RequestsChart,
                OverTimeChart,
                BytesChart,
                DirectionsChart,
                DelayChart,
                CurveChart,
                ScatterChart,
                FallbackChart,
                OutcomeChart {
    Head head();

    /** The transports in the order of the picture. */
    List<Row> rows();

    /** The same content as a table whose first row is the heading, for readers who cannot see the picture. */
    List<List<String>> table();
}
