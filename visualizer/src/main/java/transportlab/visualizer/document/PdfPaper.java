package transportlab.visualizer.document;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper as PDF, A4. It is set twice: the first time tells on which pages the chapters begin and how many pages there
 * are. Every part is a row of a table, because the library moves a row that does not fit to the next page as a whole.
 */
public final class PdfPaper {
    static final float MARGIN = 54;
    private static final float TOP = 62;
    private static final float BOTTOM = 58;

    /** A heading does not stand that near to the foot of a page. */
    private static final float LEAST_BELOW_HEADING = 130;

    private static final float BELOW = 5;
    private static final float[] ABOVE = {0, 0, 16, 12, 4};

    private final Paper paper;
    private final PdfFonts fonts;
    private final List<Integer> pages;
    private final List<Integer> found = new ArrayList<>();
    private Document document;
    private PdfWriter writer;
    private PdfParts parts;

    private PdfPaper(Paper paper, PdfFonts fonts, List<Integer> pages) {
        this.paper = paper;
        this.fonts = fonts;
        this.pages = pages;
    }

    public static byte[] bytes(Paper paper) {
        PdfFonts fonts = new PdfFonts();
        PdfPaper draft = new PdfPaper(paper, fonts, List.of());
        draft.write(0);
        int all = draft.writer.getPageNumber();
        return new PdfPaper(paper, fonts, draft.found).write(Math.max(1, all - 1));
    }

    private byte[] write(int all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document = new Document(PageSize.A4, MARGIN, MARGIN, TOP, BOTTOM);
        try {
            writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new PdfEdges(paper, fonts, all));
            document.addTitle(paper.title());
            document.addCreator(paper.footer());
            document.setDocumentLanguage(paper.language().getLanguage());
            document.open();
            parts = new PdfParts(fonts, writer);
            for (List<Part> group : Groups.of(paper.parts())) {
                add(group);
            }
            document.close();
        } catch (DocumentException e) {
            throw new IllegalStateException("a row can always be added", e);
        }
        return out.toByteArray();
    }

    private void add(List<Part> group) throws DocumentException {
        if (group.get(0) instanceof Part.Heading heading) {
            begin(heading);
        }
        if (group.size() == 1 && group.get(0) instanceof Part.Table table) {
            document.add(parts.table(table, width()));
        } else {
            document.add(row(group));
        }
        if (group.get(0) instanceof Part.Heading heading) {
            remember(heading);
        }
        if (isTitle(group.get(0)) && !paper.contents().isEmpty()) {
            document.add(contents());
        }
    }

    private static boolean isTitle(Part part) {
        return part instanceof Part.Heading heading && heading.level() < Paper.CHAPTER;
    }

    private float width() {
        return PageSize.A4.getWidth() - 2 * MARGIN;
    }

    /** Begins a new page where a heading wants it, or where too little room is left below it. */
    private void begin(Part.Heading heading) {
        float room = writer.getVerticalPosition(false) - BOTTOM;
        boolean first = room > PageSize.A4.getHeight() - TOP - BOTTOM - 5;
        if (!first && (heading.newPage() || room < LEAST_BELOW_HEADING)) {
            document.newPage();
        }
    }

    private void remember(Part.Heading heading) {
        if (heading.level() == Paper.CHAPTER) {
            found.add(writer.getPageNumber());
            PdfDestination here = new PdfDestination(PdfDestination.FIT);
            new PdfOutline(writer.getRootOutline(), here, heading.text());
        }
    }

    private PdfPTable row(List<Part> group) throws DocumentException {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        PdfPCell cell = new PdfPCell();
        cell.setBorder(0);
        cell.setPadding(0);
        cell.setPaddingTop(group.get(0) instanceof Part.Heading heading ? above(heading) : 0);
        cell.setPaddingBottom(BELOW);
        cell.setUseAscender(true);
        for (Part part : group) {
            for (Element element : parts.of(part, width())) {
                cell.addElement(element);
            }
        }
        table.addCell(cell);
        return table;
    }

    /** Spaces that paragraphs ask for end at the edge of a row, so that the row itself has them. */
    private static float above(Part.Heading heading) {
        return heading.newPage() ? 0 : ABOVE[heading.level()];
    }

    private PdfPTable contents() throws DocumentException {
        List<List<String>> rows = new ArrayList<>();
        List<String> chapters = paper.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            rows.add(List.of(chapters.get(i), pages.size() > i ? String.valueOf(pages.get(i)) : "00"));
        }
        return parts.contents(paper.contents(), rows);
    }
}
