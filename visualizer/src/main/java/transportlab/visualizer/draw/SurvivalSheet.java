package transportlab.visualizer.draw;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Outcome;
import transportlab.measure.Survival;
import transportlab.visualizer.font.Fonts;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.SurvivalSentences;
import transportlab.words.Words;

/** What survives what as a picture: techniques down, paths across, a sign and a word in each cell. */
public final class SurvivalSheet implements Drawing {
    private static final double PAD = 24;
    private static final int MOST_LINES = 3;
    private static final double NAME = 17;

    /** With so many paths, names are smaller. */
    private static final int MANY = 8;

    private final Survival survival;
    private final SurvivalSentences said;
    private final Look look;
    private final boolean whole;

    private SurvivalSheet(Survival survival, Words words, Theme theme, boolean whole) {
        this.survival = survival;
        this.said = new SurvivalSentences(survival, words);
        this.look = Look.picture(theme);
        this.whole = whole;
    }

    /** A picture of its own, with the finding above and what is needed to run it again below. */
    public static SurvivalSheet of(Survival survival, Words words, Theme theme) {
        return new SurvivalSheet(survival, words, theme, true);
    }

    /** The cells alone, with their titles. */
    public static SurvivalSheet cells(Survival survival, Words words, Theme theme) {
        return new SurvivalSheet(survival, words, theme, false);
    }

    /** The finding. */
    public String headline() {
        return said.headline();
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        Pen pen = new Pen(g);
        if (!whole) {
            grid(pen, 0, 0, width, height);
            return;
        }
        pen.fill(0, 0, width, height, look.surface());
        double y = Sheet.heading(pen, said.headline(), width - 2 * PAD, look);
        pen.text(said.sub(), PAD, y, Fonts.regular(15), look.muted());
        double bottom = Sheet.footer(pen, said.smallPrint(), width, height, look);
        grid(pen, PAD, y + 16, width - 2 * PAD, bottom - y - 20);
    }

    private void grid(Pen pen, double x, double y, double width, double height) {
        int rows = survival.transports().size();
        int columns = survival.paths().size();
        Font named = Fonts.semiBold(columns >= MANY ? NAME - 2 : NAME);
        double names = names(pen, named);
        double column = (width - names) / Math.max(1, columns);
        Font title = Fonts.semiBold(columns > 6 ? 14 : 16);
        double line = title.getSize2D() * 1.25;
        double head = line * titles(pen, title, column) + 12;
        double row = Math.min(56, (height - head) / Math.max(1, rows));
        for (int c = 0; c < columns; c++) {
            List<String> lines = title(pen, survival.paths().get(c), title, column);
            for (int i = 0; i < lines.size(); i++) {
                double at = y + head - 12 - (lines.size() - i - 0.5) * line;
                pen.text(lines.get(i), x + names + c * column + 4, at, title, look.ink());
            }
        }
        for (int r = 0; r < rows; r++) {
            String id = survival.transports().get(r);
            double middle = y + head + (r + 0.5) * row;
            pen.line(x, middle - row / 2, x + width, middle - row / 2, 1, look.line());
            name(pen, id, x, middle, row, named);
            for (int c = 0; c < columns; c++) {
                cell(pen, id, survival.paths().get(c), x + names + c * column + 4, middle, row, column - 8);
            }
        }
    }

    private double names(Pen pen, Font named) {
        return 54
                + survival.transports().stream()
                        .mapToDouble(id -> pen.width(said.name(id), named))
                        .max()
                        .orElse(0);
    }

    private int titles(Pen pen, Font font, double column) {
        return survival.paths().stream()
                .mapToInt(path -> title(pen, path, font, column).size())
                .max()
                .orElse(1);
    }

    private List<String> title(Pen pen, Survival.Path path, Font font, double column) {
        return pen.lines(said.path(path), font, column - 10).stream()
                .limit(MOST_LINES)
                .map(line -> pen.fitting(line, font, column - 6))
                .toList();
    }

    private void name(Pen pen, String id, double x, double y, double row, Font named) {
        double size = Math.min(26, row * 0.72);
        String chip = Catalogue.find(id).map(found -> found.info().chip()).orElse("??");
        pen.chip(chip, x, y, size, look, id);
        pen.text(said.name(id), x + 1.3 * size + 10, y, named, look.ink());
    }

    /** The widest word that a cell may have. */
    private String widest() {
        return survival.cells().stream()
                .map(cell -> said.word(Optional.of(cell)))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }

    private void cell(Pen pen, String id, Survival.Path path, double x, double y, double row, double room) {
        Optional<Survival.Cell> cell = survival.cell(id, path.id());
        double size = Math.min(28, row * 0.66);
        boolean fine = cell.map(Survival.Cell::outcome).filter(Outcome::isWhole).isPresent();
        if (!fine) {
            pen.fill(x - 4, y - row / 2 + 1, room + 4, row - 2, look.sunk());
        }
        double from = x;
        if (cell.isPresent() && cell.get().outcome() != null) {
            boolean measured = cell.get().isMeasured();
            OutcomeSign.paint(pen.graphics(), cell.get().outcome(), measured, x + size / 2, y, size, look);
            from = x + size + 7;
        }
        boolean brief = x + room - from < pen.width(widest(), Fonts.regular(14));
        String word =
                (brief ? said.shortest(cell) : said.word(cell)) + (survival.isDisputed(id, path.id()) ? " ≠" : "");
        Font font = pen.shrunk(word, fine ? Fonts.regular(14) : Fonts.semiBold(14), x + room - from);
        if (x + room - from > 24) {
            pen.text(pen.fitting(word, font, x + room - from), from, y, font, fine ? look.muted() : look.ink());
        }
    }
}
