package transportlab.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;

/** A bare WebSocket that speaks what a test writes. */
public final class RawWebSocket implements AutoCloseable {
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int CLOSE = 0x88;

    private final RawHttp raw;
    public final String head;

    /** One frame from the server. */
    public record Frame(int opcode, byte[] payload) {
        public String text() {
            return new String(payload, UTF_8);
        }
    }

    public RawWebSocket(int port, String target) throws IOException {
        this(port, target, 0);
    }

    /**
     * @param receiveBuffer 0 for the system's
     */
    public RawWebSocket(int port, String target, int receiveBuffer) throws IOException {
        raw = new RawHttp(port, receiveBuffer).handshake(target, "");
        head = raw.readUntil("\r\n\r\n");
    }

    public boolean isOpen() {
        return head.startsWith("HTTP/1.1 101 ");
    }

    public RawWebSocket send(String text) throws IOException {
        raw.frame(TEXT, text.getBytes(UTF_8));
        return this;
    }

    public RawWebSocket send(byte... bytes) throws IOException {
        raw.frame(BINARY, bytes);
        return this;
    }

    /** Sends these texts as frames in one write. */
    public RawWebSocket sendTogether(String... texts) throws IOException {
        raw.send(frames(texts));
        return this;
    }

    /** Sends the frame of this text byte by byte. */
    public RawWebSocket sendByteByByte(String text) throws IOException {
        for (byte b : frames(text)) {
            raw.send(new byte[] {b});
        }
        return this;
    }

    private static byte[] frames(String... texts) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] payload = text.getBytes(UTF_8);
            frames.write(TEXT);
            frames.write(0x80 | payload.length);
            frames.writeBytes(new byte[4]);
            frames.writeBytes(payload);
        }
        return frames.toByteArray();
    }

    public Frame read() throws IOException {
        byte[] header = raw.read(2);
        int length = header[1] & 0x7f;
        if (length == 126) {
            length = ByteBuffer.wrap(raw.read(2)).getShort() & 0xffff;
        } else if (length == 127) {
            length = (int) ByteBuffer.wrap(raw.read(8)).getLong();
        }
        return new Frame(header[0] & 0x0f, raw.read(length));
    }

    /** The next text. */
    public String text() throws IOException {
        Frame frame = read();
        if (frame.opcode() != 1) {
            throw new IOException("no text but opcode " + frame.opcode());
        }
        return frame.text();
    }

    /** The next text that is no ping of Engine.IO. */
    public String textBehindPings() throws IOException {
        String text = text();
        long end = deadline();
        while (text.equals("2")) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("nothing but pings came");
            }
            send("3");
            text = text();
        }
        return text;
    }

    private static long deadline() {
        return System.nanoTime() + Await.DEADLINE.toNanos();
    }

    /** Reads up to the closing frame, or to an end without one. @return whether there was one */
    public boolean readToClose() {
        long end = deadline();
        try {
            while (System.nanoTime() - end < 0) {
                if (read().opcode() == 8) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the server's side is gone altogether: it takes nothing any more. */
    public boolean isCut() {
        try {
            send("nobody answers this");
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** In order, where there is still somebody to hear it. */
    @Override
    public void close() throws IOException {
        try (raw) {
            raw.frame(CLOSE, new byte[] {3, (byte) 0xe8});
        } catch (SocketException e) {
            // the server has gone first
        }
    }
}
