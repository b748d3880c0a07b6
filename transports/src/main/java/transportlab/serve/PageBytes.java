package transportlab.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import transportlab.io.Done;
import transportlab.io.PortRole;
import transportlab.io.UpdateRange;
import transportlab.measure.ResultFiles;
import transportlab.server.Connection;
import transportlab.server.Mounts;
import transportlab.server.Request;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.Methods;
import transportlab.wire.WireTap;

/**
 * Counts the bytes of each page at the server's end of its connections, header fields and framing included, by the path
 * that was asked, and tells them at {@code /bytes?page=}. Pages name themselves in the query of each request. What names
 * no page belongs to the page that the same connection names, and to nobody as long as it names none. Paths of no
 * technique, and requests that name no page, are counted under the empty path: they are the page's own.
 */
final class PageBytes {
    static final String OWN = "";
    private static final String PATH = "/bytes";
    private static final int MOST_PAGES = 1024;

    private final Served served;
    private final Published published;

    /** By page and path; those who name no page are the empty page. */
    private final Map<String, Map<String, PageCount>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, PageCount>> eldest) {
            return size() > MOST_PAGES;
        }
    };

    /** Of the open connections. */
    private final Set<PageTap> taps = new LinkedHashSet<>();

    PageBytes(Served served, Published published) {
        this.served = served;
        this.published = published;
    }

    /** A tap for a connection that was accepted on such a port. */
    Optional<WireTap> tap(PortRole role) {
        PageTap tap = role == PortRole.HTTP
                ? PageTap.ofHttp(this, new PathDissectors(served))
                : PageTap.plain(this, served.at(role).orElseThrow(), role.name().toLowerCase(Locale.ROOT));
        synchronized (this) {
            taps.add(tap);
        }
        return Optional.of(tap);
    }

    /** That connection is over: what named no page is nobody's. */
    synchronized void closed(PageTap tap) {
        taps.remove(tap);
    }

    /** Where bytes of that page and path are counted. To be used under this object's lock. */
    PageCount count(String page, String path) {
        String key = path.startsWith("/") && served.at(path).isEmpty() ? OWN : path;
        return pages.computeIfAbsent(page, name -> new TreeMap<>()).computeIfAbsent(key, name -> new PageCount());
    }

    void mount(Mounts at, ServerSetup setup) {
        at.http(PATH, exchange -> {
            if (!Methods.READ.admit(exchange, setup)) {
                return;
            }
            Request request = exchange.request();
            if (request.parameter("page").isPresent() && page(request).isEmpty()) {
                Answers.refusal(exchange, 400, "page must be a name of 1 to 16 letters and digits", setup);
                return;
            }
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("now", published.nowMillis());
            all.put("published", published.millis());
            all.put("paths", page(request).isEmpty() ? ofAll() : of(page(request)));
            byte[] json = ResultFiles.toJson(all).getBytes(UTF_8);
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
        return maps(pages.getOrDefault(page, Map.of()));
    }

    /** Of all pages together, and of those who named none. */
    private synchronized Map<String, Object> ofAll() {
        Map<String, PageCount> sum = new TreeMap<>();
        pages.values()
                .forEach(page -> page.forEach((path, count) ->
                        sum.computeIfAbsent(path, name -> new PageCount()).add(count)));
        taps.forEach(tap -> sum.computeIfAbsent(OWN, name -> new PageCount()).add(tap.unnamed()));
        return maps(sum);
    }

    private static Map<String, Object> maps(Map<String, PageCount> counts) {
        Map<String, Object> maps = new LinkedHashMap<>();
        counts.forEach((path, count) -> maps.put(path, count.asMap()));
        return maps;
    }

    private static String page(Request request) {
        return request.parameter("page").filter(PageTap::isPage).orElse("");
    }
}
