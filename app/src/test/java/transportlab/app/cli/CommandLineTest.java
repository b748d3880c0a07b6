package transportlab.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import transportlab.app.cli.print.TextTable;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.words.Numbers;

/** The terminal as a person uses it, with right and with wrong input. */
class CommandLineTest {
    @TempDir
    Path folder;

    /** What a command did. */
    private record Ran(int exit, String out, String err) {}

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandLineApp(out, err).run(arguments);
        return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Ran english(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--lang", "en"));
        return run(all.toArray(String[]::new));
    }

    private static final String[] SMALL = {
        "compare",
        "--transports",
        "streaming,websocket",
        "--clients",
        "4",
        "--rate",
        "20",
        "--duration",
        "300ms",
        "--warmup",
        "100ms",
        "--rtt",
        "0ms"
    };

    private static String[] small(String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(SMALL));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    @Test
    void comparesWritesAndReportsAgain() throws Exception {
        Path out = folder.resolve("a folder 한글");
        Ran compared = english(small("--out", out.toString()));
        assertThat(compared.err).isEmpty();
        assertThat(compared.exit).isZero();
        assertThat(compared.out).contains("transport", "Streaming", "WebSocket", "Written to " + out);
        assertThat(out.resolve("result.json")).exists();
        assertThat(out.resolve("result.csv")).exists();
        assertThat(out.resolve("trace.json")).exists();
        assertThat(ResultFiles.read(out.resolve("result.json")).experiment().options())
                .containsEntry("clients", "4");
        Ran reported = english("report", out.resolve("result.json").toString());
        assertThat(reported.exit).isZero();
        assertThat(compared.out).startsWith(reported.out);
        Ran korean = run("report", out.resolve("result.json").toString(), "--lang=ko", "--out", folder.toString());
        assertThat(korean.out).contains("전송 방식", "웹소켓", "기록한 곳");
        assertThat(folder.resolve("result.csv")).hasSameTextualContentAs(out.resolve("result.csv"));
        Ran quiet = english(small("--out", out.toString(), "--quiet"));
        assertThat(quiet.out + quiet.err).isEmpty();
    }

    @Test
    void tellsWhatTheFallbackCost() {
        String out = folder.resolve("fallback").toString();
        Ran ran = english(
                "compare",
                "--transports",
                "auto",
                "--refuse",
                "websocket=501,flashsocket",
                "--clients",
                "4",
                "--duration",
                "300ms",
                "--warmup",
                "0ms",
                "--rtt",
                "0ms",
                "--out",
                out,
                "--format",
                "png");
        assertThat(ran.err).isEmpty();
        assertThat(ran.out)
                .contains("What the fallback cost")
                .containsPattern("WebSocket +refused +1 ")
                .containsPattern("Long polling +kept +1 ")
                .contains("Long polling was kept after 2 techniques had failed");
        assertThat(folder.resolve("fallback/fallback.png")).exists();
    }

