package transportlab.visualizer.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Which parts stay together on a page: a heading with what follows it, and what is said to belong together.
 */
final class Groups {
    /** Lists of so many entries are kept whole. */
    private static final int SHORT = 4;

    private Groups() {}

    static List<List<Part>> of(List<Part> parts) {
        List<List<Part>> groups = new ArrayList<>();
        List<Part> open = new ArrayList<>();
        for (Part part : parts) {
            if (!open.isEmpty() && (part instanceof Part.Heading next && breaks(next) || !follows(part))) {
                groups.add(List.copyOf(open));
                open.clear();
            }
            open.add(part);
            boolean heading = part instanceof Part.Heading || part instanceof Part.Fold;
            boolean introduces = open.size() > 1 && part instanceof Part.Text text && text.role() == Part.Role.SMALL;
            if (!heading && !introduces) {
                groups.add(List.copyOf(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            groups.add(open);
        }
        return groups;
    }

    private static boolean breaks(Part.Heading heading) {
        return heading.newPage() || heading.level() <= Paper.CHAPTER;
    }

    /** Whether it may stand in the same row as the heading above it. Long parts may be continued on the next page. */
    private static boolean follows(Part part) {
        return !(part instanceof Part.Table)
                && !(part instanceof Part.Bullets list && list.entries().size() > SHORT);
    }
}
