package transportlab.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import transportlab.engines.SessionIds;
import transportlab.io.Json;
import transportlab.server.Request;

/** The text of the pages: one template, and what differs from page to page as JSON. */
final class PageText {
    private static final String TEMPLATE = template();

    private final Register register;
    private final Supplier<Places> places;
    private final String key;
    private final String sign = SessionIds.random();

    PageText(Register register, Supplier<Places> places, String key) {
        this.register = register;
        this.places = places;
        this.key = key;
    }

    /** By this a page knows the servers that made it. It is no secret. */
    String sign() {
        return sign;
    }

    /** The page that goes by this name in addresses, for example {@code other-port}. */
    static Optional<From> from(String name) {
        return Stream.of(From.values()).filter(from -> name(from).equals(name)).findFirst();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where that page is, in the language and at the pace of the request. */
    String address(From page, Request request) {
        return places.get().origin(page) + "/" + query(request);
    }

    private String query(Request request) {
        return "?key=" + key + given(request, "lang", "en|ko") + given(request, "wait", "\\d{1,2}")
                + given(request, "quiet", "1");
    }

    private static String given(Request request, String name, String pattern) {
        return request.parameter(name)
                .filter(value -> value.matches(pattern))
                .map(value -> "&" + name + "=" + value)
                .orElse("");
    }

    /**
     * A page that makes its attempts.
     *
     * @param token the right one for the own page, any other for the others
     */
    String of(From from, String token, String nonce, Request request) {
        List<Json> plans = register.of(from).stream().map(this::json).toList();
        String on = from == From.OWN
                ? go(From.OTHER_PORT, request)
                : from == From.OTHER_PORT ? go(From.OTHER_SITE, request) : end(request);
        return page(
                nonce,
                Json.object(
                        "page",
                        name(from),
                        "account",
                        places.get().origin(From.OWN),
                        "report",
                        report(),
                        "sign",
                        sign,
                        "token",
                        token,
                        "next",
                        on,
                        "plans",
                        Json.array(plans)));
    }

    /** The last page, with everything that was seen. */
    String end(String nonce) {
        List<Json> seen =
                register.settled().values().stream().map(PageText::json).toList();
        return page(nonce, Json.object("page", "end", "report", report(), "seen", Json.array(seen)));
    }

    private String report() {
        return "/report?key=" + key;
    }

    private String go(From to, Request request) {
        return places.get().origin(From.OWN) + "/go" + query(request) + "&to=" + name(to);
    }

    private String end(Request request) {
        return places.get().origin(From.OWN) + "/end" + query(request);
    }

    private Json json(Plan plan) {
        return Json.object(
                "id", plan.id(),
                "by", name(plan.by()),
                "proof", name(plan.proof()),
                "guard", name(plan.guard()),
                "target", plan.target(),
                "done", register.settled(plan).map(PageText::json).orElse(Json.object()));
    }

    static Json json(Attempt attempt) {
        return Json.object(
                "from", name(attempt.from()),
                "by", name(attempt.by()),
                "proof", name(attempt.proof()),
                "guard", name(attempt.guard()),
                "came", name(attempt.came()),
                "arrived", attempt.arrived(),
                "preflight", attempt.preflight(),
                "origin", attempt.origin(),
                "cookie", attempt.cookie());
    }

    /** The page's script may talk to its own server and to the one with the account, and nobody may frame it. */
    String policy(String nonce) {
        String account = places.get().origin(From.OWN);
        return "default-src 'none'; script-src 'nonce-" + nonce + "'; style-src 'nonce-" + nonce + "'; img-src data:;"
                + " connect-src 'self' " + account + " " + account.replace("http:", "ws:")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String page(String nonce, Json data) {
        return TEMPLATE.replace("/*NONCE*/", nonce)
                .replace("/*DATA*/{}", data.toString().replace("<", "\\u003c"));
    }

    private static String template() {
        try (var in = PageText.class.getResourceAsStream("stage.html")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
