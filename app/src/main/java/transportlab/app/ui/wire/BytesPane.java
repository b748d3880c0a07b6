package transportlab.app.ui.wire;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import transportlab.visualizer.bytes.ByteLine;
import transportlab.visualizer.bytes.Excerpt;
import transportlab.visualizer.bytes.HexGrid;
import transportlab.visualizer.bytes.HexLines;
import transportlab.visualizer.bytes.MessageBytes;
import transportlab.visualizer.bytes.Search;
import transportlab.visualizer.bytes.TextLines;
import transportlab.visualizer.palette.Theme;
import transportlab.wire.Kind;
import transportlab.wire.message.Field;
import transportlab.words.Numbers;
import transportlab.words.Words;

/**
 * The bytes of a message as rows of hex or text. Only the rows that are seen are drawn. Each byte has the tint of its
 * kind and a line in the full colour of its kind below it; the bytes of the selected field have a frame.
 */
final class BytesPane extends Region {
    private static final double LETTERS = 14;
    private static final double HEX_ROW = 30;
    private static final double TEXT_ROW = 26;
    private static final double UNDERLINE = 3;
    private static final double FRAME = 2.5;
    private static final double MARGIN = 3;
    private static final double BAR = 14;

    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final KindPaint paint;
    private final Words words;
    private final double size;
    private final Font mono;
    private final double character;
    private MessageBytes bytes;
    private List<ByteLine> lines = List.of();
    private List<Search.Match> matches = List.of();
    private Search.Match match;
    private boolean text;
    private int selected;
    private int each = 16;
    private double laidOut = -1;
    private boolean reveal;
    private IntConsumer clicked = field -> {};

