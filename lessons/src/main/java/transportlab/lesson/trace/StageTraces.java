package transportlab.lesson.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import transportlab.catalogue.Catalogue;
import transportlab.io.ConnId;
import transportlab.stage.By;
import transportlab.stage.RecordedExchange;
import transportlab.transport.Transport;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;
import transportlab.wire.WireListener;
import transportlab.wire.dissect.ConnectionDissector;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Conversations;
import transportlab.wire.message.Message;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.ConnectionSums;
import transportlab.wire.trace.Trace;
import transportlab.wire.trace.TrialTrace;

/** Makes traces of exchanges on the stage, so that Wire can show their bytes. The times in them mean nothing. */
public final class StageTraces {
    private static final int BYTES = 1 << 20;
    private static final String MODE = "stage";
    private static final AccountBytes KINDS = new AccountBytes();

    /** The technique under whose name the bytes of each way are shown. A plain GET or POST is read as a poll is. */
    private static final Map<By, String> READ_AS = Map.of(
            By.GET, "short-polling", By.POST, "short-polling", By.EVENT_SOURCE, "sse", By.WEB_SOCKET, "websocket");

    private StageTraces() {}

    public static Transport readAs(By by) {
        return Catalogue.find(READ_AS.get(by)).orElseThrow();
    }

    /**
     * The traces by their names. In that of a technique each exchange is a connection, whose number is that of the
     * exchange among all.
     */
    public static Map<String, TrialTrace> of(List<RecordedExchange> all) {
        Map<String, TrialTrace> traces = new LinkedHashMap<>();
        for (By by : By.values()) {
            Transport transport = readAs(by);
            traces.computeIfAbsent(transport.info().id() + "/0", name -> trace(transport, all));
        }
        traces.values().removeIf(trace -> trace.clients().get(0).connections().isEmpty());
        return traces;
    }

    /** Whether a trace is one of these, so that its bodies are not those of its technique. */
    public static boolean isOfStage(TrialTrace trace) {
        return trace.mode().equals(MODE);
    }

    /** The connections of such a trace, message by message. */
    public static List<Conversation> conversations(ClientTrace client) {
        return Conversations.of(client, KINDS, AccountBytes.FIELDS);
    }

    /** The messages of one exchange, in the order in which they were sent. */
    public static List<Message> messages(RecordedExchange of) {
        TrialTrace trace = trace(readAs(of.of().by()), List.of(of));
        return conversations(trace.clients().get(0)).get(0).messages();
    }

    private static TrialTrace trace(Transport transport, List<RecordedExchange> all) {
        Trace trace = new Trace(0, BYTES);
        for (int i = 0; i < all.size(); i++) {
            if (readAs(all.get(i).of().by()).equals(transport)) {
                add(trace, all.get(i), i);
            }
        }
        return new TrialTrace(
                transport.info().id(), 0, MODE, 0, 1, 0, true, List.of(trace.client(0, 0, new ArrayList<>())));
    }

    private static void add(Trace trace, RecordedExchange exchange, int number) {
        ConnId id = new ConnId("", number);
        ConnectionSums sums = trace.opened(id, 0);
        ConnectionDissector reader = new ConnectionDissector(KINDS, new WireListener() {
            @Override
            public void kind(Direction direction, Kind kind, int bytes) {
                trace.kind(kind, bytes);
                sums.kind(direction, kind, bytes);
            }
        });
        new Turns(exchange).to((direction, bytes) -> {
            trace.bytes(id, direction, 0, bytes.duplicate());
            reader.bytes(direction, 0, bytes);
        });
        reader.closed(0);
        trace.closed(sums, Ending.ORDERLY, 0);
    }
}
