package transportlab.visualizer.export;

import java.util.List;
import java.util.Map;
import transportlab.measure.Result;
import transportlab.visualizer.draw.ComparisonSheet;
import transportlab.visualizer.draw.Drawing;
import transportlab.visualizer.draw.Sheet;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/**
 * A result as one HTML file that needs no network: the verdict, charts with their tables, the settings, the computer on
 * which it was measured, and what the numbers mean. It can be printed on A4.
 */
final class HtmlReport {
    private static final PictureSize CHART = new PictureSize(1080, 600, 1);
    private static final List<String> MEANINGS =
            List.of("requests", "bytes", "kinds", "delay", "rounds", "lost", "estimate", "machine");
    private final Result result;
    private final Words words;
    private final Charts charts;
    private final StringBuilder html = new StringBuilder();

    HtmlReport(Result result, Words words) {
        this.result = result;
        this.words = words;
        this.charts = new Charts(result, words);
    }

    String text() {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language().getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(charts.headline().verdict()))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        element("p", "brand", "Transport Lab");
        element("h1", "", charts.headline().verdict());
        element("p", "lead", charts.headline().cause());
        figure(
                new ComparisonSheet(charts, words, Theme.LIGHT),
                charts.headline().verdict(),
                "comparison");
        html.append("<ul>\n");
        new Sentences(words).of(result).forEach(sentence -> element("li", "", sentence));
        html.append("</ul>\n");
        table(charts.bytes(false).table());
        charts.all().forEach(this::chart);
        section("report.again");
        element("p", "", words.get("report.again.text"));
        element("pre", "", Yaml.of(result));
        section("report.settings");
        pairs(result.experiment().options());
        section("report.machine");
        pairs(result.environment());
        section("report.meaning");
        html.append("<dl>\n");
        for (String meaning : MEANINGS) {
            element("dt", "", words.get("meaning." + meaning + ".name"));
            element("dd", "", words.get("meaning." + meaning + of(meaning)));
        }
        html.append("</dl>\n");
        element("p", "small", charts.smallPrint());
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private String of(String meaning) {
        return meaning.equals("machine") && result.isCalculated() ? ".calculated" : "";
    }

    private void chart(Chart chart) {
        html.append("<section class=\"chart\">\n");
        element("h2", "", chart.head().title());
        figure(
                new Sheet(chart, charts, words, Theme.LIGHT),
                chart.head().finding(),
                chart.head().key());
        List<List<String>> table = chart.table();
        if (table.size() <= 40) {
            html.append("<details><summary>")
                    .append(escape(words.get("report.table")))
                    .append("</summary>\n");
            table(table);
            html.append("</details>\n");
        }
        html.append("</section>\n");
    }

    private void figure(Drawing drawing, String alternative, String id) {
        html.append("<figure role=\"img\" aria-label=\"")
                .append(escape(alternative))
                .append("\">")
                .append(SvgExport.of(drawing, CHART, alternative, id))
                .append("</figure>\n");
    }

    private void table(List<List<String>> rows) {
        html.append("<table>\n");
        for (int i = 0; i < rows.size(); i++) {
            html.append("<tr>");
            for (String cell : rows.get(i)) {
                String name = i == 0 ? "th" : "td";
                html.append('<')
                        .append(name)
                        .append('>')
                        .append(escape(cell))
                        .append("</")
                        .append(name)
                        .append('>');
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private void pairs(Map<String, ?> values) {
        html.append("<table class=\"pairs\">\n");
        values.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                inner.forEach((name, of) -> pair(key + "." + name, of));
            } else {
                pair(key, value);
            }
        });
        html.append("</table>\n");
    }

    private void pair(Object key, Object value) {
        html.append("<tr><th>")
                .append(escape(String.valueOf(key)))
                .append("</th><td>")
                .append(escape(String.valueOf(value)))
                .append("</td></tr>\n");
    }

    private void section(String key) {
        element("h2", "", words.get(key));
    }

    private void element(String name, String type, String text) {
        html.append('<').append(name);
        if (!type.isEmpty()) {
            html.append(" class=\"").append(type).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(name).append(">\n");
    }

    private static String escape(String text) {
        return HtmlText.escape(text);
    }

    private static String style() {
        try (var in = HtmlReport.class.getResourceAsStream("/transportlab/visualizer/report.css")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
