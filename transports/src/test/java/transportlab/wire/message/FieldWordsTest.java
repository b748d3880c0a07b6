package transportlab.wire.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import transportlab.catalogue.Catalogue;
import transportlab.client.RequestHeaders;
import transportlab.testing.NamesItsCase;
import transportlab.testing.Trials;
import transportlab.transport.Transport;
import transportlab.wire.Kind;
import transportlab.wire.field.FieldCursor;
import transportlab.wire.trace.ClientTrace;
import transportlab.words.Words;

/** What fields and messages are called and what is said of them. */
@ExtendWith(NamesItsCase.class)
class FieldWordsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);
    private static final Set<String> STANDARDS = Set.of(
            "www.rfc-editor.org",
            "html.spec.whatwg.org",
            "fetch.spec.whatwg.org",
            "url.spec.whatwg.org",
            "www.w3.org",
            "wicg.github.io",
            "socket.io");

    /** What the lab has made up itself: no standard speaks of it. */
    private static final Set<String> OWN = Set.of(
            "wrapper.n",
            "wrapper.text",
            "wrapper.at",
            "wrapper.lost",
            "wrapper.line-end",
            "wrapper.alive",
            "message.text",
            "answer.text",
            "error.text",
            "iframe.call",
            "iframe.call-end",
            "iframe.alive",
            "jsonp.comment",
            "jsonp.callback",
            "jsonp.call-end",
            "tcp.subscribe",
            "tcp.topic",
            "tcp.after",
            "tcp.length32",
            "tcp.alive",
            "flash.request",
            "flash.nul",
            "flash.xml",
            "flash.policy",
            "flash.allow",
            "flash.policy-end",
            "sio.topic",
            "sio.after");

    static List<Named<Transport>> transports() {
        return Trials.everyTransport();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void everyFieldThatOccursIsExplained(Transport transport) throws Exception {
        List<ClientTrace> clients = new ArrayList<>(Recordings.all(transport));
        GoldenFieldsTest.all(transport).forEach(clients::add);
        for (Locale language : LANGUAGES) {
            FieldWords words = FieldWords.of(transport, language);
            clients.stream()
                    .flatMap(client -> Conversations.of(client, transport).stream())
                    .flatMap(conversation -> conversation.messages().stream())
                    .peek(message ->
                            assertThat(words.title(message)).isNotBlank().doesNotContain("{"))
                    .flatMap(message -> message.fields().stream())
                    .distinct()
                    .forEach(field -> isExplained(field, words));
        }
    }

    private static void isExplained(Field field, FieldWords words) {
        assertThat(words.name(field)).isNotBlank().doesNotContain("{");
        assertThat(words.sentence(field)).isNotBlank();
        assertThat(words.section(field).isPresent())
                .as("%s has a section of a standard", field.key())
                .isEqualTo(!OWN.contains(field.key()));
        assertThat(words.link(field).isPresent()).isEqualTo(words.section(field).isPresent());
        for (Field.Bits bits : field.bits()) {
            assertThat(words.name(bits)).isNotBlank();
            assertThat(words.sentence(bits)).isNotBlank();
            assertThat(words.section(bits)).isPresent();
            assertThat(words.link(bits)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(RequestHeaders.Kind.class)
    void everyHeaderFieldOfARequestIsInTheList(RequestHeaders.Kind kind) {
        FieldWords words = FieldWords.of(Catalogue.all().get(0), Locale.ENGLISH);
        for (RequestHeaders headers : List.of(RequestHeaders.browser("lab", 40), RequestHeaders.minimal("lab", 40))) {
            headers.of(kind).fields().forEach(field -> {
                Field shown = field("header." + field.name().toLowerCase(Locale.ROOT));
                assertThat(words.section(shown)).as(field.name()).isPresent();
            });
        }
    }

    @Test
    void ofAnUnknownFieldItSaysSo() {
        FieldWords english = FieldWords.of(Catalogue.all().get(0), Locale.ENGLISH);
        FieldWords korean = FieldWords.of(Catalogue.all().get(0), Locale.KOREAN);
        assertThat(english.name(field("header.x-mine"))).isEqualTo("x-mine");
        assertThat(english.sentence(field("header.x-mine"))).contains("not in the program's list");
        assertThat(korean.sentence(field("header.x-mine"))).contains("목록에 없는");
        assertThat(english.section(field("header.x-mine"))).isEmpty();
        assertThat(english.name(field("query.colour"))).isEqualTo("Parameter colour");
    }

    @Test
    void whatIsKnownOnlyByItsKindIsCalledByIt() {
        FieldWords words = FieldWords.of(Catalogue.all().get(0), Locale.KOREAN);
        for (Kind kind : Kind.values()) {
            assertThat(words.sentence(field(FieldCursor.keyOf(kind)))).isNotBlank();
        }
    }

    @Test
    void linksGoToTheSectionOfTheStandard() {
        FieldWords words = FieldWords.of(Catalogue.all().get(0), Locale.KOREAN);
        Field status = new Field("http.status", 0, 4, Kind.HEADERS, "200", List.of());
        assertThat(words.section(status)).contains("RFC 9110 15.3.1");
        assertThat(words.link(status)).contains("https://www.rfc-editor.org/rfc/rfc9110#section-15.3.1");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        for (String file : List.of("fields", "headers")) {
            Words english = Words.of("en", "/transportlab/wire/message/" + file);
            Words korean = Words.of("ko", "/transportlab/wire/message/" + file);
            assertThat(korean.keys()).isEqualTo(english.keys());
            english.keys().forEach(key -> checkLine(key, english.get(key), korean.get(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void bothLanguagesOfATransportHaveTheSameWords(Transport transport) throws IOException {
        Properties words = new Properties();
        try (var in = transport.getClass().getResourceAsStream("fields.properties")) {
            if (in == null) {
                return;
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Set<String> english = keys(words, "en.");
        assertThat(keys(words, "ko.")).isEqualTo(english);
        english.forEach(key -> checkLine(key, words.getProperty("en." + key), words.getProperty("ko." + key)));
    }

    private static Set<String> keys(Properties words, String prefix) {
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void checkLine(String key, String english, String korean) {
        if (key.startsWith("title.") || key.startsWith("step.")) {
            return;
        }
        Wording in = Wording.of(english);
        assertThat(in.name()).as(key).hasSizeBetween(1, 34);
        assertThat(in.sentence()).as(key).matches("[A-Z].*[^.]\\.").doesNotContain(". ");
        assertThat(Wording.of(korean).sentence()).as(key).endsWith("니다.").doesNotContain(". ");
        assertThat(korean.split("\\|"))
                .as("%s has sections in English only", key)
                .hasSizeLessThanOrEqualTo(2);
        Stream.of(in.link()).flatMap(link -> link.stream()).forEach(link -> {
            assertThat(link).startsWith("https://");
            assertThat(STANDARDS).contains(java.net.URI.create(link).getHost());
        });
        assertThat(in.section().isPresent()).isEqualTo(in.link().isPresent());
    }

    private static Field field(String key) {
        return new Field(key, 0, 1, Kind.HEADERS, "", List.of());
    }
}
