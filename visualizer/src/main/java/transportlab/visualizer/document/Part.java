package transportlab.visualizer.document;

import java.util.List;
import transportlab.visualizer.draw.Drawing;

/** One part of a paper, from top to bottom. */
public sealed interface Part {

    /**
     * @param level 1 for the title of the paper, 2 for a chapter, which the contents list, 3 and 4 below it
     * @param newPage whether it begins a page
     */
    record Heading(int level, String text, boolean newPage) implements Part {}

    /** A paragraph. */
    record Text(List<Span> spans, Role role) implements Part {}

    /** What a paragraph is for. */
    enum Role {
        BODY,
        /** What is asked. */
        QUESTION,
        /** Beside the matter: where something comes from. */
        SMALL
    }

    /** A list with dots. */
    record Bullets(List<List<Span>> entries, boolean small) implements Part {}

    /** Answers with boxes to tick, or lines to number. */
    record Choices(List<Choice> choices) implements Part {}

    /**
     * @param note what is said to those who choose it; may be empty
     */
    record Choice(Mark mark, String text, String note) {}

    /** What stands in front of an answer. */
    enum Mark {
        BOX,
        TICKED,
        /** A short line to write a number on. */
        NUMBER
    }

    /** Words with room to write behind each, side by side: name and date. */
    record Blanks(List<String> labels) implements Part {}

    /** Empty lines to write on. */
    record Lines(int count) implements Part {}

    /**
     * @param head may be empty
     * @param rows each with as many cells as the others
     * @param shares how wide the columns are beside each other
     */
    record Table(List<String> head, List<List<String>> rows, List<Integer> shares) implements Part {}

    /**
     * A picture as wide as the text.
     *
     * @param id its name in files and inside a page, different from that of every other picture
     * @param width in px at a scale of 1, which is also how it is drawn
     * @param title for those who cannot see it
     * @param told what it shows, for them as well; may be empty
     * @param caption below it; may be empty
     */
    record Picture(String id, Drawing drawing, int width, int height, String title, String told, String caption)
            implements Part {
        /** All that is said to those who cannot see it. */
        String spoken() {
            return told.isEmpty() ? title : title + ". " + told;
        }
    }

    /** A dashed line, at which a sheet is folded back, so that what is below it is not read too early. */
    record Fold() implements Part {}

    /** Lines of code or of messages, as they are. */
    record Code(String text) implements Part {}

    /** Parts that stand on one page if they can. */
    record Together(List<Part> parts) implements Part {}
}
