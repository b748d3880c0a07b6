package transportlab.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;
import transportlab.measure.ResultFiles;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Methods;
import transportlab.transport.Transport;
import transportlab.words.Glossary;

/** The page at {@code /}, with a row for each technique that brings a script of its own, and its font. */
final class DemoPage {
    /** A file that never changes under its name. */
    private static final String FONT = "/fonts/pretendard-1.3.9.woff2";

    /** The terms of the glossary that the page uses. */
    private static final List<String> TERMS = List.of("without-tcpip", "position", "delivery");

    private final byte[] html;
    private final ServerSetup setup;
    private final PageLook look;

    DemoPage(List<Transport> transports, ServerSetup setup, PageLook look) {
        this.setup = setup;
        this.look = look;
        this.html = html(transports).getBytes(UTF_8);
    }

    void mount(Mounts at) {
        at.http("/", exchange -> answer(exchange, setup.headers().of("text/html;charset=utf-8"), html));
        if (look.hasFont()) {
            at.http(FONT, exchange -> answer(exchange, setup.headers().lasting("font/woff2"), look.font()));
        }
    }

    private void answer(Exchange exchange, Headers fields, byte[] body) {
        if (Methods.READ.admit(exchange, setup)) {
            exchange.respond(200, fields, ByteBuffer.wrap(body), UpdateRange.NONE, Connection.KEEP, Done.IGNORE);
        }
    }

    private String html(List<Transport> transports) {
        StringBuilder scripts = new StringBuilder();
        Map<String, Object> names = new LinkedHashMap<>();
        for (Transport transport : transports) {
            if (!transport.demo().isEmpty()) {
                scripts.append(transport.demo());
                names.put(
                        transport.info().id(),
                        Map.of("en", words(transport, Locale.ENGLISH), "ko", words(transport, Locale.KOREAN)));
            }
        }
        return template()
                .replace("/*LIGHT*/", PageLook.css(look.light()))
                .replace("/*DARK*/", PageLook.css(look.dark()))
                .replace("/*FONT*/", look.hasFont() ? FONT : "")
                .replace("/*NAMES*/{}", ResultFiles.toJson(names).strip())
                .replace("/*GLOSSARY*/{}", ResultFiles.toJson(glossary()).strip())
                .replace("/*TECHNIQUES*/", scripts);
    }

    private static Map<String, List<Glossary.Term>> glossary() {
        Map<String, List<Glossary.Term>> terms = new LinkedHashMap<>();
        for (String language : List.of("en", "ko")) {
            Glossary glossary = Glossary.of(language);
            terms.put(language, TERMS.stream().map(glossary::term).toList());
        }
        return terms;
    }

    private static Map<String, String> words(Transport transport, Locale language) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("chip", transport.info().chip());
        for (String key : List.of("name", "line1", "line2")) {
            words.put(key, transport.info().words().get(language, key));
        }
        return words;
    }

    private static String template() {
        try (var in = DemoPage.class.getResourceAsStream("page.html")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
