package transportlab.visualizer.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The parts of a paper as elements of a PDF. */
final class PdfParts {
    private static final float BODY = 10.5f;
    private static final float SMALL = 9;
    private static final float LEADING = 1.45f;
    private static final float LEADING_TIGHT = 1.27f;
    private static final float PICTURE_TIGHT = 0.85f;
    private static final float[] HEADINGS = {0, 22, 17, 13, 11};
    private static final float SIGN = 22;
    private static final Color INK = new Color(0x1B, 0x21, 0x29);
    private static final Color MUTED = new Color(0x53, 0x5D, 0x69);
    private static final Color LINE = new Color(0x9A, 0xA5, 0xB1);
    private static final Color SUNK = new Color(0xEE, 0xF1, 0xF5);
    private static final float PADDING = 9;

    private final PdfFonts fonts;
    private final PdfSigns signs;
    private boolean tight;

    PdfParts(PdfFonts fonts, PdfWriter writer) {
        this.fonts = fonts;
        this.signs = new PdfSigns(writer);
    }

    /** Whether there is less room between lines, and pictures are smaller, to save a page. */
    void setTight(boolean tight) {
        this.tight = tight;
    }

    /**
     * @param width of the room in points
     */
    List<Element> of(Part part, float width) throws DocumentException {
        if (part instanceof Part.Heading heading) {
            return List.of(heading(heading));
        }
        if (part instanceof Part.Text text) {
            return List.of(text(text));
        }
        if (part instanceof Part.Bullets bullets) {
            return List.of(bullets(bullets));
        }
        if (part instanceof Part.Choices choices) {
            return List.of(choices(choices));
        }
        if (part instanceof Part.Blanks blanks) {
            return List.of(blanks(blanks));
        }
        if (part instanceof Part.Lines lines) {
            return List.of(lines(lines.count()));
        }
        if (part instanceof Part.Table table) {
            return List.of(table(table, width));
        }
        if (part instanceof Part.Picture picture) {
            return picture(picture, width);
        }
        if (part instanceof Part.Code code) {
            return List.of(code(code));
        }
        if (part instanceof Part.Fold) {
            return List.of(signs.fold(width));
        }
        return together((Part.Together) part, width);
    }

    private List<Element> together(Part.Together together, float width) throws DocumentException {
        List<Element> all = new ArrayList<>();
        for (Part each : together.parts()) {
            all.addAll(of(each, width));
        }
        return all;
    }

    private Paragraph paragraph(List<Span> spans, float size, boolean strong, Color colour, float before, float after) {
        Phrase phrase = fonts.phrase(spans, size, strong, colour);
        Paragraph paragraph = new Paragraph(size * (tight ? LEADING_TIGHT : LEADING));
        paragraph.addAll(phrase.getChunks().stream().map(Element.class::cast).toList());
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private Paragraph heading(Part.Heading heading) {
        float size = HEADINGS[heading.level()];
        return paragraph(Span.plain(heading.text()), size, true, INK, size * 0.7f, size * 0.35f);
    }

    private Paragraph text(Part.Text text) {
        return switch (text.role()) {
            case BODY -> paragraph(text.spans(), BODY, false, INK, 0, 5);
            case QUESTION -> paragraph(text.spans(), BODY, true, INK, 4, 4);
            case SMALL -> paragraph(text.spans(), SMALL, false, MUTED, 0, 5);
        };
    }

    private static PdfPTable rows(float... shares) throws DocumentException {
        PdfPTable table = new PdfPTable(shares.length);
        table.setWidths(shares);
        table.setWidthPercentage(100);
        table.setSpacingAfter(5);
        return table;
    }

    private static PdfPCell cell(Element... elements) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(0);
        cell.setPadding(0);
        cell.setPaddingBottom(3);
        for (Element element : elements) {
            cell.addElement(element);
        }
        return cell;
    }

    PdfPTable bullets(Part.Bullets bullets) throws DocumentException {
        float size = bullets.small() ? SMALL : BODY;
        Color colour = bullets.small() ? MUTED : INK;
        PdfPTable table = rows(0.03f, 0.97f);
        for (List<Span> entry : bullets.entries()) {
            table.addCell(cell(paragraph(Span.plain("•"), size, false, colour, 0, 0)));
            table.addCell(cell(paragraph(entry, size, false, colour, 0, 0)));
        }
        return table;
    }

    private PdfPTable choices(Part.Choices choices) throws DocumentException {
        PdfPTable table = rows(0.05f, 0.95f);
        for (Part.Choice choice : choices.choices()) {
            PdfPCell sign = cell();
            sign.addElement(new Chunk(signs.of(choice.mark()), 0, -2));
            table.addCell(sign);
            boolean right = choice.mark() == Part.Mark.TICKED;
            PdfPCell said = cell(paragraph(Span.plain(choice.text()), BODY, right, INK, 0, 0));
            if (!choice.note().isEmpty()) {
                said.addElement(paragraph(Span.plain(choice.note()), SMALL, false, MUTED, 0, 0));
            }
            table.addCell(said);
        }
        return table;
    }

