package transportlab.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packet capture of a server's three ports by {@code tcpdump}, read by sequence numbers. */
public final class Capture implements AutoCloseable {
    private final Path file;
    private final Process process;
    private final int port;
    private final StringBuilder said = new StringBuilder();

    /** Both ends of a connection: the system gives one client port to connections to several server ports. */
    private record Ends(int client, int server) {}

    /** What one connection carried, TCP payload only. */
    public static final class Flow {
        private long upStart = -1;
        private long downStart = -1;
        public long up;
        public long down;
        private boolean upEnded;
        private boolean downEnded;

        /**
         * Whether it ended by a reset. Behind a FIN each way the kernel may still answer a late acknowledgement with
         * one: when its delayed acknowledgement, 40 ms, meets the close of a link of 40 ms. Nothing is lost by that.
         */
        public boolean reset;
    }

    private Thread reader;

    private Capture(Path file, Process process, int port) {
        this.file = file;
        this.process = process;
        this.port = port;
    }

    public static Capture of(int port) throws IOException {
        Path file = Files.createTempFile("capture", ".pcap");
        Process process = Children.start(new ProcessBuilder(
                        "tcpdump",
                        "-i",
                        "lo",
                        "-s",
                        "128",
                        "-B",
                        "65536",
                        "--immediate-mode",
                        "-U",
                        "-Z",
                        "root",
                        "-w",
                        file.toString(),
                        "tcp portrange " + port + "-" + (port + 2))
                .redirectErrorStream(true));
        Capture capture = new Capture(file, process, port);
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String first = lines.readLine();
        while (first != null && !first.contains("listening on")) {
            first = lines.readLine();
        }
        capture.reader = new Thread(
                () -> lines.lines().forEach(line -> capture.said.append(line).append('\n')));
        capture.reader.setDaemon(true);
        capture.reader.start();
        return capture;
    }

    /** Ends the capture. @return one flow a connection */
    public List<Flow> finish() throws IOException, InterruptedException {
        long before = -1;
        while (Files.size(file) != before) {
            before = Files.size(file);
            process.waitFor(300, TimeUnit.MILLISECONDS);
        }
        // unlike the process itself, its handle leaves the pipe open
        process.toHandle().destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        // what it says last is behind its end in the pipe
        reader.join(10_000);
        return read(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    /** What tcpdump said at its end, with the packets that it dropped. */
    public String said() {
        return said.toString();
    }

    private List<Flow> read(ByteBuffer bytes) {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        Map<Ends, Flow> open = new HashMap<>();
        List<Flow> flows = new ArrayList<>();
        for (bytes.position(24); bytes.remaining() >= 16; ) {
            int captured = bytes.getInt(bytes.position() + 8);
            bytes.position(bytes.position() + 16);
            packet(bytes.slice(bytes.position() + 14, captured - 14), open, flows);
            bytes.position(bytes.position() + captured);
        }
        return flows;
    }

    private void packet(ByteBuffer ip, Map<Ends, Flow> open, List<Flow> flows) {
        ip.order(ByteOrder.BIG_ENDIAN);
        int ipHead = (ip.get(0) & 15) * 4;
        int length = ip.getShort(2) & 0xffff;
        int source = ip.getShort(ipHead) & 0xffff;
        int target = ip.getShort(ipHead + 2) & 0xffff;
        long sequence = ip.getInt(ipHead + 4) & 0xffffffffL;
        int payload = length - ipHead - ((ip.get(ipHead + 12) >> 4) & 15) * 4;
        int flags = ip.get(ipHead + 13);
        boolean toServer = target >= port && target <= port + 2;
        boolean syn = (flags & 2) != 0;
        Ends ends = toServer ? new Ends(source, target) : new Ends(target, source);
        Flow flow = open.get(ends);
        if (flow == null || syn && toServer && flow.upStart != sequence + 1) {
            flow = new Flow();
            open.put(ends, flow);
            flows.add(flow);
        }
        flow.reset |= (flags & 4) != 0 && !(flow.upEnded && flow.downEnded);
        boolean fin = (flags & 1) != 0;
        flow.upEnded |= fin && toServer;
        flow.downEnded |= fin && !toServer;
        if (syn) {
            if (toServer) {
                flow.upStart = sequence + 1;
            } else {
                flow.downStart = sequence + 1;
            }
        } else if (payload > 0 && toServer) {
            flow.up = Math.max(flow.up, (sequence - flow.upStart & 0xffffffffL) + payload);
        } else if (payload > 0) {
            flow.down = Math.max(flow.down, (sequence - flow.downStart & 0xffffffffL) + payload);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(file);
    }
}
