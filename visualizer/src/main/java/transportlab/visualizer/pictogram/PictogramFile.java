package transportlab.visualizer.pictogram;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.io.Plain;

/** Reads the pictograms that are shipped with the program: a JSON list of {@link Pictogram}. */
public final class PictogramFile {
    private PictogramFile() {}

    /**
     * Reads all pictograms, by transport id and in the order of the file.
     *
     * @throws IOException if they cannot be read or are not JSON
     */
    public static Map<String, Pictogram> read(InputStream in) throws IOException {
        Map<String, Pictogram> pictures = new LinkedHashMap<>();
        for (Map<?, ?> picture : objects(Plain.json(in))) {
            String transport = (String) picture.get("transport");
            pictures.put(
                    transport,
                    new Pictogram(
                            transport,
                            number(picture.get("millis")),
                            number(picture.get("oneWayMillis")),
                            stars(picture.get("stars")),
                            objects(picture.get("arrows")).stream()
                                    .map(PictogramFile::arrow)
                                    .toList(),
                            objects(picture.get("bars")).stream()
                                    .map(PictogramFile::bar)
                                    .toList()));
        }
        return pictures;
    }

    private static List<Double> stars(Object list) {
        return ((List<?>) list).stream().map(PictogramFile::number).toList();
    }

    private static Pictogram.Arrow arrow(Map<?, ?> arrow) {
        return new Pictogram.Arrow(
                number(arrow.get("serverMillis")), (boolean) arrow.get("up"), (boolean) arrow.get("data"));
    }

    private static Pictogram.Bar bar(Map<?, ?> bar) {
        return new Pictogram.Bar(
                number(bar.get("from")), number(bar.get("to")), Pictogram.What.valueOf((String) bar.get("what")));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static List<Map<?, ?>> objects(Object list) {
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object item : (List<?>) list) {
            objects.add((Map<?, ?>) item);
        }
        return objects;
    }
}