    private PdfPTable blanks(Part.Blanks blanks) throws DocumentException {
        float[] shares = new float[2 * blanks.labels().size()];
        for (int i = 0; i < shares.length; i += 2) {
            shares[i] = 1.2f;
            shares[i + 1] = shares.length == 2 ? 9 : i == 0 ? 5 : 3;
        }
        PdfPTable table = rows(shares);
        for (String label : blanks.labels()) {
            PdfPCell named = cell(paragraph(Span.plain(label), BODY, false, MUTED, 0, 0));
            named.setPaddingLeft(label.equals(blanks.labels().get(0)) ? 0 : PADDING);
            table.addCell(named);
            PdfPCell room = cell();
            room.setBorderWidthBottom(0.7f);
            room.setBorderColor(LINE);
            table.addCell(room);
        }
        table.setSpacingAfter(10);
        return table;
    }

    private PdfPTable lines(int count) throws DocumentException {
        PdfPTable table = rows(1);
        for (int i = 0; i < count; i++) {
            PdfPCell room = cell();
            room.setFixedHeight(tight ? 0.85f * SIGN : SIGN);
            room.setBorderWidthBottom(0.7f);
            room.setBorderColor(LINE);
            table.addCell(room);
        }
        return table;
    }

    PdfPTable table(Part.Table table, float width) throws DocumentException {
        float[] shares = new float[table.shares().size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = table.shares().get(i);
        }
        PdfPTable made = rows(shares);
        made.setTotalWidth(width);
        made.setHeaderRows(table.head().isEmpty() ? 0 : 1);
        table.head().forEach(head -> made.addCell(framed(head, true)));
        table.rows().forEach(row -> row.forEach(each -> made.addCell(framed(each, false))));
        made.setSpacingBefore(3);
        made.setSpacingAfter(8);
        return made;
    }

    private PdfPCell framed(String text, boolean head) {
        PdfPCell cell = cell(paragraph(Span.plain(text), SMALL + 0.5f, head, INK, 0, 0));
        cell.setBorder(PdfPCell.BOX);
        cell.setBorderWidth(0.6f);
        cell.setBorderColor(LINE);
        cell.setPadding(4);
        cell.setPaddingTop(1);
        if (head) {
            cell.setBackgroundColor(SUNK);
        }
        return cell;
    }

    private List<Element> picture(Part.Picture picture, float width) {
        Image image = signs.picture(picture, tight ? PICTURE_TIGHT * width : width);
        image.setSpacingBefore(2);
        List<Element> all = new ArrayList<>(List.of(image));
        if (!picture.caption().isEmpty()) {
            all.add(paragraph(Span.plain(picture.caption()), SMALL, false, MUTED, 2, 6));
        }
        return all;
    }

    private PdfPTable code(Part.Code code) throws DocumentException {
        PdfPCell cell = cell();
        cell.setPadding(PADDING - 3);
        cell.setBackgroundColor(SUNK);
        for (String line : code.text().split("\n", -1)) {
            String kept = indented(line);
            cell.addElement(paragraph(List.of(new Span(kept, Span.Style.CODE)), SMALL, false, INK, 0, 0));
        }
        PdfPTable table = rows(1);
        table.addCell(cell);
        return table;
    }

    /** Spaces at the beginning of a line stay; an empty line has its height. */
    private static String indented(String line) {
        String text = line.stripLeading();
        return "\u00a0".repeat(Math.max(text.isEmpty() ? 1 : 0, line.length() - text.length())) + text;
    }

    PdfPTable contents(String title, List<Part.Heading> listed, List<String> pages) throws DocumentException {
        PdfPTable table = rows(0.9f, 0.1f);
        PdfPCell head = cell(paragraph(Span.plain(title), HEADINGS[3], true, INK, 6, 6));
        head.setColspan(2);
        table.addCell(head);
        for (int i = 0; i < listed.size(); i++) {
            boolean below = listed.get(i).level() > Paper.CHAPTER;
            float size = below ? SMALL : BODY;
            PdfPCell named = cell(paragraph(Span.plain(listed.get(i).text()), size, false, INK, 0, 0));
            named.setPaddingLeft(below ? 2 * PADDING : 0);
            table.addCell(named);
            Paragraph page = paragraph(Span.plain(pages.get(i)), size, false, INK, 0, 0);
            page.setAlignment(Element.ALIGN_RIGHT);
            table.addCell(cell(page));
        }
        table.setSpacingAfter(12);
        return table;
    }
}
