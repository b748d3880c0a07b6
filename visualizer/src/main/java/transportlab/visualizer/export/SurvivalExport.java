package transportlab.visualizer.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.measure.ResultFiles;
import transportlab.measure.Survival;
import transportlab.measure.SurvivalCsv;
import transportlab.visualizer.draw.SurvivalSheet;
import transportlab.visualizer.palette.Theme;
import transportlab.visualizer.sentence.Sentences;
import transportlab.words.Words;

/** Writes what survives what in any of its formats. */
public record SurvivalExport(Survival survival, Words words, PictureSize size, Theme theme) {
    /** In the order in which they are listed. */
    public static final Set<String> FORMATS = ResultExport.FORMATS;

    private static final String NAME = "survival";

    /** Loads what drawing needs, because nothing can be loaded any more when the program is interrupted. */
    public static void prepare(Set<String> formats) {
        Survival nothing = new Survival(
                Survival.SCHEMA, Map.of(), "", Map.of(), "model", List.of(), List.of(), Map.of(), List.of(), true);
        Words words = Words.of("en", Sentences.WORDS);
        SurvivalExport export = new SurvivalExport(nothing, words, new PictureSize(640, 400, 1), Theme.LIGHT);
        if (formats.contains("png")) {
            PngExport.bytes(export.sheet(), export.size);
        }
        if (formats.contains("svg") || formats.contains("html")) {
            SvgExport.document(export.sheet(), export.size, "");
        }
        if (formats.contains("pdf")) {
            PdfExport.bytes(List.of(export.sheet()), export.size, "", words.language());
        }
        if (formats.contains("html")) {
            new SurvivalReport(nothing, words).text();
        }
    }

    private SurvivalSheet sheet() {
        return SurvivalSheet.of(survival, words, theme);
    }

    /** The figures, to be written together. */
    public Map<Path, ResultFiles.Content> data(Path folder, Set<String> formats) {
        Map<Path, ResultFiles.Content> files = new LinkedHashMap<>();
        if (formats.contains("json")) {
            files.put(folder.resolve(NAME + ".json"), ResultFiles.json(survival));
        }
        if (formats.contains("csv")) {
            files.put(folder.resolve(NAME + ".csv"), to -> Files.writeString(to, SurvivalCsv.of(survival)));
        }
        return files;
    }

    /** The pictures, to be written together. */
    public Map<Path, ResultFiles.Content> pictures(Path folder, Set<String> formats) {
        Map<Path, ResultFiles.Content> files = new LinkedHashMap<>();
        SurvivalSheet sheet = sheet();
        if (formats.contains("png")) {
            files.put(folder.resolve(NAME + ".png"), to -> PngExport.write(sheet, size, to));
        }
        if (formats.contains("svg")) {
            files.put(
                    folder.resolve(NAME + ".svg"),
                    to -> Files.writeString(to, SvgExport.document(sheet, size, sheet.headline())));
        }
        if (formats.contains("pdf")) {
            files.put(
                    folder.resolve(NAME + ".pdf"),
                    to -> Files.write(to, PdfExport.bytes(List.of(sheet), size, sheet.headline(), words.language())));
        }
        if (formats.contains("html")) {
            files.put(
                    folder.resolve(NAME + ".html"),
                    to -> Files.writeString(to, new SurvivalReport(survival, words).text()));
        }
        return files;
    }
}
