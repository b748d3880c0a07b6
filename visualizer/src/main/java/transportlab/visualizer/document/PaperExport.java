package transportlab.visualizer.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import transportlab.measure.ResultFiles;
import transportlab.visualizer.export.PictureSize;
import transportlab.visualizer.export.SvgExport;

/** Writes a paper in any of its formats. */
public record PaperExport(Paper paper) {
    /** In the order in which they are listed. */
    public static final Set<String> FORMATS = new LinkedHashSet<>(List.of("html", "pdf", "md"));

    /** The files, to be written together. */
    public Map<Path, ResultFiles.Content> files(Path folder, String name, Set<String> formats) {
        Map<Path, ResultFiles.Content> files = new LinkedHashMap<>();
        if (formats.contains("html")) {
            files.put(folder.resolve(name + ".html"), to -> Files.writeString(to, HtmlPaper.of(paper)));
        }
        if (formats.contains("pdf")) {
            files.put(folder.resolve(name + ".pdf"), to -> Files.write(to, PdfPaper.bytes(paper)));
        }
        if (formats.contains("md")) {
            String pictures = name + "-pictures";
            files.put(folder.resolve(name + ".md"), to -> Files.writeString(to, MarkdownPaper.of(paper, pictures)));
            paper.all()
                    .filter(Part.Picture.class::isInstance)
                    .map(Part.Picture.class::cast)
                    .forEach(each -> files.put(
                            folder.resolve(pictures).resolve(each.id() + ".svg"),
                            to -> Files.writeString(to, svg(each))));
        }
        return files;
    }

    private static String svg(Part.Picture picture) {
        PictureSize size = new PictureSize(picture.width(), picture.height(), 1);
        return SvgExport.document(picture.drawing(), size, picture.title());
    }
}
