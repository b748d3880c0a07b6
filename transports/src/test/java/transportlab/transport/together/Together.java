package transportlab.transport.together;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import transportlab.client.ClientHalf;
import transportlab.client.ClientMessage;
import transportlab.client.ClientRequest;
import transportlab.client.ClientSetup;
import transportlab.client.HttpHalf;
import transportlab.client.RequestHeaders;
import transportlab.client.StreamAnswer;
import transportlab.io.Done;
import transportlab.io.Ports;
import transportlab.io.UpdateRange;
import transportlab.io.WrapperReader;
import transportlab.server.Connection;
import transportlab.server.Mounts;
import transportlab.server.ServerSetup;
import transportlab.server.Sink;
import transportlab.server.shared.Entrance;
import transportlab.server.shared.Feeder;
import transportlab.server.shared.Methods;
import transportlab.server.shared.Publishing;
import transportlab.server.topic.Topics;
import transportlab.transport.Technique;
import transportlab.transport.TransportInfo;
import transportlab.transport.TransportWords;
import transportlab.wire.Purpose;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.WrapperBodies;

/**
 * A technique that no transport of the catalogue is: it opens its stream by POST, and sends what waits together, in both
 * directions.
 */
public final class Together extends Technique {
    private static final String PATH = "/together";
    private static final String UP = "/together/up";
    private static final TransportInfo.Together MOST = new TransportInfo.Together(8, 4);
    private static final BodyDissectors BODIES =
            new WrapperBodies(Purpose.STREAM, PATH, transportlab.wire.dissect.WrapperDissector::new);

    public Together() {
        super(
                new TransportInfo(
                        "together",
                        "TG",
                        TransportInfo.Family.HTTP_STREAMING,
                        2026,
                        "none",
                        TransportInfo.Carries.DOWN,
                        TransportInfo.Browsers.NEVER,
                        List.of(),
                        MOST,
                        new TransportWords(Together.class)),
                BODIES);
    }

    @Override
    public void serve(Mounts at, Topics topics, ServerSetup setup) {
        at.http(
                PATH,
                exchange -> Entrance.reader(
                        exchange,
                        Methods.ASK,
                        topics,
                        setup,
                        from -> Publishing.receive(
                                exchange,
                                setup,
                                Publishing.MOST_BYTES,
                                question -> Feeder.stream(
                                        exchange,
                                        setup.headers().of("application/x-ndjson"),
                                        from,
                                        info().together().updates(),
                                        setup,
                                        Lines::new))));
        at.http(
                UP,
                exchange -> Publishing.receive(exchange, setup, Publishing.MOST_BYTES, body -> {
                    String lines = UTF_8.decode(body).toString();
                    if (lines.lines()
                            .allMatch(line -> Publishing.publish(exchange, topics, line.getBytes(UTF_8), setup))) {
                        exchange.respond(
                                204,
                                setup.headers().common(),
                                ByteBuffer.allocate(0),
                                UpdateRange.NONE,
                                Connection.KEEP,
                                Done.IGNORE);
                    }
                }));
    }

    private record Lines(Sink sink) implements Feeder.Outlet {
        @Override
        public void record(byte[] json, long at, UpdateRange carries, Done done) {
            records(List.of(json), at, carries, done);
        }

        @Override
        public void records(List<byte[]> json, long at, UpdateRange carries, Done done) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            json.forEach(record -> {
                lines.writeBytes(record);
                lines.write('\n');
            });
            sink.write(ByteBuffer.wrap(lines.toByteArray()), carries, done);
        }

        @Override
        public void heartbeat(Done done) {
            sink.write(ByteBuffer.wrap(new byte[] {'\n'}), UpdateRange.NONE, done);
        }

        @Override
        public void end() {
            sink.end(Connection.KEEP, Done.IGNORE);
        }
    }

    @Override
    public ClientHalf client(ClientSetup setup) {
        return new Half(setup);
    }

    private static final class Half extends HttpHalf {
        Half(ClientSetup setup) {
            super(setup, BODIES, MOST.messages());
        }

        @Override
        protected void ask() {
            StreamAnswer lines = new StreamAnswer(this, records -> new WrapperReader(records)::read);
            stream(
                    new ClientRequest(
                            "POST",
                            subscriber().target(PATH),
                            setup.headers().of(RequestHeaders.Kind.FETCH_POST),
                            "{\"wants\":\"updates\"}".getBytes(UTF_8)),
                    lines);
        }

        @Override
        protected ClientRequest upstream(List<ClientMessage> messages) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            messages.forEach(message -> {
                lines.writeBytes(message.payload());
                lines.write('\n');
            });
            return new ClientRequest(
                    "POST",
                    UP + "?topic=" + messages.get(0).topic(),
                    setup.headers().of(RequestHeaders.Kind.FETCH_POST),
                    lines.toByteArray());
        }
    }

    @Override
    public String command(String address, Ports ports) {
        return "curl -N -d '' '" + address + PATH + "?topic=main&after=0'";
    }
}
