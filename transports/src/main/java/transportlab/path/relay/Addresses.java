package transportlab.path.relay;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;

/** The addresses of the connections that were opened to the server on behalf of one client's connection. */
final class Addresses {
    private String host = "";
    private int[] ports = new int[1];
    private int count;

    /** For example {@code 127.0.0.1:40312}. */
    static String text(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        return inet.getAddress().getHostAddress() + ":" + inet.getPort();
    }

    synchronized void add(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        host = inet.getAddress().getHostAddress();
        if (count == ports.length) {
            ports = Arrays.copyOf(ports, 2 * count);
        }
        ports[count++] = inet.getPort();
    }

    synchronized List<String> texts() {
        return Arrays.stream(ports, 0, count)
                .mapToObj(port -> host + ":" + port)
                .toList();
    }
}
