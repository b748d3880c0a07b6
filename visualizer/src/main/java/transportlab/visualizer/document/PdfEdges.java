package transportlab.visualizer.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;

/** What stands at the edges of each page: the title above; the program and the number of the page below. */
final class PdfEdges extends PdfPageEventHelper {
    private static final Color MUTED = new Color(0x53, 0x5D, 0x69);
    private static final float SIZE = 8.5f;
    private final Paper paper;
    private final PdfFonts fonts;
    private final int all;

    /**
     * @param all how many pages there are; 0 if that is not known yet
     */
    PdfEdges(Paper paper, PdfFonts fonts, int all) {
        this.paper = paper;
        this.fonts = fonts;
        this.all = all;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte to = writer.getDirectContent();
        float left = PdfPaper.MARGIN;
        float right = PageSize.A4.getWidth() - PdfPaper.MARGIN;
        float top = PageSize.A4.getHeight() - 38;
        write(to, Element.ALIGN_LEFT, paper.header(), left, top);
        write(to, Element.ALIGN_LEFT, paper.footer(), left, 30);
        write(to, Element.ALIGN_RIGHT, writer.getPageNumber() + " / " + all, right, 30);
        to.setLineWidth(0.5f);
        to.setColorStroke(new Color(0xD5, 0xDB, 0xE3));
        to.moveTo(left, top - 6);
        to.lineTo(right, top - 6);
        to.moveTo(left, 42);
        to.lineTo(right, 42);
        to.stroke();
    }

    private void write(PdfContentByte to, int align, String text, float x, float y) {
        ColumnText.showTextAligned(to, align, fonts.phrase(Span.plain(text), SIZE, false, MUTED), x, y, 0);
    }
}
