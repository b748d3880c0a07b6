package transportlab.app.ui.base;

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
}
