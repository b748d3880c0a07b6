package transportlab.transport.jsonp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import transportlab.client.ClientHalf;
import transportlab.client.ClientSetup;
import transportlab.io.Done;
import transportlab.io.Ports;
import transportlab.io.UpdateRange;
import transportlab.io.Wrapper;
import transportlab.server.Connection;
import transportlab.server.Exchange;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.shared.Answers;
import transportlab.server.shared.Cursor;
import transportlab.server.shared.Entrance;
import transportlab.server.shared.HeldRead;
import transportlab.server.shared.Methods;
import transportlab.server.shared.Publishing;
import transportlab.server.topic.Topic;
import transportlab.server.topic.Topics;
import transportlab.transport.Technique;
import transportlab.transport.TransportInfo;
import transportlab.transport.TransportInfo.Browsers;
import transportlab.transport.TransportInfo.Carries;
import transportlab.transport.TransportInfo.Family;
import transportlab.transport.TransportWords;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.field.FieldReaders;

/**
 * JSONP polling: long polling by script elements. The answer is a script that calls a function of the page.
 *
 * <pre>
 *   client                                                     server
 *     |-- GET /jsonp?callback=onNews&amp;topic=main ------------->|   a &lt;script src=..&gt; does this
 *     |&lt;- /&#42;&#42;/onNews([{"at":0}]) --------------------------------|   "you stand behind update 0"
 *     |-- GET /jsonp?callback=onNews&amp;topic=main&amp;after=0 ----->|   held
 *     |                                                          | * update 1
 *     |&lt;- /&#42;&#42;/onNews([{"n":1,"d":"..."}]) ----------------------|
 *     |-- GET /jsonp?callback=onNews&amp;topic=main&amp;after=1 ----->|   held
 *     |                                                          :   the hold time is over
 *     |&lt;- /&#42;&#42;/onNews([]) ----------------------------------------|
 *     |                                                          |
 *     |-- POST /jsonp?topic=main                                 |
 *     |   d=%22a+client+message%22 ------------------------------>|   a form in a hidden frame does this
 *     |&lt;- 200 ok -------------------------------------------------|
 * </pre>
 *
 * It was described in 2005. Before CORS (2009), pages could not read another site's answers with
 * {@code XMLHttpRequest}, but a script may come from anywhere. It costs a little more than long polling. A script
 * element shows no status and cannot be cancelled, and the server that answers it runs code in the page. CORS has
 * therefore replaced it.
 *
 * <p><b>Safety.</b> The name of the callback is checked, and a wrong name is never repeated in the answer.
 * {@code nosniff} and a comment before the call keep browsers from taking the answer for another file type, whose first
 * bytes a name could imitate. Payloads are escaped as in any script. A client message is a JSON string in a form field,
 * because a form turns every line end into CRLF (WHATWG HTML 4.10.21.8), and in a JSON string line ends are escaped.
 *
 * <p>Specification: none; RFC 6202 section 2 for long polling.
 */
public final class JsonpPolling extends Technique {
    static final String PATH = "/jsonp";
    static final BodyDissectors BODIES = new JsonpBodies();
    static final String COMMENT = "/**/";

    public JsonpPolling() {
        super(
                new TransportInfo(
                        "jsonp-polling",
                        "JP",
                        Family.POLLING,
                        2005,
                        "RFC 6202",
                        Carries.DOWN,
                        Browsers.TODAY,
                        List.of(),
                        new TransportWords(JsonpPolling.class)),
                BODIES);
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.http(PATH, exchange -> {
            if (!Methods.READ_AND_PUBLISH.admit(exchange, setup)) {
                return;
            }
            if (exchange.request().method().equals("POST")) {
                new FormMessage(exchange, topics, setup).receive();
            } else {
                poll(exchange, topics, setup);
            }
        });
    }

    private static void poll(Exchange exchange, Topics topics, ServerSetup setup) {
        Optional<String> callback = exchange.request().parameter("callback").filter(Callback::isOne);
        if (callback.isEmpty()) {
            Answers.refusal(exchange, 400, Callback.RULE, setup);
        } else {
            Entrance.held(exchange, topics, setup, from -> new Script(exchange, callback.get(), from, setup).begin());
        }
    }

    /** One request for a script, which the server holds until there is something new. */
    private record Script(Exchange exchange, String callback, Cursor from, ServerSetup setup) {
        void begin() {
            if (from.announced()) {
                answer(List.of(from.positionRecord()), UpdateRange.NONE, Connection.KEEP);
            } else {
                HeldRead read = new HeldRead(from, Answers.MOST_UPDATES, this::answer);
                exchange.onGone(how -> read.cancel());
                read.begin(HeldRead.hold(exchange.request(), setup), setup);
            }
        }

        private void answer(Topic.Slice news, Connection then) {
            answer(Answers.records(news), Answers.range(from.topic(), news.updates()), then);
        }

        private void answer(List<byte[]> records, UpdateRange carries, Connection then) {
            ByteArrayOutputStream call = new ByteArrayOutputStream(256);
            call.writeBytes((COMMENT + callback + "(").getBytes(US_ASCII));
            call.writeBytes(Wrapper.forScript(Wrapper.array(records).array()));
            call.write(')');
            ByteBuffer body = ByteBuffer.wrap(call.toByteArray());
            exchange.respond(200, setup.headers().ofScript(), body, carries, then, Done.IGNORE);
        }
    }

    /** One message up, as a form sends it. */
    private record FormMessage(Exchange exchange, Topics topics, ServerSetup setup) {
        void receive() {
            Publishing.receive(exchange, setup, FormField.MOST_BYTES, this::publish);
        }

        private void publish(ByteBuffer body) {
            Optional<byte[]> message = FormField.message(body);
            if (message.isEmpty()) {
                Answers.refusal(exchange, 400, "the body is not d= and a JSON string", setup);
            } else if (message.get().length > Publishing.MOST_BYTES) {
                Answers.refusal(exchange, 413, "a message has at most " + Publishing.MOST_BYTES + " bytes", setup);
            } else if (Publishing.publish(exchange, topics, message.get(), setup)) {
                ByteBuffer ok = ByteBuffer.wrap("ok".getBytes(UTF_8));
                exchange.respond(
                        200,
                        setup.headers().of("text/html;charset=utf-8"),
                        ok,
                        UpdateRange.NONE,
                        Connection.KEEP,
                        Done.IGNORE);
            }
        }
    }

    @Override
    public FieldReaders fields() {
        return new JsonpFields();
    }

    @Override
    public Set<String> paths() {
        return Set.of(PATH);
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new JsonpClient(setup);
    }

    @Override
    public String command(String address, Ports ports) {
        return "curl -i '" + address + PATH + "?callback=onNews&topic=main&after=0'";
    }
}
