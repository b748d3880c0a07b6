package transportlab.visualizer.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.experiment.OptionUnit;
import transportlab.measure.ResultFiles;
import transportlab.sweep.Over;
import transportlab.sweep.Sweep;
import transportlab.sweep.SweepCsv;
import transportlab.visualizer.draw.SweepSheet;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/**
 * Writes a sweep over one setting in any of its formats.
 *
 * @param sheet its picture
 */
public record SweepExport(Sweep sweep, SweepSheet sheet, Words words, PictureSize size) {
    /** In the order in which they are listed. */
    public static final Set<String> FORMATS = new LinkedHashSet<>(List.of("json", "csv", "png", "svg", "pdf"));

    /** Loads what drawing needs, if there is a picture among these formats. */
    public static void prepare(Set<String> formats) {
        if (formats.stream().anyMatch(format -> !format.equals("json") && !format.equals("csv"))) {
            Sweep nothing = new Sweep(
                    "", new Over("rate", OptionUnit.PER_SECOND, List.of("1", "2")), List.of(), Map.of(), List.of());
            Words words = Words.of("en", Sentences.WORDS);
            SweepSheet sheet = SweepSheet.bargains(nothing, words, Theme.LIGHT);
            PictureSize size = new PictureSize(640, 400, 1);
            PngExport.bytes(sheet, size);
            if (formats.contains("svg")) {
                SvgExport.document(sheet, size, "");
            }
            if (formats.contains("pdf")) {
                PdfExport.bytes(List.of(sheet), size, "", words.language());
            }
        }
    }

    /** The figures, to be written together. */
    public Map<Path, ResultFiles.Content> data(Path folder, Set<String> formats) {
        Map<Path, ResultFiles.Content> files = new LinkedHashMap<>();
        if (formats.contains("json")) {
            files.put(folder.resolve("sweep.json"), ResultFiles.json(sweep));
        }
        if (formats.contains("csv")) {
            files.put(folder.resolve("sweep.csv"), to -> Files.writeString(to, SweepCsv.of(sweep)));
        }
        return files;
    }

    /** The pictures, to be written together. */
    public Map<Path, ResultFiles.Content> pictures(Path folder, Set<String> formats) {
        Map<Path, ResultFiles.Content> files = new LinkedHashMap<>();
        String title = sheet.headline();
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
