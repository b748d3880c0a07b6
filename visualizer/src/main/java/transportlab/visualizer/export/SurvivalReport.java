package transportlab.visualizer.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import transportlab.measure.Survival;
import transportlab.path.PathWords;
import transportlab.path.Presets;
import transportlab.visualizer.draw.SurvivalSheet;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.SurvivalSentences;
import transportlab.words.Words;

/** What survives what as one HTML file that needs no network: the picture, the table, and the rules of each path. */
record SurvivalReport(Survival survival, Words words) {
    private static final PictureSize SIZE = new PictureSize(1080, 640, 1);

    String text() {
        SurvivalSentences said = new SurvivalSentences(survival, words);
        String headline = escape(said.headline());
        SurvivalSheet sheet = SurvivalSheet.of(survival, words, Theme.LIGHT);
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <p class="brand">Transport Lab</p>
                <h1>%s</h1>
                <p class="lead">%s</p>
                <figure role="img" aria-label="%s">%s</figure>
                %s%s<h2>%s</h2>
                %s<p class="small">%s</p>
                </main>
                </body>
                </html>
                """
                .formatted(
                        words.language().getLanguage(),
                        headline,
                        style(),
                        headline,
                        escape(said.sub()),
                        headline,
                        SvgExport.of(sheet, SIZE, said.headline(), "survival"),
                        said.disputes().stream()
                                .map(each -> "<p>" + escape(each) + "</p>\n")
                                .collect(Collectors.joining()),
                        table(said.table()),
                        escape(words.get("survival.rules")),
                        table(rules(said)),
                        escape(said.smallPrint()));
    }

    private List<List<String>> rules(SurvivalSentences said) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(List.of(
                                words.get("survival.path"), words.get("survival.rules"), words.get("survival.helps"))),
                        survival.paths().stream().map(path -> List.of(said.path(path), path.rules(), helps(path))))
                .toList();
    }

    private String helps(Survival.Path path) {
        PathWords paths = new PathWords(words.language().getLanguage());
        return Presets.find(path.id()).flatMap(paths::helps).orElse("");
    }

    private static String table(List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<table>\n");
        for (int i = 0; i < rows.size(); i++) {
            String name = i == 0 ? "th" : "td";
            html.append("<tr>");
            rows.get(i).forEach(cell -> html.append("<%s>%s</%s>".formatted(name, escape(cell), name)));
            html.append("</tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    private static String escape(String text) {
        return HtmlText.escape(text);
    }

    private static String style() {
        try (var in = SurvivalReport.class.getResourceAsStream("/transportlab/visualizer/report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
