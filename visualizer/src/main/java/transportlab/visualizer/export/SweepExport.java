package transportlab.visualizer.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.measure.ResultFiles;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepCsv;
import transportlab.visualizer.draw.SweepSheet;
import transportlab.visualizer.model.SmallPrint;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.SweepSentences;
import transportlab.words.Words;

/** Writes a sweep over one setting in any of its formats. */
public record SweepExport(Sweep sweep, Words words, PictureSize size, Theme theme) {
    /** In the order in which they are listed. */
    public static final Set<String> FORMATS = new LinkedHashSet<>(List.of("json", "csv", "png", "svg", "pdf"));

    /** The files of these formats, to be written together. */
    public Map<Path, ResultFiles.Content> files(Path folder, Set<String> formats) {
        Map<Path, ResultFiles.Content> files = new LinkedHashMap<>();
        SweepSheet sheet = new SweepSheet(sweep, words, SmallPrint.of(sweep, words), theme);
        String title = new SweepSentences(sweep, words).headline();
        if (formats.contains("json")) {
            files.put(folder.resolve("sweep.json"), ResultFiles.json(sweep));
        }
        if (formats.contains("csv")) {
            files.put(folder.resolve("sweep.csv"), to -> Files.writeString(to, SweepCsv.of(sweep)));
        }
        if (formats.contains("png")) {
            files.put(folder.resolve("sweep.png"), to -> PngExport.write(sheet, size, to));
        }
        if (formats.contains("svg")) {
            files.put(folder.resolve("sweep.svg"), to -> Files.writeString(to, SvgExport.document(sheet, size, title)));
        }
        if (formats.contains("pdf")) {
            files.put(
                    folder.resolve("sweep.pdf"),
                    to -> Files.write(to, PdfExport.bytes(List.of(sheet), size, title, words.language())));
        }
        return files;
    }
}