    @Test
    void tellsWhatWasTriedWhereNothingWorks() {
        Ran ran = english(
                "compare",
                "--transports",
                "auto",
                "--refuse",
                "websocket,long-polling=501,multipart,forever-iframe,jsonp-polling",
                // in virtual time, the run ends at the same point of a try each time
                "--mode",
                "model",
                "--clients",
                "2",
                "--rtt",
                "0ms",
                "--out",
                folder.resolve("nothing").toString());
        assertThat(ran.exit)
                .as("refusals are rules of a path: what is lost there is an outcome")
                .isZero();
        assertThat(ran.out)
                .contains("Path: /ws=404,/long-poll=501,/multipart=404,/iframe=404,/jsonp=404.")
                .contains("Dead · WebSocket × → FlashSocket × → Long polling × → Multipart ×")
                .contains("no technique works", "What the fallback cost", "No technique worked.")
                .containsPattern("JSONP polling +refused +1 ");
        assertThat(folder.resolve("nothing/result.json")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare --clients 0 | --clients: '0' is not right",
                "compare --clients | Missing required parameter",
                "compare --no-such 1 | Unknown option",
                "compare nonsense | is neither a preset",
                "compare missing.lab.yaml | there is no such file",
                "compare --port 70000 | --port: '70000' is not right",
                "compare --port x | --port: 'x' is not right",
                "compare --format gif | --format: 'gif' is not right",
                "compare --size 9x9 | --size: '9x9' is not right",
                "compare --scale 9 | --scale: '9' is not right",
                "compare --lang fr | --lang: 'fr' is not right",
                "compare --refuse websocket=maybe | --refuse: 'websocket=maybe' is not right; expected ID=refuse|501",
                "compare --refuse carrier-pigeon | --refuse: 'carrier-pigeon' is not right; expected some of short-polling",
                "compare --refuse auto | --refuse: 'auto' is not right",
                "compare --refuse sse=501,sse | --refuse: 'sse=501,sse' is not right; expected each id once",
                "compare --ping-interval 3s | Unknown option",
                "compare --cut 9s | --cut: '9s' is not right",
                "capacity --clients 0 | --clients: '0' is not right",
                "capacity --clients 20000 | --clients: '20000' is not right",
                "capacity --rate lots | --rate: 'lots' is not right",
                "capacity --transports pigeon | --transports: 'pigeon' is not right",
                "capacity --mode model | Unknown option",
                "capacity stock-ticker | Unmatched argument",
                "capacity --lang fr | --lang: 'fr' is not right",
                "serve --port -1 | --port: '-1' is not right",
                "serve --rate lots | --rate: 'lots' is not right",
                "serve --refuse =501 | --refuse: '' is not right",
                "serve --path no-such-path | --path: ",
                "serve --path idle=soon | --path: ",
                "serve --ping-interval 3 | --ping-interval: '3' is not right",
                "serve --ping-timeout 1ms | --ping-timeout: '1ms' is not right",
                "serve --max-payload 1 | --max-payload: '1' is not right; expected a size from 1024",
                "report | Missing required parameter",
                "report missing.json | there is no file missing.json",
                "transports --all | Unknown option",
                "ui now | Unmatched argument",
                "ui --lang xx | --lang: 'xx' is not right",
                "--lang fr transports | --lang: 'fr' is not right",
                "--lang=fr | --lang: 'fr' is not right",
                "lesson | lesson: '' is not right; expected list, run, check, record or export",
                "lesson teach | expected list, run, check, record or export",
                "lesson run | needs the id of one lesson",
                "lesson check no-such | there is no lesson 'no-such'",
                "lesson record | there is no folder",
                "lesson export | lesson export needs one of first-words, ",
                "lesson export all court | lesson export needs one of first-words, ",
                "lesson export no-such | there is no lesson 'no-such'; there are first-words, ",
                "lesson export all --format doc | --format: 'doc' is not right; expected some of html,pdf,md",
                "lesson export all --format pdf, | --format: '' is not right; expected some of html,pdf,md",
                "lesson export all --answers perhaps | --answers: 'perhaps' is not right; expected yes or no",
                "lesson export all --answers | Missing required parameter for option '--answers'",
                "lesson export all --out /dev/null/x | --out: nothing can be written to /dev/null/x",
                "lesson list --format pdf | lesson list: --format is only for lesson export",
                "lesson check --answers yes | lesson check: --answers is only for lesson export",
                "lesson list --lessons no-such | --lessons: 'no-such' is no folder",
                "lesson list --lessons | Missing required parameter for option '--lessons'",
                "lesson list --lessons . | --lessons: '.' has no lesson",
                "--nonsense | Unknown option"
            })
    void tellsWrongUsageInOneLineAndEndsWithTwo(String line, String message) {
        Ran ran = run(line.split(" "));
        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err.strip()).contains(message).doesNotContain("\n").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"schema\":\"transport-lab/result/9\"}", "[]"})
    void refusesFilesThatAreNoResult(String text) throws Exception {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, text);
        Ran ran = english("report", file.toString());
        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.err.strip()).contains("broken.json").doesNotContain("\n");
        assertThat(file).hasContent(text);
    }

    @Test
    void saysThatNothingCanBeWrittenBeforeItMeasures() throws Exception {
        Path file = folder.resolve("file");
        Files.writeString(file, "I was here");
        Ran ran = english(small("--out", file.toString()));
        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.err.strip())
                .startsWith("--out: nothing can be written to")
                .doesNotContain("\n");
        assertThat(file).hasContent("I was here");
    }

    @Test
    void namesATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());
            for (String[] arguments :
                    new String[][] {{"serve", "--port", port}, small("--port", port, "--out", folder.toString())}) {
                Ran ran = english(arguments);
                assertThat(ran.exit).isEqualTo(1);
                assertThat(ran.err.strip()).contains(port).contains("is taken").doesNotContain("\n");
            }
        }
    }

    @Test
    void helpsInBothLanguagesWithEveryCommand() {
        for (String command : List.of("ui", "compare", "capacity", "serve", "report", "lesson", "transports")) {
            for (String language : List.of("en", "ko")) {
                Ran help = run(command, "--help", "--lang", language);
                assertThat(help.exit).as(command).isZero();
                assertThat(help.err).isEmpty();
                assertThat(help.out).contains("--help", "--version", "--lang");
            }
            assertThat(run(command, "--version").out).startsWith("Transport Lab ");
        }
        assertThat(run("--help", "--lang", "en").out).contains("compare", "serve", "report", "transports");
        assertThat(run("compare", "--help", "--lang", "en").out)
                .contains("--transports", "--poll-interval", "--rtt", "--cut", "--refuse")
                .contains("--format", "png", "--size", "--scale")
                .doesNotContain("--ping-interval");
        assertThat(run("serve", "--help", "--lang", "en").out)
                .contains("--path", "--refuse", "--ping-interval", "--ping-timeout", "--max-payload");
    }

    @Test
    void makesAllFilesOfAResultAgain() throws Exception {
        Path out = folder.resolve("first");
        assertThat(english(small("--out", out.toString(), "--format", "json,png", "--size", "800x500", "--scale", "1"))
                        .exit)
                .isZero();
        assertThat(out.resolve("comparison.png")).isNotEmptyFile();
        assertThat(out.resolve("bytes.png")).isNotEmptyFile();
        Path again = folder.resolve("again");
        Ran ran = english(
                "report",
                out.resolve("result.json").toString(),
                "--out",
                again.toString(),
                "--size",
                "800x500",
                "--scale",
                "1");
        assertThat(ran.exit).isZero();
        assertThat(again.resolve("report.html")).isNotEmptyFile();
        assertThat(again.resolve("all-charts.pdf")).isNotEmptyFile();
        assertThat(again.resolve("delay.svg")).isNotEmptyFile();
        assertThat(again.resolve("comparison.png")).hasSameBinaryContentAs(out.resolve("comparison.png"));
        assertThat(again.resolve("result.json")).hasSameTextualContentAs(out.resolve("result.json"));
    }

    @Test
    void listsTheTransports() {
        Ran english = english("transports");
        assertThat(english.exit).isZero();
        assertThat(english.out).contains("short-polling", "Long polling", "RFC 6455", "both ways");
        assertThat(run("transports", "--lang", "ko").out).contains("롱 폴링", "양방향");
    }

    @Test
    void tablesAlignWideLetters() {
        String table =
                new TextTable().row(List.of("이름", "값")).row(List.of("ab", "1")).toString();
        assertThat(table).isEqualTo("이름   값\nab      1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0 B", "999 | 999 B", "1000 | 1 kB", "82949 | 82.9 kB", "999499 | 999 kB", "1234567 | 1.23 MB"
            })
    void writesBytesWithThreeDigits(long bytes, String text) {
        assertThat(Numbers.bytes(bytes)).isEqualTo(text);
    }

    @Test
    void writesDelaysAndRatios() {
        assertThat(Numbers.millis(146_213.0)).isEqualTo("146 ms");
        assertThat(Numbers.millis(120.0)).isEqualTo("0.12 ms");
        assertThat(Numbers.millis(null)).isEqualTo("-");
        assertThat(Numbers.ratio(7.44)).isEqualTo("7.4×");
        assertThat(Numbers.ratio(1.04)).isEqualTo("1.04×");
        assertThat(Numbers.ratio(1234)).isEqualTo("1,234×");
    }

    private Path overAPath() throws Exception {
        Path file = folder.resolve("over-a-path.json");
        try (var in = CommandLineTest.class.getResourceAsStream("/transportlab/app/over-a-path/result.json")) {
            Files.copy(in, file);
        }
        return file;
    }

    @Test
    void aReportOverAPathTellsWhatHappenedHowMuchCameAndWhoNoticed() throws Exception {
        Ran told = english("report", overAPath().toString());
        assertThat(told.exit).isZero();
        assertThat(told.out)
                .contains("What happened", "Delivered of 400", "Time to notice")
                .containsPattern("Streaming +Muted, no error · 200 OK came, then nothing +0 +never in 40 s")
                .containsPattern("Automatic +Fell back · WebSocket × → FlashSocket × → Long polling ✓ +400 +2.4 s")
                .contains("Time-outs of the clients: answer 10 s, position 10 s.");
    }

    @Test
    void exportsOverAPathHaveTheChartOfOutcomes() throws Exception {
        Path out = folder.resolve("out");
        Ran told = english("report", overAPath().toString(), "--out", out.toString(), "--format", "csv,png,svg,html");
        assertThat(told.exit).isZero();
        assertThat(out.resolve("outcome.png")).exists();
        assertThat(Files.readString(out.resolve("report.html"))).contains("200 OK came, then nothing");
        assertThat(Files.readString(out.resolve("result.csv")).lines().toList())
                .anyMatch(line -> line.contains(",own,muted,nobody,,"));
    }

    @Test
    void lossesOverAPathAreNoFailureButDuplicatesAre() throws Exception {
        Result result = ResultFiles.read(overAPath());
        assertThat(CompareCommand.exitCode(result)).isZero();
        String twice = Files.readString(folder.resolve("over-a-path.json"))
                .replaceFirst("\"duplicated\" ?: 0", "\"duplicated\": 1");
        Files.writeString(folder.resolve("twice.json"), twice);
        assertThat(CompareCommand.exitCode(ResultFiles.read(folder.resolve("twice.json"))))
                .isEqualTo(1);
    }

    @Test
    void whatSurvivesWhatIsCalculatedPrintedAndWritten() throws Exception {
        Path out = folder.resolve("paths");
        Ran told = english(small("--paths", "all", "--out", out.toString(), "--format", FORMATS_OF_A_TABLE));
        assertThat(told.err).isEmpty();
        assertThat(told.exit).isZero();
        assertThat(told.out).contains("Calculated in virtual time, not measured.", "A  ");
        assertThat(told.out).containsPattern("Streaming +✓ ok");
        assertThat(told.out.lines().filter(line -> line.contains("✓ ok")))
                .hasSize(2)
                .allMatch(line -> line.length() <= 100);
        for (String format : FORMATS_OF_A_TABLE.split(",")) {
            assertThat(out.resolve("survival." + format)).isNotEmptyFile();
        }
        assertThat(Files.readString(out.resolve("survival.html"))).contains("<table>", "<svg");
    }

    private static final String FORMATS_OF_A_TABLE = "json,csv,png,svg,pdf,html";

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theTableOfAllTechniquesAndPathsFitsInto100Columns(String language) {
        Ran told = run(
                "compare",
                "--paths",
                "all",
                "--transports",
                "all",
                "--clients",
                "2",
                "--duration",
                "1s",
                "--out",
                folder.resolve("all").toString(),
                "--format",
                "csv",
                "--lang",
                language);
        assertThat(told.exit).isZero();
        assertThat(told.out.lines().filter(line -> line.contains("✓ ")))
                .hasSizeGreaterThanOrEqualTo(14)
                .allMatch(line -> TextTable.width(line) <= 100);
    }

    @ParameterizedTest
    @CsvSource({"nonsense,--mode,model", "'open,open',--mode,model", "all,--path,open", "all,--repetitions,3"})
    void pathsThatMakeNoSenseAreWrongUsageInOneLine(String paths, String option, String value) {
        Ran told = english(small("--paths", paths, option, value));
        assertThat(told.exit).isEqualTo(2);
        assertThat(told.err.lines()).hasSize(1);
        assertThat(told.err).startsWith("--paths: ");
        assertThat(told.out).isEmpty();
    }
}
