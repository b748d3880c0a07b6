package transportlab.lesson;

import java.util.List;
import java.util.Locale;
import transportlab.lesson.claim.Cell;
import transportlab.lesson.claim.Figure;
import transportlab.stage.By;
import transportlab.stage.From;
import transportlab.stage.Guard;
import transportlab.stage.Proof;

/** What stands beside the text of a page. */
public sealed interface Show {
    /** Bars of the experiment of the page. */
    record Chart(Figure of) implements Show {}

    /** Messages of the first client, field by field. */
    record Messages(String experiment, String transport, Part part) implements Show {}

    /**
     * What the first client did, on a time axis.
     *
     * @param fromMillis from the start of <em>measured</em>
     * @param toMillis from the start of <em>measured</em>
     */
    record Strip(String experiment, String transport, double fromMillis, double toMillis) implements Show {}

    /** The sweep of the page: bytes and delay over one setting. */
    record Swept(String experiment) implements Show {}

    /** What became of the transports over the path of an experiment. */
    record Survived(String experiment) implements Show {}

    /**
     * What came of the attempts of pages to read an account: a row for each page, and a column for each way.
     *
     * @param from the rows
     */
    record Stage(List<From> from, List<Column> columns) implements Show {
        public static final int MOST_COLUMNS = 4;

        /** All of its cells, row by row. */
        public List<Cell> cells() {
            return from.stream()
                    .flatMap(row -> columns.stream().map(column -> column.cell(row)))
                    .toList();
        }
    }

    /** A way to read an account, by what is asked, proved and checked. */
    record Column(By by, Proof proof, Guard guard) {
        public Cell cell(From from) {
            return new Cell(from, by, proof, guard);
        }
    }

    /** Which messages. */
    enum Part {
        /** The first request with its answer, or the first messages of a connection without HTTP. */
        OPENING,
        /** A poll that was answered without an update. */
        ASKING,
        /** What brought one update. */
        UPDATE,
        /** A client message on its way up, with its answer if it has one. */
        SENDING,
        /** The last messages of the connection. */
        CLOSING,
        /** A sign of life. */
        HEARTBEAT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
