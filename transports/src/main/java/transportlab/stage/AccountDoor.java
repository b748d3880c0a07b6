package transportlab.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.UpdateRange;
import transportlab.server.BodyListener;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Handshake;
import transportlab.server.Mounts;
import transportlab.server.Request;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.SameOrigin;

/**
 * The way to the account. Under {@code /unchecked} it asks only who somebody is; under {@code /checked} it first asks
 * where they come from. No answer has {@code Access-Control-Allow-Origin}. Each answer is the last one of its
 * connection, so that a recorded connection is one attempt.
 */
record AccountDoor(Account account, Register register, Tapes tapes, ServerSetup setup) {
    private static final int MOST_BODY = 256;
    private static final String BEARER = "Bearer ";
    private static final String OTHER_ORIGIN = "{\"error\":\"other origin\"}";
    private static final String NOBODY = "{\"error\":\"unknown person\"}";

    void mount(Mounts at) {
        for (Guard guard : Guard.values()) {
            at.http(Plan.path(guard, By.GET), this::ask);
            at.http(Plan.path(guard, By.EVENT_SOURCE), this::ask);
            at.webSocketOfAnyOrigin(Plan.path(guard, By.WEB_SOCKET), this::ask);
        }
    }

    private Optional<Plan> plan(Request request, boolean socket) {
        Optional<Plan> plan = register.request(request.parameter("id"))
                .filter(found -> found.path().equals(request.path()))
                .filter(found -> (found.by() == By.WEB_SOCKET) == socket);
        plan.ifPresent(found -> tapes.label(request.connection(), found));
        return plan;
    }

    private void ask(Exchange exchange) {
        Optional<Plan> plan = plan(exchange.request(), false);
        if (plan.isEmpty()) {
            Answers.refusal(exchange, 404, "there is no such attempt", setup);
        } else if (exchange.request().method().equals("OPTIONS")) {
            register.saw(plan.get(), Sighting.preflight(exchange.request().headers()));
            respond(exchange, 204, allow(plan.get()).and(setup.headers().common()), "");
        } else if (!exchange.request().method().equals(plan.get().method())) {
            Answers.refusal(exchange, 405, allow(plan.get()), "another method is due", setup);
        } else {
            ask(exchange, plan.get());
        }
    }

    private static Headers allow(Plan plan) {
        return Headers.of("Allow", plan.method());
    }

    private void ask(Exchange exchange, Plan plan) {
        Request request = exchange.request();
        Sighting seen = Sighting.request(request.headers(), account.isLoggedIn(request.headers()));
        if (refuses(plan, request)) {
            boolean tokenless = plan.proof() == Proof.TOKEN
                    && plan.by() != By.POST
                    && bearer(request).isEmpty();
            register.saw(plan, (tokenless ? seen.asTokenless() : seen).asRefused());
            respond(exchange, 403, setup.headers().of(Answers.JSON), OTHER_ORIGIN);
        } else if (plan.by() == By.POST) {
            body(exchange, text -> answer(exchange, plan, seen, text));
        } else {
            answer(exchange, plan, seen, bearer(request));
        }
    }

    private boolean refuses(Plan plan, Request request) {
        return plan.guard() == Guard.ORIGIN && !SameOrigin.admits(request, setup);
    }

    private static String bearer(Request request) {
        String value = request.headers().first("Authorization").orElse("");
        return value.startsWith(BEARER) ? value.substring(BEARER.length()) : "";
    }

    private void body(Exchange exchange, Consumer<String> then) {
        exchange.body(MOST_BODY, new BodyListener() {
            @Override
            public void whole(ByteBuffer body) {
                then.accept(UTF_8.decode(body).toString());
            }

            @Override
            public void tooLarge() {
                Answers.refusal(exchange, 413, "at most " + MOST_BODY + " bytes", setup);
            }

            @Override
            public void failed(Throwable cause) {
                exchange.abort();
            }
        });
    }

    private void answer(Exchange exchange, Plan plan, Sighting seen, String token) {
        boolean knows = knows(plan, seen, token);
        if (knows && plan.by() == By.POST) {
            account.change();
        }
        if (!knows) {
            Headers what =
                    Headers.of("WWW-Authenticate", "Bearer").and(setup.headers().of(Answers.JSON));
            respond(exchange, 401, what, NOBODY);
        } else if (plan.by() == By.EVENT_SOURCE) {
            respond(exchange, 200, setup.headers().of("text/event-stream"), "data: " + account + "\n\n");
        } else {
            respond(exchange, 200, setup.headers().of(Answers.JSON), account.toString());
        }
    }

    /** Writes down what was seen. @return whether the server knows who asks */
    private boolean knows(Plan plan, Sighting seen, String token) {
        if (plan.proof() == Proof.COOKIE) {
            register.saw(plan, seen);
            return seen.cookie();
        }
        register.saw(plan, token.isEmpty() ? seen.asTokenless() : seen);
        return account.isToken(token);
    }

    private static void respond(Exchange exchange, int status, Headers headers, String body) {
        exchange.respond(status, headers, bytes(body), UpdateRange.NONE, Connection.LAST, Done.IGNORE);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private void ask(Handshake handshake) {
        Request request = handshake.request();
        Optional<Plan> plan = plan(request, true);
        if (plan.isEmpty()) {
            Answers.refusal(handshake, 404, "there is no such attempt", setup);
            return;
        }
        Sighting seen = Sighting.request(request.headers(), account.isLoggedIn(request.headers()));
        if (refuses(plan.get(), request)) {
            register.saw(plan.get(), seen.asRefused());
            handshake.refuse(403, setup.headers().of(Answers.JSON), bytes(OTHER_ORIGIN), Done.IGNORE);
            return;
        }
        register.saw(plan.get(), seen);
        handshake.accept(
                setup.headers().common(),
                MOST_BODY,
                new AccountSocket(first -> knows(plan.get(), seen, first) ? account.toString() : NOBODY));
    }
}
