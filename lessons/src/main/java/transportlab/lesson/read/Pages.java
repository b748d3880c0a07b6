package transportlab.lesson.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads the body of a file: a page for each heading of the first level. Fenced blocks say what the page does. Text below
 * a line of dashes is shown later than the rest.
 */
final class Pages {
    private final Mistakes mistakes;
    private final Set<String> experiments;
    private final Directives directives;
    private final int offset;
    private final List<Page> pages = new ArrayList<>();
    private Page page;

    /**
     * @param experiments the names of those that there are
     * @param offset how many lines of the file stand before the body
     */
    private Pages(Set<String> experiments, Directives directives, Mistakes mistakes, int offset) {
        this.experiments = experiments;
        this.directives = directives;
        this.mistakes = mistakes;
        this.offset = offset;
    }

    /**
     * @param file a text with its front matter
     */
    static List<Page> of(FrontMatter file, Set<String> experiments, Directives directives, Mistakes mistakes) {
        Pages reading = new Pages(experiments, directives, mistakes, file.offset());
        reading.body(file.body());
        return reading.pages;
    }

    private void body(String text) {
        Node document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(text);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (isPage(node)) {
                page((Heading) node);
            } else if (page == null) {
                mistakes.add(line(node), "stands before the first heading");
            } else {
                node(node, line(node));
            }
        }
    }

    private int line(Node node) {
        return offset + node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    /** Begins a page. The block that names its experiment is read first, because the others refer to it. */
    private void page(Heading heading) {
        String experiment = page == null ? only() : page.experiment;
        page = new Page(MarkdownText.plain(heading), line(heading), experiment);
        pages.add(page);
        for (Node node = heading.getNext(); node != null && !isPage(node); node = node.getNext()) {
            if (node instanceof FencedCodeBlock block && Directives.namesExperiment(name(block))) {
                directives.read(page, name(block), block.getLiteral(), line(node) + 1);
            }
        }
    }

    /** The experiment that is meant before a page names one; empty if there are several. */
    private String only() {
        return experiments.size() == 1 ? experiments.iterator().next() : "";
    }

    private static boolean isPage(Node node) {
        return node instanceof Heading heading && heading.getLevel() == 1;
    }

    private static String name(FencedCodeBlock block) {
        return block.getInfo() == null ? "" : block.getInfo().strip();
    }

    private void node(Node node, int line) {
        if (node instanceof ThematicBreak) {
            page.revealing = true;
        } else if (node instanceof FencedCodeBlock block) {
            if (!Directives.namesExperiment(name(block))) {
                directives.read(page, name(block), block.getLiteral(), line + 1);
            }
        } else if (node instanceof Paragraph paragraph) {
            page.part().add(MarkdownText.block(paragraph, false));
        } else if (node instanceof BulletList list) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                page.part().add(MarkdownText.block(item.getFirstChild(), true));
            }
        } else {
            mistakes.add(line, "only paragraphs and lists may stand on a page");
        }
    }
}
