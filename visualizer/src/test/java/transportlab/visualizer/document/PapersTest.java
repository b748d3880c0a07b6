package transportlab.visualizer.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import transportlab.visualizer.draw.FigureBars;

/** One paper with parts of every kind, as PDF, HTML and Markdown. */
class PapersTest {
    private static final String KOREAN = "클라이언트는 서버에게 새로운 소식이 있는지 되풀이해서 물어보아야만 알 수 있습니다. 서버는 먼저 말하지 못합니다.";

    private static Paper paper(Part... parts) {
        List<Part> all = new ArrayList<>(List.of(new Part.Heading(1, "종이 한 장", false)));
        all.addAll(List.of(parts));
        return new Paper("종이 한 장", Locale.KOREAN, "머리", "Transport Lab 1", Paper.Contents.ofChapters("차례"), all);
    }

    private static Part body(String text) {
        return new Part.Text(Span.plain(text), Part.Role.BODY);
    }

    private static List<String> pages(Paper paper) throws IOException {
        try (PdfReader reader = new PdfReader(PdfPaper.bytes(paper))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return pages;
        }
    }

    @Test
    void pdfBreaksKoreanAtSpacesOnly() throws IOException {
        String text = String.join(" ", Collections.nCopies(12, KOREAN));
        List<Span> spans = List.of(new Span("`GET`", Span.Style.CODE), new Span("은 " + text, Span.Style.PLAIN));
        Paper paper = paper(
                body(text),
                new Part.Bullets(List.of(spans), false),
                new Part.Table(List.of("왼쪽", "오른쪽"), List.of(List.of(text, KOREAN)), List.of(1, 1)));
        Set<String> words = new HashSet<>(Arrays.asList((text + " `GET`은 종이 한 장 머리 차례 왼쪽 오른쪽 •").split(" ")));

        assertThat(pages(paper).get(0)).contains("되풀이해서");
        for (String page : pages(paper)) {
            for (String word : page.split("\\s+")) {
                boolean hangul = word.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
                assertThat(!hangul || words.contains(word)).as(word).isTrue();
            }
        }
    }

    @Test
    void pdfNumbersItsPagesAndListsItsChapters() throws IOException {
        Part[] parts = {
            new Part.Heading(2, "First chapter", true),
            body("One."),
            new Part.Heading(2, "Second chapter", true),
            body("Two.")
        };

        List<String> pages = pages(paper(parts));

        assertThat(pages).hasSize(3);
        assertThat(pages.get(0)).contains("First chapter", "Second chapter", "1 / 3", "Transport Lab 1");
        assertThat(pages.get(0).replaceAll("\\s+", "")).contains("Firstchapter2", "Secondchapter3");
        assertThat(pages.get(2)).contains("Two.", "3 / 3");
    }

    @Test
    void aChapterIsSetTighterIfThatSavesANearlyEmptyPage() throws IOException {
        List<Part> parts = new ArrayList<>(List.of(new Part.Heading(2, "Chapter", true)));
        parts.addAll(Collections.nCopies(33, body("One.")));

        assertThat(pages(paper(parts.toArray(Part[]::new)))).hasSize(2);
    }

    @Test
    void aSheetIsFoldedBackBetweenPages() throws IOException {
        Paper paper = paper(body("Above."), new Part.Fold(), new Part.Heading(3, "Below", false), body("Text."));

        assertThat(HtmlPaper.of(paper)).contains("<hr class=\"fold\">");
        assertThat(MarkdownPaper.of(paper, "p")).contains("---\n\n### Below");
        assertThat(pages(paper)).singleElement().asString().contains("Above.", "Below");
    }

    @Test
    void noHeadingStandsAloneAtTheFootOfAPage() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            parts.add(new Part.Heading(3, "Heading " + i, false));
            parts.add(body("Text " + i + " " + "and some more words ".repeat(i % 9 * 3)));
        }

        for (String page : pages(paper(parts.toArray(Part[]::new)))) {
            int heading = page.lastIndexOf("Heading ");
            assertThat(page.indexOf("Text ", heading)).as(page).isGreaterThan(heading);
        }
    }

    @Test
    void picturesKeepTheirLettersAsText() throws IOException {
        FigureBars.Bar bar =
                new FigureBars.Bar("websocket", "WebSocket", 10, List.of(new FigureBars.Piece("headers", 10)), "10 kB");
        FigureBars bars = new FigureBars(List.of(bar), 10, List.of(new FigureBars.Kind("headers", "Headers")));
        Paper paper = paper(
                new Part.Picture("p", bars, FigureBars.WIDTH, bars.height(), "Bars", "WebSocket: 10 kB", "A caption"));

        assertThat(String.join("", pages(paper))).contains("WebSocket", "10 kB", "Headers", "A caption");
        assertThat(HtmlPaper.of(paper)).contains("<svg", "aria-label=\"Bars. WebSocket: 10 kB\"");
        assertThat(MarkdownPaper.of(paper, "pictures")).contains("![Bars. WebSocket: 10 kB](pictures/p.svg)");
    }

    @Test
    void htmlHasItsLanguageAndNothingFromElsewhere() {
        String html = HtmlPaper.of(paper(
                body("a < b & c"),
                new Part.Choices(List.of(new Part.Choice(Part.Mark.TICKED, "Yes", "why"))),
                new Part.Heading(2, "One", true)));

        assertThat(html).contains("<html lang=\"ko\">", "word-break: keep-all", "a &lt; b &amp; c", "href=\"#c1\"");
        assertThat(html).doesNotContain("<script", "http://", "https://", "<link", "url(");
    }

    @Test
    void cellsKeepTheirLinesInHtml() {
        Part table = new Part.Table(List.of("a\nb"), List.of(List.of("c\nd")), List.of(1));

        assertThat(HtmlPaper.of(paper(table)))
                .contains("<th>a\nb</th>", "<td>c\nd</td>")
                .containsPattern("(?m)^th, td \\{[^}]*white-space: pre-line");
    }

    @Test
    void markdownKeepsSignsAsThemselves() {
        String text = MarkdownPaper.of(
                paper(
                        body("1. *not* [a](list) #x"),
                        new Part.Table(List.of("a|b"), List.of(List.of("c\nd")), List.of(1)),
                        new Part.Choices(List.of(new Part.Choice(Part.Mark.BOX, "<b>", ""))),
                        new Part.Code("```")),
                "p");

        assertThat(text)
                .contains(
                        "1\\. \\*not\\* \\[a\\](list) \\#x",
                        "| a\\|b |\n| --- |\n| c<br>d |",
                        "- [ ] \\<b\\>",
                        "````\n```\n````");
    }
}
