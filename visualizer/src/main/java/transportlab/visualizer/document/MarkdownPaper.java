package transportlab.visualizer.document;

import java.util.List;
import java.util.stream.Collectors;

/** A paper as Markdown of GitHub, with its pictures as files beside it. */
final class MarkdownPaper {
    private static final String BLANK = "\\_".repeat(24);
    private final Paper paper;
    private final String pictures;
    private final StringBuilder text = new StringBuilder();

    private MarkdownPaper(Paper paper, String pictures) {
        this.paper = paper;
        this.pictures = pictures;
    }

    /**
     * @param pictures the folder of the pictures, seen from the file
     */
    static String of(Paper paper, String pictures) {
        MarkdownPaper markdown = new MarkdownPaper(paper, pictures);
        paper.parts().forEach(markdown::add);
        markdown.text.append("---\n\n").append(escape(paper.footer())).append('\n');
        return markdown.text.toString();
    }

    private void add(Part part) {
        String added = of(part);
        if (part instanceof Part.Together together) {
            together.parts().forEach(this::add);
        } else if (!added.isEmpty()) {
            line(added);
        }
        if (part instanceof Part.Heading heading
                && heading.level() < Paper.CHAPTER
                && !paper.contents().isEmpty()) {
            line("**" + escape(paper.contents().title()) + "**");
            line(paper.listed().stream()
                    .map(entry -> (entry.level() > Paper.CHAPTER ? "  - " : "- ") + escape(entry.text()))
                    .collect(Collectors.joining("\n")));
        }
    }

    private void line(String lines) {
        lines.lines().forEach(line -> text.append(line.stripTrailing()).append('\n'));
        text.append('\n');
    }

    private String of(Part part) {
        if (part instanceof Part.Heading heading) {
            return "#".repeat(heading.level()) + " " + escape(heading.text());
        }
        if (part instanceof Part.Text text) {
            String said = spans(text.spans());
            return switch (text.role()) {
                case BODY -> said;
                case QUESTION -> "**" + said.replace("**", "") + "**";
                case SMALL -> "<sub>" + said + "</sub>";
            };
        }
        if (part instanceof Part.Bullets bullets) {
            return bullets.entries().stream().map(entry -> "- " + spans(entry)).collect(Collectors.joining("\n"));
        }
        if (part instanceof Part.Choices choices) {
            return choices.choices().stream().map(MarkdownPaper::choice).collect(Collectors.joining("\n"));
        }
        if (part instanceof Part.Blanks blanks) {
            return blanks.labels().stream()
                    .map(label -> escape(label) + " " + BLANK)
                    .collect(Collectors.joining(" "));
        }
        if (part instanceof Part.Lines lines) {
            return (BLANK + BLANK + "\n\n").repeat(lines.count()).strip();
        }
        if (part instanceof Part.Table table) {
            return table(table);
        }
        if (part instanceof Part.Picture picture) {
            String caption = picture.caption().isEmpty() ? "" : "\n\n<sub>" + escape(picture.caption()) + "</sub>";
            return "![" + escape(picture.spoken()) + "](" + pictures + "/" + picture.id() + ".svg)" + caption;
        }
        if (part instanceof Part.Fold) {
            return "---";
        }
        return part instanceof Part.Code code ? fenced(code.text()) : "";
    }

    private static String choice(Part.Choice choice) {
        String sign =
                switch (choice.mark()) {
                    case BOX -> "- [ ] ";
                    case TICKED -> "- [x] ";
                    case NUMBER -> "- \\_\\_\\_ ";
                };
        String note = choice.note().isEmpty() ? "" : "<br><sub>" + escape(choice.note()) + "</sub>";
        return sign + escape(choice.text()) + note;
    }

    private static String table(Part.Table table) {
        StringBuilder text = new StringBuilder();
        List<String> head = table.head().isEmpty()
                ? table.shares().stream().map(share -> "").toList()
                : table.head();
        text.append(row(head)).append(row(head.stream().map(cell -> "---").toList(), false));
        table.rows().forEach(row -> text.append(row(row)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return row(cells, true);
    }

    private static String row(List<String> cells, boolean escaped) {
        return cells.stream()
                .map(cell -> escaped ? escape(cell).replace("|", "\\|").replace("\n", "<br>") : cell)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The fence is longer than any row of backticks inside. */
    private static String fenced(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + code + "\n" + fence;
    }

    private static String spans(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            String inner = span.text();
            switch (span.style()) {
                case PLAIN -> text.append(escape(inner));
                case STRONG -> text.append("<b>").append(escape(inner)).append("</b>");
                case CODE -> text.append(code(inner));
            }
        }
        return text.toString();
    }

    private static String code(String inner) {
        return inner.contains("`") ? "`` " + inner + " ``" : "`" + inner + "`";
    }

    /** Signs that mean something in Markdown keep their place as themselves. */
    static String escape(String text) {
        String safe = text.replaceAll("([\\\\`*_\\[\\]<>#~])", "\\\\$1").replace("&", "&amp;");
        return safe.replaceAll("^([-+])(\\s)", "\\\\$1$2").replaceAll("^(\\d+)([.)])(\\s)", "$1\\\\$2$3");
    }
}
