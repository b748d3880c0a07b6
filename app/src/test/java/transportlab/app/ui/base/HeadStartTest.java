package transportlab.app.ui.base;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.catalogue.Catalogue;
import transportlab.measure.ResultFiles;
import transportlab.visualizer.pictogram.Pictogram;

class HeadStartTest {
    @Test
    void picturesAreThoseOfTheFile() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/transportlab/app/example/pictograms.json")) {
            List<Pictogram> written = List.of(ResultFiles.parse(in, Pictogram[].class));
            assertThat(HeadStart.pictures().values()).containsExactlyElementsOf(written);
        }
        assertThat(HeadStart.pictures().keySet())
                .as(
                        "a new transport has no pictogram yet; `mvn -q test-compile exec:exec@pictograms -pl app -am` records it")
                .containsAll(Catalogue.ids());
    }

    /** One that is old costs time; one of which most is gone is worth to be written anew. */
    @Test
    void mostOfTheClassesThatAreLoadedAheadExist() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/transportlab/app/ahead.txt")) {
            List<String> ours = new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("transportlab."))
                    .toList();
            long found = ours.stream()
                    .filter(name -> getClass().getResource("/" + name.replace('.', '/') + ".class") != null)
                    .count();
            assertThat(ours).hasSizeGreaterThan(100);
            assertThat(found).isGreaterThan(ours.size() * 9L / 10);
        }
    }
}
