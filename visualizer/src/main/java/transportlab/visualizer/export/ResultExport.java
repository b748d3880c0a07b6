package transportlab.visualizer.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.measure.Result;
import transportlab.measure.ResultCsv;
import transportlab.measure.ResultFiles;
import transportlab.visualizer.draw.ComparisonSheet;
import transportlab.visualizer.draw.Drawing;
import transportlab.visualizer.draw.Sheet;
import transportlab.visualizer.model.Chart;
import transportlab.visualizer.model.Charts;
import transportlab.visualizer.palette.Theme;
import transportlab.words.Words;

/** Writes a result in any of its formats. */
public record ResultExport(Result result, Words words, PictureSize size, Theme theme) {
    /** In the order in which they are listed. */
    public static final Set<String> FORMATS = new LinkedHashSet<>(List.of("json", "csv", "png", "svg", "pdf", "html"));

    /**
     * The files of these formats, to be written together.
     *
     * @param name of the files without suffix: {@code result}
     */
    public Map<Path, ResultFiles.Content> files(Path folder, String name, Set<String> formats) {
        Map<Path, ResultFiles.Content> files = new LinkedHashMap<>();
        if (formats.contains("json")) {
            files.put(folder.resolve(name + ".json"), ResultFiles.json(result));
        }
        if (formats.contains("csv")) {
            files.put(folder.resolve(name + ".csv"), to -> Files.writeString(to, ResultCsv.of(result)));
        }
        Map<String, Drawing> pictures = pictures();
        String prefix = name.equals("result") ? "" : name + "-";
        pictures.forEach((key, drawing) -> {
            if (formats.contains("png")) {
                files.put(folder.resolve(prefix + key + ".png"), to -> PngExport.write(drawing, size, to));
            }
            if (formats.contains("svg")) {
                String text = new Charts(result, words).headline().verdict();
                files.put(
                        folder.resolve(prefix + key + ".svg"),
                        to -> Files.writeString(to, SvgExport.document(drawing, size, text)));
            }
            if (formats.contains("pdf")) {
                files.put(folder.resolve(prefix + key + ".pdf"), to -> Files.write(to, pdf(List.of(drawing))));
            }
        });
        if (formats.contains("pdf")) {
            List<Drawing> all = new ArrayList<>(pictures.values());
            files.put(folder.resolve(prefix + "all-charts.pdf"), to -> Files.write(to, pdf(all)));
        }
        if (formats.contains("html")) {
            files.put(
                    folder.resolve(prefix + "report.html"),
                    to -> Files.writeString(to, new HtmlReport(result, words).text()));
        }
        return files;
    }

    private byte[] pdf(List<Drawing> pages) {
        return PdfExport.bytes(pages, size, new Charts(result, words).headline().verdict(), words.language());
    }

    /** The comparison and each chart, by the names of their files. */
    public Map<String, Drawing> pictures() {
        Charts charts = new Charts(result, words);
        Map<String, Drawing> pictures = new LinkedHashMap<>();
        pictures.put("comparison", new ComparisonSheet(charts, words, theme));
        for (Chart chart : charts.all()) {
            pictures.put(chart.head().key(), new Sheet(chart, charts, words, theme));
        }
        return pictures;
    }
}
