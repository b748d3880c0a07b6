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
import transportlab.io.UpdateRange;
import transportlab.measure.ResultFiles;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Methods;
import transportlab.transport.Transport;

/** The page at {@code /}: one card for each technique that brings a script of its own. */
final class DemoPage {
    private final byte[] html;
    private final ServerSetup setup;

    DemoPage(List<Transport> transports, ServerSetup setup) {
        this.html = html(transports).getBytes(UTF_8);
        this.setup = setup;
    }

    void mount(Mounts at) {
        at.http("/", this::answer);
    }

    private void answer(Exchange exchange) {
        if (!Methods.READ.admit(exchange, setup)) {
            return;
        }
        exchange.respond(
                200,
                setup.headers().of("text/html;charset=utf-8"),
                ByteBuffer.wrap(html),
                UpdateRange.NONE,
                Connection.KEEP,
                Done.IGNORE);
    }

    private static String html(List<Transport> transports) {
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
                .replace("/*NAMES*/{}", ResultFiles.toJson(names).strip())
                .replace("/*TECHNIQUES*/", scripts);
    }

    private static Map<String, String> words(Transport transport, Locale language) {
        Map<String, String> words = new LinkedHashMap<>();
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
