package transportlab.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import transportlab.io.Done;
import transportlab.io.UpdateRange;
import transportlab.measure.ResultFiles;
import transportlab.server.Connection;
import transportlab.server.Mounts;
import transportlab.server.Request;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.Metered;
import transportlab.server.shared.Methods;

/**
 * Counts for each page of the demonstration what the server writes into bodies and messages, by path, and tells it at
 * {@code /bytes?page=}. Pages name themselves in the query; header fields and framing are not counted.
 */
final class PageBytes {
    private static final String PATH = "/bytes";
    private static final int MOST_PAGES = 256;

    private final Map<String, Map<String, Long>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Long>> eldest) {
            return size() > MOST_PAGES;
        }
    };

    /** Mounts that count. */
    Mounts counting(Mounts at) {
        return new Metered(at, this::add);
    }

    void mount(Mounts at, ServerSetup setup) {
        at.http(PATH, exchange -> {
            if (!Methods.READ.admit(exchange, setup)) {
                return;
            }
            if (page(exchange.request()).isEmpty()) {
                Answers.refusal(exchange, 400, "page must be a name of 1 to 16 letters and digits", setup);
                return;
            }
            byte[] json = ResultFiles.toJson(of(page(exchange.request()))).getBytes(UTF_8);
            exchange.respond(
                    200,
                    setup.headers().of(Answers.JSON),
                    ByteBuffer.wrap(json),
                    UpdateRange.NONE,
                    Connection.KEEP,
                    Done.IGNORE);
        });
    }

    private synchronized Map<String, Object> of(String page) {
        return new TreeMap<>(pages.getOrDefault(page, Map.of()));
    }

    private static String page(Request request) {
        return request.parameter("page")
                .filter(name -> name.matches("\\w{1,16}"))
                .orElse("");
    }

    private synchronized void add(Request request, int bytes) {
        String page = page(request);
        if (!page.isEmpty()) {
            pages.computeIfAbsent(page, name -> new TreeMap<>()).merge(request.path(), (long) bytes, Long::sum);
        }
    }
}
