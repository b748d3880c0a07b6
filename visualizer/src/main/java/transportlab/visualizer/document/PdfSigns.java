package transportlab.visualizer.document;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import transportlab.visualizer.export.PdfExport;

/** What is drawn in a PDF: pictures, and the boxes in front of answers. */
final class PdfSigns {
    private static final float BOX = 10;
    private static final float NUMBER = 16;
    private static final float FOLD = 12;
    private final PdfWriter writer;

    PdfSigns(PdfWriter writer) {
        this.writer = writer;
    }

    /** A picture in the width of the room; its letters stay text. */
    Image picture(Part.Picture picture, float width) {
        float height = width * picture.height() / picture.width();
        PdfTemplate template = writer.getDirectContent().createTemplate(width, height);
        Graphics2D g = template.createGraphics(width, height, PdfExport.faces());
        double scale = (double) width / picture.width();
        g.scale(scale, scale);
        picture.drawing().paint(g, picture.width(), picture.height());
        g.dispose();
        return image(template);
    }

    Image of(Part.Mark mark) {
        PdfTemplate template =
                writer.getDirectContent().createTemplate(mark == Part.Mark.NUMBER ? NUMBER : BOX + 2, BOX + 2);
        template.setLineWidth(0.9f);
        if (mark == Part.Mark.NUMBER) {
            template.moveTo(0, 1);
            template.lineTo(NUMBER, 1);
        } else {
            template.rectangle(1, 1, BOX, BOX);
        }
        template.stroke();
        if (mark == Part.Mark.TICKED) {
            template.setLineWidth(1.8f);
            template.moveTo(2.8f, 5.8f);
            template.lineTo(5.2f, 3.2f);
            template.lineTo(9.4f, 9.2f);
            template.stroke();
        }
        return image(template);
    }

    /** A dashed line from margin to margin. */
    Image fold(float width) {
        PdfTemplate template = writer.getDirectContent().createTemplate(width, FOLD);
        template.setLineWidth(0.8f);
        template.setColorStroke(Color.GRAY);
        template.setLineDash(5, 4, 0);
        template.moveTo(0, FOLD / 2);
        template.lineTo(width, FOLD / 2);
        template.stroke();
        return image(template);
    }

    private static Image image(PdfTemplate template) {
        try {
            return Image.getInstance(template);
        } catch (BadElementException e) {
            throw new IllegalStateException("a drawing is always a picture", e);
        }
    }
}
