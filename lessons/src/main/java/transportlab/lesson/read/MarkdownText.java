package transportlab.lesson.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import transportlab.lesson.Block;

/** Parsed Markdown as plain spans. */
public final class MarkdownText {
    private MarkdownText() {}

    static String plain(Node node) {
        return block(node, false).plain();
    }

    /** A paragraph that stands in a field. */
    public static Block block(String text) {
        Node paragraph = Parser.builder().build().parse(text).getFirstChild();
        return paragraph == null ? new Block(false, List.of()) : block(paragraph, false);
    }

    static Block block(Node node, boolean bullet) {
        List<Block.Span> spans = new ArrayList<>();
        collect(node, Block.Style.PLAIN, spans);
        return new Block(bullet, spans);
    }

    private static void collect(Node parent, Block.Style style, List<Block.Span> spans) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                spans.add(new Block.Span(text.getLiteral(), style));
            } else if (node instanceof Code code) {
                spans.add(new Block.Span(code.getLiteral(), Block.Style.CODE));
            } else if (node instanceof SoftLineBreak) {
                spans.add(new Block.Span(" ", style));
            } else if (node instanceof StrongEmphasis) {
                collect(node, Block.Style.STRONG, spans);
            } else if (node instanceof Emphasis) {
                collect(node, Block.Style.EMPHASIS, spans);
            } else {
                collect(node, style, spans);
            }
        }
    }
}
