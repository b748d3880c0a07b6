package transportlab.app.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import transportlab.lesson.Block;
import transportlab.lesson.Lesson;
import transportlab.lesson.check.LessonTexts;
import transportlab.lesson.claim.Evidence;
import transportlab.lesson.claim.TextFigure;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;
import transportlab.words.Words;

/**
 * Texts of a lesson with their figures. On a sheet without answers, a blank stands for each figure that is measured, so
 * that pupils write down their own.
 */
final class Filling {
    private static final String BLANK = "______";
    private final LessonTexts texts;
    private final boolean answers;

    Filling(Lesson lesson, Evidence evidence, Words words, boolean answers) {
        this.texts = new LessonTexts(lesson, evidence, words);
        this.answers = answers;
    }

    String text(String text, String experiment) {
        String kept = answers
                ? text
                : TextFigure.BRACES
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                texts.fills(found.group(), experiment) ? found.group() : BLANK));
        return texts.fill(kept, experiment);
    }

    /** Paragraphs and lists. */
    List<Part> parts(List<Block> blocks, String experiment) {
        List<Part> parts = new ArrayList<>();
        List<List<Span>> entries = new ArrayList<>();
        for (Block block : blocks) {
            if (!block.bullet() && !entries.isEmpty()) {
                parts.add(new Part.Bullets(List.copyOf(entries), false));
                entries.clear();
            }
            if (block.bullet()) {
                entries.add(spans(block, experiment));
            } else {
                parts.add(new Part.Text(spans(block, experiment), Part.Role.BODY));
            }
        }
        if (!entries.isEmpty()) {
            parts.add(new Part.Bullets(entries, false));
        }
        return parts;
    }

    List<Span> spans(Block block, String experiment) {
        return block.spans().stream()
                .map(span -> new Span(text(span.text(), experiment), style(span.style())))
                .toList();
    }

    private static Span.Style style(Block.Style style) {
        return switch (style) {
            case PLAIN -> Span.Style.PLAIN;
            case STRONG, EMPHASIS -> Span.Style.STRONG;
            case CODE -> Span.Style.CODE;
        };
    }
}
