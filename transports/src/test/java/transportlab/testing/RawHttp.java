package transportlab.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;

/** A bare socket that speaks what a test writes. */
public final class RawHttp implements AutoCloseable {
    private final Socket socket = new Socket();
    private final InputStream in;

    public RawHttp(int port) throws IOException {
        this(port, 0);
    }

    /**
     * @param receiveBuffer 0 for the system's
     */
    public RawHttp(int port, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout((int) Await.DEADLINE.toMillis());
        in = socket.getInputStream();
    }

    public RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    public RawHttp get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }

    public RawHttp handshake(String target, String more) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n" + more + "\r\n");
    }

    /** Sends one masked frame; the mask is zero. */
    public RawHttp frame(int firstByte, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(firstByte);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            frame.writeBytes(
                    java.nio.ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return send(frame.toByteArray());
    }

    /** Reads until the text has come; what was read. */
    public String readUntil(String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith(end)) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("the connection ended behind: " + text);
            }
            text.append((char) b);
        }
        return text.toString();
    }

    public byte[] read(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new IOException("the connection ended");
        }
        return bytes;
    }

    /** A head, and a body by its length. */
    public String readResponse() throws IOException {
        String head = readUntil("\r\n\r\n");
        var length =
                java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        return length.find() ? head + new String(read(Integer.parseInt(length.group(1))), ISO_8859_1) : head;
    }

    /** All up to the end, whether it came by a FIN or a reset. */
    public String readToEnd() {
        StringBuilder text = new StringBuilder();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                text.append((char) b);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection did not end");
        } catch (IOException e) {
            text.append("[reset]");
        }
        return text.toString();
    }

    public Socket socket() {
        return socket;
    }

    public void reset() throws IOException {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        socket.close();
    }

    /** Closes with a FIN, without another word. */
    public void end() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
