package transportlab.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** The other side of a bare socket: reads what a client sends, byte by byte. */
public final class RawServer {
    private RawServer() {}

    /** The head of a request, with its blank line. */
    public static String readHead(Socket socket) throws IOException {
        return readUntil(socket, "\r\n\r\n");
    }

    /** Up to and including that text. */
    public static String readUntil(Socket socket, String end) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith(end)) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("the client ended behind: " + text);
            }
            text.append(new String(new byte[] {(byte) b}, ISO_8859_1));
        }
        return text.toString();
    }
}
