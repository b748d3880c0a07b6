package transportlab.visualizer.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import transportlab.visualizer.font.FontFiles;
import transportlab.visualizer.font.Fonts;

/** The faces of a PDF. They are embedded, and each file has only the letters that it needs. */
final class PdfFonts {
    private static final SplitCharacter BREAKS = new BreaksAtSpaces();
    private static final float CODE = 0.9f;

    private final BaseFont regular = load("Pretendard-Regular");
    private final BaseFont strong = load("Pretendard-SemiBold");
    private final BaseFont code = load("JetBrainsMono-Regular");

    static BaseFont load(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream(FontFiles.resource(name))) {
            return BaseFont.createFont(
                    name + ".ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as one phrase whose lines end at spaces only. */
    Phrase phrase(List<Span> spans, float size, boolean allStrong, Color colour) {
        Phrase phrase = new Phrase();
        for (Span span : spans) {
            boolean mono = span.style() == Span.Style.CODE;
            BaseFont face = mono ? code : allStrong || span.style() == Span.Style.STRONG ? strong : regular;
            add(phrase, span.text(), face, mono ? size * CODE : size, colour);
        }
        return phrase;
    }

    /** Letters that a face does not have come from another one. */
    private void add(Phrase phrase, String text, BaseFont face, float size, Color colour) {
        int from = 0;
        while (from < text.length()) {
            BaseFont of = face(text.charAt(from), face);
            int to = from + 1;
            while (to < text.length() && face(text.charAt(to), face).equals(of)) {
                to++;
            }
            Chunk chunk = new Chunk(text.substring(from, to), new Font(of, size, Font.NORMAL, colour));
            chunk.setSplitCharacter(BREAKS);
            phrase.add(chunk);
            from = to;
        }
    }

    private BaseFont face(char c, BaseFont wanted) {
        if (c <= ' ' || wanted.charExists(c)) {
            return wanted;
        }
        return code.charExists(c) ? code : regular.charExists(c) ? regular : wanted;
    }
}
