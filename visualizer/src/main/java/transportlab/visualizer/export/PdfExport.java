package transportlab.visualizer.export;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import transportlab.visualizer.draw.Drawing;
import transportlab.visualizer.font.FontFiles;
import transportlab.visualizer.font.Fonts;

/** Pictures as pages of a PDF, with the faces embedded, so that text can be selected in both languages. */
public final class PdfExport {
    private PdfExport() {}

    /** One page a picture. */
    public static byte[] bytes(List<Drawing> pages, PictureSize size, String title, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rectangle page = new Rectangle(size.width() * 0.75f, size.height() * 0.75f);
        try (Document document = new Document(page, 0, 0, 0, 0)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.addTitle(title);
            document.setDocumentLanguage(language.getLanguage());
            document.open();
            Faces faces = new Faces();
            for (Drawing drawing : pages) {
                document.newPage();
                writer.setPageEmpty(false);
                Graphics2D g = writer.getDirectContent().createGraphics(page.getWidth(), page.getHeight(), faces);
                g.scale(0.75, 0.75);
                drawing.paint(g, size.width(), size.height());
                g.dispose();
            }
        } catch (DocumentException e) {
            throw new IllegalStateException("a page can always be added", e);
        }
        return out.toByteArray();
    }

    /** The faces of pictures inside of a PDF. Each file needs its own. */
    public static FontMapper faces() {
        return new Faces();
    }

    /** The shipped files for the faces that the painters use. */
    private static final class Faces implements FontMapper {
        private final Map<String, BaseFont> loaded = new HashMap<>();

        @Override
        public BaseFont awtToPdf(Font font) {
            String name = font.getPSName().contains("SemiBold")
                    ? "Pretendard-SemiBold"
                    : font.getPSName().contains("Bold") ? "Pretendard-Bold" : "Pretendard-Regular";
            return loaded.computeIfAbsent(name, Faces::load);
        }

        private static BaseFont load(String name) {
            try (InputStream in = Fonts.class.getResourceAsStream(FontFiles.resource(name))) {
                return BaseFont.createFont(
                        name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Font pdfToAwt(BaseFont font, int size) {
            return Fonts.REGULAR.deriveFont((float) size);
        }
    }
}
