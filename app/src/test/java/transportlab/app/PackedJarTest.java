package transportlab.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the jar says about the work of others in it. Runs when the jar has been made. */
@Tag("packed")
class PackedJarTest {
    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile("target/transport-lab.jar");
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void namesEveryLibraryThatItContains() throws IOException {
        List<String> libraries = libraries();
        assertThat(libraries).hasSizeGreaterThan(20);
        assertThat(text("META-INF/THIRD-PARTY.txt"))
                .contains(libraries)
                .contains("org.openjfx:javafx-controls:", "info.picocli:picocli:");
    }

    /** Those of the project, and those that a library has taken in under names of its own, are no libraries here. */
    private List<String> libraries() throws IOException {
        return names("META-INF/maven/", "/pom.properties").stream()
                .filter(name -> !name.startsWith("META-INF/maven/transportlab/"))
                .filter(name -> !name.startsWith("META-INF/maven/org.jctools/"))
                .map(this::coordinates)
                .toList();
    }

    private String coordinates(String name) {
        try {
            Properties of = new Properties();
            of.load(jar.getInputStream(jar.getEntry(name)));
            return of.getProperty("groupId") + ":" + of.getProperty("artifactId") + ":" + of.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasTheLicenceTextsOfItsLibraries() throws IOException {
        for (String library : List.of("slf4j-api", "commonmark", "HdrHistogram", "jackson-core", "openpdf")) {
            assertThat(names("META-INF/licences/" + library + "-", ""))
                    .as(library)
                    .anyMatch(n -> n.contains("LICENSE"));
        }
    }

    @Test
    void hasTheLicenceOfEachFontBesideIt() throws IOException {
        List<String> fonts = names("fonts/", ".ttf");
        assertThat(fonts).isNotEmpty();
        for (String font : fonts) {
            String licence = text(font.substring(0, font.indexOf('-')) + "-OFL.txt");
            assertThat(licence)
                    .as(font)
                    .startsWith("Copyright ")
                    .contains("SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007", "5) The Font Software, modified")
                    .endsWith("OTHER DEALINGS IN THE FONT SOFTWARE.\n");
        }
        assertThat(text("fonts/Pretendard-OFL.txt")).contains("Copyright © 2023 Kil Hyung-jin\n");
        assertThat(text("fonts/JetBrainsMono-OFL.txt")).contains("Copyright 2020 The JetBrains Mono Project Authors");
    }

    private List<String> names(String start, String end) {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(start) && name.endsWith(end))
                .toList();
    }

    private String text(String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertThat(entry).as(name).isNotNull();
        return new String(jar.getInputStream(entry).readAllBytes(), UTF_8);
    }
}
