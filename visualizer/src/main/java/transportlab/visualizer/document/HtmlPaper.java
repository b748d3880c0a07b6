package transportlab.visualizer.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import transportlab.visualizer.export.HtmlText;
import transportlab.visualizer.export.PictureSize;
import transportlab.visualizer.export.SvgExport;

/**
 * A paper as one HTML file: no scripts, nothing from elsewhere, the letters of the reader's system. It prints on A4;
 * browsers that know margin boxes number the pages.
 */
final class HtmlPaper {
    private final Paper paper;
    private final StringBuilder html = new StringBuilder();
    private int listed;

    private HtmlPaper(Paper paper) {
        this.paper = paper;
    }

    static String of(Paper paper) {
        return new HtmlPaper(paper).text();
    }

    private String text() {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(paper.language().getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", paper.title());
        html.append("<style>\n").append(style()).append(edges()).append("</style>\n</head>\n<body>\n<main>\n");
        for (Part part : paper.parts()) {
            add(part);
            if (part instanceof Part.Heading heading && heading.level() < Paper.CHAPTER) {
                contents();
            }
        }
        html.append("</main>\n<footer>").append(escape(paper.footer()));
        return html.append("</footer>\n</body>\n</html>\n").toString();
    }

    private void contents() {
        if (paper.contents().isEmpty()) {
            return;
        }
        html.append("<nav>\n<h3>").append(escape(paper.contents().title())).append("</h3>\n<ul>\n");
        List<Part.Heading> listed = paper.listed();
        for (int i = 0; i < listed.size(); i++) {
            boolean below = listed.get(i).level() > Paper.CHAPTER;
            html.append(below ? "<li class=\"below\">" : "<li>").append("<a href=\"#c");
            html.append(i + 1).append("\">").append(escape(listed.get(i).text()));
            html.append("</a></li>\n");
        }
        html.append("</ul>\n</nav>\n");
    }

    private void add(Part part) {
        if (part instanceof Part.Heading heading) {
            heading(heading);
        } else if (part instanceof Part.Text text) {
            String role = text.role().name().toLowerCase(Locale.ROOT);
            html.append("<p class=\"").append(role).append("\">").append(spans(text.spans()));
            html.append("</p>\n");
        } else if (part instanceof Part.Bullets bullets) {
            html.append(bullets.small() ? "<ul class=\"small\">\n" : "<ul>\n");
            bullets.entries()
                    .forEach(entry -> html.append("<li>").append(spans(entry)).append("</li>\n"));
            html.append("</ul>\n");
        } else if (part instanceof Part.Choices choices) {
            choices(choices);
        } else if (part instanceof Part.Blanks blanks) {
            html.append("<p class=\"blanks\">");
            blanks.labels()
                    .forEach(
                            label -> html.append("<span>").append(escape(label)).append("</span>"));
            html.append("</p>\n");
        } else if (part instanceof Part.Lines lines) {
            html.append("<div class=\"line\"></div>\n".repeat(lines.count()));
        } else if (part instanceof Part.Table table) {
            table(table);
        } else if (part instanceof Part.Picture picture) {
            picture(picture);
        } else if (part instanceof Part.Code code) {
            element("pre", code.text());
        } else if (part instanceof Part.Fold) {
            html.append("<hr class=\"fold\">\n");
        } else if (part instanceof Part.Together together) {
            html.append("<div class=\"together\">\n");
            together.parts().forEach(this::add);
            html.append("</div>\n");
        }
    }

    private void heading(Part.Heading heading) {
        html.append("<h").append(heading.level());
        if (paper.isListed(heading)) {
            html.append(" id=\"c").append(++listed).append('"');
        }
        if (heading.newPage()) {
            html.append(" class=\"page\"");
        }
        html.append('>')
                .append(escape(heading.text()))
                .append("</h")
                .append(heading.level())
                .append(">\n");
    }

    private void choices(Part.Choices choices) {
        html.append("<ul class=\"choices\">\n");
        for (Part.Choice choice : choices.choices()) {
            String sign =
                    switch (choice.mark()) {
                        case BOX -> "<i class=\"tick\"></i>";
                        case TICKED -> "<i class=\"tick\">✓</i>";
                        case NUMBER -> "<i class=\"number\"></i>";
                    };
            boolean right = choice.mark() == Part.Mark.TICKED;
            html.append("<li>").append(sign).append(right ? "<div><b>" : "<div>");
            html.append(escape(choice.text())).append(right ? "</b>" : "");
            if (!choice.note().isEmpty()) {
                html.append("<br><small>").append(escape(choice.note())).append("</small>");
            }
            html.append("</div></li>\n");
        }
        html.append("</ul>\n");
    }

    private void table(Part.Table table) {
        int all = table.shares().stream().mapToInt(Integer::intValue).sum();
        html.append("<table>\n<colgroup>");
        table.shares().forEach(share -> html.append("<col style=\"width:")
                .append(100 * share / all)
                .append("%\">"));
        html.append("</colgroup>\n");
        if (!table.head().isEmpty()) {
            html.append("<thead>");
            row("th", table.head());
            html.append("</thead>\n");
        }
        html.append("<tbody>\n");
        table.rows().forEach(row -> row("td", row));
        html.append("</tbody>\n</table>\n");
    }

    private void row(String name, List<String> cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append('<').append(name).append('>').append(escape(cell));
            html.append("</").append(name).append('>');
        }
        html.append("</tr>\n");
    }

    private void picture(Part.Picture picture) {
        PictureSize size = new PictureSize(picture.width(), picture.height(), 1);
        html.append("<figure role=\"img\" aria-label=\"")
                .append(escape(picture.spoken()))
                .append("\">");
        html.append(SvgExport.of(picture.drawing(), size, picture.title(), picture.id()));
        if (!picture.caption().isEmpty()) {
            html.append("<figcaption>").append(escape(picture.caption())).append("</figcaption>");
        }
        html.append("</figure>\n");
    }

    private static String spans(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            String name =
                    switch (span.style()) {
                        case PLAIN -> "";
                        case STRONG -> "b";
                        case CODE -> "code";
                    };
            text.append(name.isEmpty() ? "" : "<" + name + ">");
            text.append(escape(span.text()));
            text.append(name.isEmpty() ? "" : "</" + name + ">");
        }
        return text.toString();
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escape(String text) {
        return HtmlText.escape(text);
    }

    /** What stands at the edges of printed pages. */
    private String edges() {
        return """
                @page {
                  @top-left { content: "%s"; font: 8.5pt sans-serif; color: #535d69 }
                  @bottom-left { content: "%s"; font: 8.5pt sans-serif; color: #535d69 }
                  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #535d69 }
                }
                """
                .formatted(quoted(paper.header()), quoted(paper.footer()));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ");
    }

    private static String style() {
        try (var in = HtmlPaper.class.getResourceAsStream("/transportlab/visualizer/paper.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
