package transportlab.app.ui.path;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.io.Cancellable;
import transportlab.io.PortRole;
import transportlab.path.Chain;
import transportlab.path.PathRules;
import transportlab.wire.Direction;

/**
 * Sends one opening request into the stages of a path and sees what comes out at either end. It takes microseconds:
 * there is no server, and time is made up.
 */
final class Probe implements Chain.Ends, Chain.Timer {
    /** Delays are passed over; what a path does to a connection that has been idle for so long is another matter. */
    private static final long PATIENCE_NANOS = 2_000_000_000L;

    private static final int UPGRADE_REQUIRED = 426;
    private static final int BAD_REQUEST = 400;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
    private static final Pattern UPGRADE = Pattern.compile("(?i)\r\nUpgrade:");
    private final List<Task> tasks = new ArrayList<>();
    private final StringBuilder toServer = new StringBuilder();
    private final StringBuilder toClient = new StringBuilder();
    private boolean broken;
    private long now;

    /** Something that a stage has asked for. */
    private record Task(long nanos, Runnable work) {}

    private Probe() {}

    /**
     * What becomes of the first request to a target.
     *
     * @param target as rules name it: {@code /ws}, {@code http:/socket.io/}, {@code tcp}
     * @param upgrade whether it asks for a WebSocket
     */
    static Fate of(PathRules path, String target, boolean upgrade) {
        Probe probe = new Probe();
        boolean http = target.contains("/");
        PortRole port = http ? PortRole.HTTP : target.equals("tcp") ? PortRole.TCP : PortRole.POLICY;
        Chain chain = new Chain(path, port, probe, () -> probe.now, probe, deed -> {});
        chain.opened();
        chain.bytes(
                Direction.UP,
                ByteBuffer.wrap(opening(path, target, http, upgrade).getBytes(US_ASCII)));
        probe.run();
        chain.stop();
        return probe.fate(target, upgrade);
    }

    private static String opening(PathRules path, String target, boolean http, boolean upgrade) {
        if (!http) {
            return target.equals("tcp") ? "SUB main -\n" : "<policy-file-request/>\0";
        }
        String asked = target.substring(target.indexOf('/'));
        String host = "lab.example:8080";
        String fields = "Host: " + host + "\r\n";
        if (path.isConfigured() && upgrade) {
            return "CONNECT " + host + " HTTP/1.1\r\n" + fields + "\r\n";
        }
        String from = path.isConfigured() ? "http://" + host : "";
        String more = upgrade
                ? "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n"
                : "";
        return "GET " + from + asked + " HTTP/1.1\r\n" + fields + more + "\r\n";
    }

    private void run() {
        while (!tasks.isEmpty() && toServer.isEmpty()) {
            Task next =
                    tasks.stream().min(Comparator.comparingLong(Task::nanos)).orElseThrow();
            if (next.nanos > PATIENCE_NANOS) {
                return;
            }
            tasks.remove(next);
            now = Math.max(now, next.nanos);
            next.work.run();
        }
    }

    private Fate fate(String target, boolean upgrade) {
        Matcher answer = STATUS.matcher(toClient);
        if (answer.find() && !answer.group(1).startsWith("2")) {
            return Fate.answered(Integer.parseInt(answer.group(1)));
        }
        if (broken) {
            return Fate.BREAKS_OFF;
        }
        if (toServer.isEmpty() && toClient.isEmpty()) {
            return Fate.SILENCE;
        }
        boolean stripped = upgrade
                && toServer.toString().startsWith("GET")
                && !UPGRADE.matcher(toServer).find();
        return stripped
                ? new Fate(Fate.Kind.REFUSED, target.startsWith("ws:") ? BAD_REQUEST : UPGRADE_REQUIRED)
                : Fate.PASSES;
    }

    @Override
    public Cancellable at(long nanos, Runnable work) {
        Task task = new Task(nanos, work);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    @Override
    public void bytes(Direction towards, ByteBuffer some) {
        (towards == Direction.UP ? toServer : toClient).append(US_ASCII.decode(some.duplicate()));
    }

    @Override
    public void end(Direction towards) {
        broken |= towards == Direction.DOWN;
    }

    @Override
    public void reset(Direction towards) {
        broken |= towards == Direction.DOWN;
    }

    @Override
    public void reopen() {}
}