    BytesPane(Theme theme, Words words, double size) {
        this.paint = new KindPaint(theme);
        this.words = words;
        this.size = size;
        this.mono = KindPaint.mono(LETTERS * size);
        this.character = KindPaint.width("0000000000", mono) / 10;
        getStyleClass().add("bytes");
        setId("bytes");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setMinSize(80, 60);
        setPrefHeight(80);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((of, before, now) -> draw());
        canvas.setManaged(false);
        getChildren().addAll(canvas, bar);
        setOnScroll(event -> scrollBy(-event.getDeltaY()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Calls back with the number of the field whose byte is clicked. */
    void whenClicked(IntConsumer action) {
        clicked = action;
    }

    /**
     * @param found in this message
     * @param now the match at which one is; null for none
     */
    void show(MessageBytes of, boolean asText, int field, List<Search.Match> found, Search.Match now) {
        boolean other = bytes == null || !of.message().equals(bytes.message());
        reveal |= other || field != selected || asText != text || !Objects.equals(now, match);
        if (other) {
            bar.setValue(0);
        }
        bytes = of;
        text = asText;
        selected = field;
        matches = found;
        match = now;
        laidOut = -1;
        requestLayout();
    }

    private double rowHeight() {
        return (text ? TEXT_ROW : HEX_ROW) * size;
    }

    private HexGrid grid() {
        return HexGrid.of(character);
    }

    private double offsetWidth() {
        return grid().offset();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double height = getHeight() - getInsets().getTop() - getInsets().getBottom();
        canvas.relocate(getInsets().getLeft(), getInsets().getTop());
        canvas.setWidth(Math.max(1, width - BAR));
        canvas.setHeight(Math.max(1, height));
        bar.resizeRelocate(getInsets().getLeft() + width - BAR, getInsets().getTop(), BAR, height);
        if (laidOut != width) {
            laidOut = width;
            rows(width - BAR);
        }
        double most = Math.max(0, lines.size() * rowHeight() + 2 * MARGIN - height);
        bar.setVisible(most > 0);
        bar.setMax(most);
        bar.setVisibleAmount(most * height / Math.max(1, most + height));
        bar.setUnitIncrement(rowHeight());
        bar.setBlockIncrement(height - rowHeight());
        bar.setValue(Math.min(most, bar.getValue()));
        if (reveal) {
            reveal = false;
            reveal(height, most);
        }
        draw();
    }

    private void rows(double width) {
        if (bytes == null || bytes.length() == 0) {
            lines = List.of();
            return;
        }
        int also = match != null
                ? match.from()
                : bytes.message().fields().isEmpty() || selected < 0
                        ? -1
                        : bytes.message().fields().get(selected).from();
        Excerpt excerpt = Excerpt.of(bytes.length(), bytes.bodyFrom(), also);
        each = HexLines.fitting(width - 2 * MARGIN, grid());
        lines = text
                ? TextLines.of(bytes, excerpt, (int) ((width - offsetWidth() - 2 * MARGIN) / character))
                : HexLines.of(bytes, excerpt, each);
    }

    /** Scrolls so that the selected field, or the match, is seen. */
    private void reveal(double height, double most) {
        if (bytes == null || bytes.message().fields().isEmpty() || selected < 0) {
            return;
        }
        Field field = bytes.message().fields().get(selected);
        int row = ByteLine.at(lines, match == null ? field.from() : match.from());
        double top = row * rowHeight();
        if (top < bar.getValue() || top + 2 * rowHeight() > bar.getValue() + height) {
            bar.setValue(Math.max(0, Math.min(most, top - height / 3)));
        }
    }

    private void scrollBy(double pixels) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), bar.getValue() + pixels)));
    }

    private void key(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.PAGE_DOWN;
        if (down || event.getCode() == KeyCode.PAGE_UP) {
            scrollBy((down ? 1 : -1) * bar.getBlockIncrement());
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        int row = (int) ((event.getY() - getInsets().getTop() + bar.getValue() - MARGIN) / rowHeight());
        if (row < 0 || row >= lines.size() || lines.get(row).skipped() > 0) {
            return;
        }
        double x = event.getX() - getInsets().getLeft() - MARGIN;
        int column = text ? (int) ((x - offsetWidth()) / character) : grid().column(x, each);
        for (ByteLine.Cell cell : lines.get(row).cells()) {
            if (column >= cell.column() && column < cell.column() + cell.width()) {
                clicked.accept(bytes.fieldAt(cell.from()));
            }
        }
    }

    private double x(ByteLine.Cell cell) {
        return MARGIN + (text ? offsetWidth() + cell.column() * character : grid().x(cell.column()));
    }

    private double width(ByteLine.Cell cell) {
        return text ? cell.width() * character : grid().cell();
    }

    /** Where a cell ends, with the space after it if the next one goes on without a border. */
    private double right(ByteLine.Cell cell, ByteLine line, boolean goesOn) {
        int next = cell.column() - line.cells().get(0).column() + 1;
        if (!text && goesOn && next < line.cells().size()) {
            return x(line.cells().get(next));
        }
        return x(cell) + width(cell);
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (bytes == null) {
            return;
        }
        int first = Math.max(0, (int) ((bar.getValue() - MARGIN) / rowHeight()));
        int last = Math.min(lines.size() - 1, (int) ((bar.getValue() + canvas.getHeight()) / rowHeight()));
        for (int row = first; row <= last; row++) {
            row(g, lines.get(row), MARGIN + row * rowHeight() - bar.getValue());
        }
        if (!bytes.message().fields().isEmpty()) {
            for (int row = first; row <= last; row++) {
                frame(g, row, MARGIN + row * rowHeight() - bar.getValue());
            }
        }
    }

    private void row(GraphicsContext g, ByteLine line, double top) {
        double base = top + rowHeight() * 0.62;
        if (line.skipped() > 0) {
            g.setFont(KindPaint.plain(LETTERS * size));
            g.setFill(paint.muted());
            g.fillText(words.with("wire.skipped", "n", Numbers.whole(line.skipped())), MARGIN + offsetWidth(), base);
            return;
        }
        g.setFont(mono);
        g.setFill(paint.muted());
        g.fillText(String.format(Locale.ROOT, "%04X", line.from()), MARGIN, base);
        List<ByteLine.Cell> cells = line.cells();
        for (int i = 0; i < cells.size(); i++) {
            ByteLine.Cell cell = cells.get(i);
            Kind kind = bytes.kindAt(cell.from());
            boolean goesOn =
                    i + 1 < cells.size() && bytes.kindAt(cells.get(i + 1).from()) == kind;
            cell(g, cell, x(cell), right(cell, line, goesOn), top, kind);
            if (!text) {
                double from = MARGIN + grid().textX(cell.column(), each);
                ByteLine.Cell beside = new ByteLine.Cell(
                        cell.from(), 1, HexLines.character(bytes.unsigned(cell.from())), cell.column(), 1);
                cell(g, beside, from, from + character, top, kind);
            }
        }
    }

    private void cell(GraphicsContext g, ByteLine.Cell cell, double left, double right, double top, Kind kind) {
        // whole pixels, so that there is no seam between neighbours
        double from = Math.round(left);
        double to = Math.round(right);
        double height = rowHeight() - 3 * size;
        boolean found = isFound(cell);
        g.setFill(found ? paint.found() : paint.tint(kind));
        g.fillRect(from, top, to - from, height - UNDERLINE);
        g.setFill(
                found && match != null && match.from() < cell.end() && match.end() > cell.from()
                        ? paint.link()
                        : paint.full(kind));
        g.fillRect(from, top + height - UNDERLINE, to - from, UNDERLINE);
        g.setFill(paint.ink());
        g.setFont(mono);
        double inner = text || cell.glyph().length() != 2 ? 0 : (grid().cell() - 2 * character) / 2;
        g.fillText(cell.glyph(), left + inner, top + rowHeight() * 0.62);
    }

    private boolean isFound(ByteLine.Cell cell) {
        for (Search.Match one : matches) {
            if (one.from() < cell.end() && one.end() > cell.from()) {
                return true;
            }
        }
        return false;
    }

    /** The cells of the selected field in a row: the first and the last one; null if it has none there. */
    private ByteLine.Cell[] span(int row) {
        if (row < 0 || row >= lines.size()) {
            return null;
        }
        if (selected < 0) {
            return null;
        }
        Field field = bytes.message().fields().get(selected);
        ByteLine.Cell first = null;
        ByteLine.Cell last = null;
        for (ByteLine.Cell cell : lines.get(row).cells()) {
            if (cell.from() < field.end() && cell.end() > field.from()) {
                first = first == null ? cell : first;
                last = cell;
            }
        }
        return first == null ? null : new ByteLine.Cell[] {first, last};
    }

    private void frame(GraphicsContext g, int row, double top) {
        ByteLine.Cell[] here = span(row);
        if (here == null) {
            return;
        }
        double[] of = {x(here[0]), x(here[1]) + width(here[1])};
        outline(g, of, ends(span(row - 1), false), ends(span(row + 1), false), top);
        if (!text) {
            outline(g, ends(here, true), ends(span(row - 1), true), ends(span(row + 1), true), top);
        }
    }

    private double[] ends(ByteLine.Cell[] span, boolean characters) {
        if (span == null) {
            return null;
        }
        if (characters) {
            return new double[] {
                MARGIN + grid().textX(span[0].column(), each), MARGIN + grid().textX(span[1].column() + 1, each)
            };
        }
        return new double[] {x(span[0]), x(span[1]) + width(span[1])};
    }

    /** The part of a frame in one row. Where the rows above and below belong to it, it is open. */
    private void outline(GraphicsContext g, double[] here, double[] above, double[] below, double top) {
        double high = top - 1;
        double low = top + rowHeight() - 3 * size + 1;
        g.setStroke(paint.ink());
        g.setLineWidth(FRAME);
        double from = here[0] - 1;
        double to = here[1] + 1;
        double up = above == null ? high : top - 3 * size;
        double down = below == null ? low : top + rowHeight() - 3 * size + 1;
        g.strokeLine(from, up, from, down);
        g.strokeLine(to, up, to, down);
        edge(g, from, to, above, high);
        edge(g, from, to, below, low);
    }

    private static void edge(GraphicsContext g, double from, double to, double[] next, double y) {
        if (next == null) {
            g.strokeLine(from, y, to, y);
            return;
        }
        double open = next[0] - 1;
        double shut = next[1] + 1;
        if (from < open) {
            g.strokeLine(from, y, Math.min(to, open), y);
        }
        if (to > shut) {
            g.strokeLine(Math.max(from, shut), y, to, y);
        }
    }
}
