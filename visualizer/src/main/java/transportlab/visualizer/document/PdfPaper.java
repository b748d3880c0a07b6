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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A paper as PDF, A4. It is set several times: a draft tells on which pages the chapters begin and how many pages there
 * are, and which chapters end with a page that is nearly empty. These are set tighter, if that saves the page. Every part
 * is a row of a table, because the library moves a row that does not fit to the next page as a whole.
 */
public final class PdfPaper {
    static final float MARGIN = 54;
    private static final float TOP = 62;
    private static final float BOTTOM = 58;

    /** A heading of a level does not stand that near to the foot of a page. */
    private static final float[] LEAST_BELOW_HEADING = {0, 130, 130, 130, 80};

    /** Tables up to this height are not continued on the next page. */
    private static final float WHOLE = 360;

    /** A chapter that leaves so much of its last page empty is set tighter. */
    private static final float NEARLY_EMPTY = 0.72f;

    /** A longer chapter is not set tighter, because many dense pages are worse than one that is nearly empty. */
    private static final int LONG = 8;

    private static final float BELOW = 5;
    private static final float BELOW_TIGHT = 2;
    private static final float[] ABOVE = {0, 0, 16, 12, 4};

    private final Paper paper;
    private final PdfFonts fonts;
    private final List<Integer> pages;
    private final Set<Integer> tight;
    private final List<Integer> found = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private Document document;
    private PdfWriter writer;

    /** The entry of the last chapter in the list that readers of PDF show. */
    private PdfOutline outline;

    private PdfParts parts;

    private PdfPaper(Paper paper, PdfFonts fonts, List<Integer> pages, Set<Integer> tight) {
        this.paper = paper;
        this.fonts = fonts;
        this.pages = pages;
        this.tight = tight;
    }

    /** The end of a chapter. */
    private record End(int page, boolean nearlyEmpty) {}

    public static byte[] bytes(Paper paper) {
        PdfFonts fonts = new PdfFonts();
        PdfPaper draft = draft(paper, fonts, Set.of());
        Set<Integer> tight = draft.nearlyEmpty();
        if (!tight.isEmpty()) {
            PdfPaper tighter = draft(paper, fonts, tight);
            Set<Integer> saving = new HashSet<>(tight);
            for (int chapter : tight) {
                if (tighter.length(chapter) >= draft.length(chapter)) {
                    saving.remove(chapter);
                }
            }
            tight = saving;
            draft = draft(paper, fonts, saving);
        }
        int all = draft.writer.getPageNumber();
        return new PdfPaper(paper, fonts, draft.found, tight).write(Math.max(1, all - 1));
    }

    private static PdfPaper draft(Paper paper, PdfFonts fonts, Set<Integer> tight) {
        PdfPaper draft = new PdfPaper(paper, fonts, List.of(), tight);
        draft.write(0);
        return draft;
    }

    private Set<Integer> nearlyEmpty() {
        return IntStream.range(0, ends.size())
                .filter(chapter -> ends.get(chapter).nearlyEmpty())
                .filter(chapter -> length(chapter) > 1 && length(chapter) <= LONG)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** How many pages a chapter has. */
    private int length(int chapter) {
        return ends.get(chapter).page()
                - (chapter == 0 ? 0 : ends.get(chapter - 1).page());
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
            parts.setTight(tight.contains(0));
            for (List<Part> group : Groups.of(paper.parts())) {
                add(group);
            }
            end();
            document.close();
        } catch (DocumentException e) {
            throw new IllegalStateException("a row can always be added", e);
        }
        return out.toByteArray();
    }

    private void add(List<Part> group) throws DocumentException {
        boolean folds = group.get(0) instanceof Part.Fold;
        Part first = group.get(folds && group.size() > 1 ? 1 : 0);
        if (first instanceof Part.Heading heading) {
            begin(heading);
        }
        boolean alone = group.size() == 1;
        if (alone && first instanceof Part.Table table) {
            document.add(kept(parts.table(table, width())));
        } else if (alone && first instanceof Part.Bullets list) {
            document.add(parts.bullets(list));
        } else {
            // at the head of a page, there is nothing above that could be folded back
            document.add(row(folds && isAtHead() ? group.subList(1, group.size()) : group));
        }
        if (first instanceof Part.Heading heading) {
            remember(heading);
        }
        if (isTitle(first) && !paper.contents().isEmpty()) {
            document.add(contents());
        }
    }

    private static PdfPTable kept(PdfPTable table) {
        table.setKeepTogether(table.getTotalHeight() < WHOLE);
        return table;
    }

    private static boolean isTitle(Part part) {
        return part instanceof Part.Heading heading && heading.level() < Paper.CHAPTER;
    }

    private float width() {
        return PageSize.A4.getWidth() - 2 * MARGIN;
    }

    /** Begins a new page where a heading wants it, or where too little room is left below it. */
    private void begin(Part.Heading heading) {
        if (heading.newPage()) {
            end();
            parts.setTight(tight.contains(ends.size()));
        }
        if (!isAtHead() && (heading.newPage() || room() < LEAST_BELOW_HEADING[heading.level()])) {
            document.newPage();
        }
    }

    private void end() {
        boolean nearlyEmpty = room() > NEARLY_EMPTY * (PageSize.A4.getHeight() - TOP - BOTTOM);
        ends.add(new End(writer.getPageNumber(), nearlyEmpty));
    }

    private float room() {
        return writer.getVerticalPosition(false) - BOTTOM;
    }

    private boolean isAtHead() {
        return room() > PageSize.A4.getHeight() - TOP - BOTTOM - 5;
    }

    private void remember(Part.Heading heading) {
        if (paper.isListed(heading)) {
            found.add(writer.getPageNumber());
            boolean below = heading.level() > Paper.CHAPTER && outline != null;
            PdfOutline parent = below ? outline : writer.getRootOutline();
            PdfOutline here = new PdfOutline(parent, new PdfDestination(PdfDestination.FIT), heading.text(), !below);
            outline = below ? outline : here;
        }
    }

    private PdfPTable row(List<Part> group) throws DocumentException {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        PdfPCell cell = new PdfPCell();
        cell.setBorder(0);
        cell.setPadding(0);
        cell.setPaddingTop(group.get(0) instanceof Part.Heading heading ? above(heading) : 0);
        cell.setPaddingBottom(tight.contains(ends.size()) ? BELOW_TIGHT : BELOW);
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
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < paper.listed().size(); i++) {
            numbers.add(pages.size() > i ? String.valueOf(pages.get(i)) : "00");
        }
        return parts.contents(paper.contents().title(), paper.listed(), numbers);
    }
}
