package transportlab.app.handout;

import java.util.List;
import java.util.stream.Collectors;
import transportlab.visualizer.document.Part;
import transportlab.visualizer.document.Span;

/** Sources at the end of a chapter. On a sheet without answers, what stands there is left out, because it may tell. */
final class SourceList {
    private SourceList() {}

    static List<Part> of(List<String> sources, boolean answers, String title) {
        if (sources.isEmpty()) {
            return List.of();
        }
        Part list = answers
                ? new Part.Bullets(sources.stream().map(Marked::spans).toList(), true)
                : new Part.Text(Span.plain(places(sources)), Part.Role.SMALL);
        return List.of(new Part.Heading(4, title, false), list);
    }

    private static String places(List<String> sources) {
        return sources.stream()
                .map(source -> Marked.plain(source).split(": ", 2)[0])
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
