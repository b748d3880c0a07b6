package transportlab.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import transportlab.engines.SessionIds;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.Json;
import transportlab.io.UpdateRange;
import transportlab.server.BodyListener;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Request;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.Methods;
import transportlab.server.shared.SameOrigin;

/**
 * The pages of one server, for whoever has the key, or a ticket that is changed for the key:
 *
 * <pre>
 *   server                     stranger
 *   /?ticket
 *   /      logs in             /     under two names
 *   /go  ──── other port ────▶ /
 *   /go  ◀────────────────────
 *        ──── other site ────▶ /
 *   /end ◀────────────────────       logs out
 *   /report                    /report
 *   /here                      /here    for everybody
 * </pre>
 */
final class Pages {
    private static final int MOST_PAGES = 100;
    private static final int MOST_REPORT = 512;

    private final String key;
    private final Ticket ticket;
    private final Account account;
    private final Register register;
    private final PageText text;
    private final Consumer<String> userAgent;
    private final AtomicInteger served = new AtomicInteger();
    private final ServerSetup setup;

    Pages(
            String key,
            Ticket ticket,
            Account account,
            Register register,
            PageText text,
            Consumer<String> userAgent,
            ServerSetup setup) {
        this.key = key;
        this.ticket = ticket;
        this.account = account;
        this.register = register;
        this.text = text;
        this.userAgent = userAgent;
        this.setup = setup;
    }

    void mount(Named at) {
        at.http("/", exchange -> begin(exchange, at));
        at.http("/here", this::here);
        at.http("/report", this::report);
        if (at.server()) {
            at.http("/go", exchange -> withKey(exchange, () -> go(exchange)));
            at.http("/end", exchange -> withKey(exchange, () -> end(exchange)));
        }
    }

    private void begin(Exchange exchange, Named at) {
        Optional<String> given = exchange.request().parameter("ticket");
        if (at.server() && given.isPresent()) {
            change(exchange, given.get());
        } else {
            withKey(exchange, () -> page(exchange, at.page(exchange.request()).orElseThrow()));
        }
    }

    /** Changes a ticket for the key. */
    private void change(Exchange exchange, String given) {
        if (!exchange.request().method().equals("GET") || !ticket.use(given)) {
            Answers.refusal(exchange, 403, "this address has been used: open the browser again in the lesson", setup);
            return;
        }
        Headers where = Headers.of("Location", text.address(From.OWN, exchange.request()));
        respond(exchange, 303, where.and(setup.headers().common()), "");
    }

    /** Tells a page that the server that made it still listens, and not another program in its place. */
    private void here(Exchange exchange) {
        if (Methods.READ.admit(exchange, setup)) {
            respond(exchange, 200, setup.headers().of("text/plain;charset=utf-8"), text.sign());
        }
    }

    private void withKey(Exchange exchange, Runnable then) {
        if (!Methods.READ.admit(exchange, setup)) {
            return;
        }
        if (!hasKey(exchange.request())) {
            Answers.refusal(exchange, 403, "only the browser that the lesson has opened comes in here", setup);
        } else if (served.incrementAndGet() > MOST_PAGES) {
            Answers.refusal(exchange, 429, "too many pages were loaded: start the lesson again", setup);
        } else {
            then.run();
        }
    }

    private boolean hasKey(Request request) {
        return Account.isSame(key, request.parameter("key").orElse(""));
    }

    private void page(Exchange exchange, From from) {
        boolean own = from == From.OWN;
        if (own) {
            userAgent.accept(
                    Label.of(exchange.request().headers().first("User-Agent").orElse("")));
        }
        String token = own ? account.token() : SessionIds.random();
        html(exchange, own ? account.login() : Headers.NONE, nonce -> text.of(from, token, nonce, exchange.request()));
    }

    /** Leads on to a page of the stranger, with a cookie that is fresh however long the last page was looked at. */
    private void go(Exchange exchange) {
        Optional<From> to = PageText.from(exchange.request().parameter("to").orElse(""));
        if (to.isEmpty()) {
            Answers.refusal(exchange, 400, "there is no such page", setup);
            return;
        }
        Headers where = Headers.of("Location", text.address(to.get(), exchange.request()));
        respond(exchange, 303, where.and(account.login()).and(setup.headers().common()), "");
    }

    private void end(Exchange exchange) {
        html(exchange, account.logout(), text::end);
    }

    private void html(Exchange exchange, Headers cookie, UnaryOperator<String> page) {
        String nonce = SessionIds.random();
        Headers headers = setup.headers()
                .of("text/html;charset=utf-8")
                .and(cookie)
                .and(Headers.of("Referrer-Policy", "origin", "Content-Security-Policy", text.policy(nonce)));
        respond(exchange, 200, headers, page.apply(nonce));
    }

    private void report(Exchange exchange) {
        if (!Methods.PUBLISH.admit(exchange, setup)) {
            return;
        }
        if (!hasKey(exchange.request()) || !isFromPage(exchange.request())) {
            Answers.refusal(exchange, 403, "only the pages of this lesson report here", setup);
            return;
        }
        exchange.body(MOST_REPORT, new BodyListener() {
            @Override
            public void whole(ByteBuffer body) {
                take(exchange, UTF_8.decode(body).toString());
            }

            @Override
            public void tooLarge() {
                Answers.refusal(exchange, 413, "a report has at most " + MOST_REPORT + " bytes", setup);
            }

            @Override
            public void failed(Throwable cause) {
                exchange.abort();
            }
        });
    }

    /** Browsers name the origin of each page that sends a POST. */
    private boolean isFromPage(Request request) {
        return request.headers().first("Origin").isPresent() && SameOrigin.admits(request, setup);
    }

    private void take(Exchange exchange, String report) {
        Optional<Said> said = Said.parse(report);
        if (said.isEmpty()) {
            Answers.refusal(exchange, 400, "a report is a JSON object", setup);
            return;
        }
        Json seen = register.settle(said.get(), account::isSecret)
                .map(PageText::json)
                .orElse(Json.object());
        respond(exchange, 200, setup.headers().of(Answers.JSON), seen.toString());
    }

    private static void respond(Exchange exchange, int status, Headers headers, String body) {
        ByteBuffer bytes = ByteBuffer.wrap(body.getBytes(UTF_8));
        exchange.respond(status, headers, bytes, UpdateRange.NONE, Connection.LAST, Done.IGNORE);
    }
}
