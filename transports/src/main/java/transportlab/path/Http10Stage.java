package transportlab.path;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import transportlab.path.http.Head;
import transportlab.path.http.MessageReader;
import transportlab.wire.Direction;

/**
 * One connection of a client whose requests go to the server one by one, each on a connection of its own. An answer of
 * unknown length ends with the connection to the server; the client gets it in chunks, if it speaks HTTP/1.1.
 */
final class Http10Stage implements Stage {
    /** What a client may send ahead, and the largest body in chunks that is collected to learn its length. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final ByteArrayOutputStream later = new ByteArrayOutputStream();
    private final MessageReader up = MessageReader.requests(new Requests());
    private MessageReader down = MessageReader.responses(new Answers());
    private Next to;
    /** The request that has no whole answer yet; null if there is none. */
    private Head asking;
    /** Whether the connection to the server has had its request, or is gone. */
    private boolean used;

    private boolean lastAnswer;
    private boolean clientEnded;
    private boolean over;
    private boolean changed;

    @Override
    public void opened(Next next) {
        to = next;
    }

    @Override
    public void bytes(Direction towards, ByteBuffer some, Next next) {
        if (over) {
            some.position(some.limit());
        } else if (towards == Direction.DOWN) {
            down.feed(some);
            some.position(some.limit());
        } else {
            up.feed(some);
            keep(some);
        }
    }

    /** What a client sends before it has its answer waits. */
    private void keep(ByteBuffer some) {
        byte[] rest = new byte[over ? 0 : some.remaining()];
        some.get(rest).position(some.limit());
        later.writeBytes(rest);
        if (later.size() > MOST_BYTES) {
            refuse(413, "A proxy on the way does not keep so many requests.");
        }
    }

    @Override
    public void ended(Direction towards, Next next) {
        if (over) {
            return;
        }
        if (towards == Direction.DOWN) {
            serverEnded();
            return;
        }
        clientEnded = true;
        if (asking == null) {
            finish();
        } else if (later.size() == 0) {
            to.end(Direction.UP);
        }
    }

    private void serverEnded() {
        MessageReader ending = down;
        used = true;
        ending.ended();
        if (asking != null && ending.equals(down)) {
            breakOff();
        }
    }

    @Override
    public void reset(Direction towards, Next next) {
        if (over) {
            return;
        }
        used |= towards == Direction.DOWN;
        if (towards == Direction.UP || asking != null) {
            over = true;
            to.reset(towards);
        }
    }

    /** The server has ended before its answer was whole. */
    private void breakOff() {
        if (down.isBetweenMessages()) {
            to.did(Deed.What.REFUSED, 502);
            close(OwnAnswer.last(502, "The server gave no answer."));
        } else {
            over = true;
            to.reset(Direction.DOWN);
        }
    }

    private void refuse(int status, String why) {
        to.did(Deed.What.REFUSED, status);
        close(OwnAnswer.last(status, why));
    }

    private void close(OwnAnswer last) {
        to.bytes(Direction.DOWN, last.bytes());
        finish();
    }

    private void finish() {
        over = true;
        to.end(Direction.DOWN);
        to.end(Direction.UP);
    }

    /** The client has its whole answer. */
    private void answered() {
        asking = null;
        if (lastAnswer) {
            finish();
            return;
        }
        up.resume();
        ByteBuffer waiting = ByteBuffer.wrap(later.toByteArray());
        later.reset();
        up.feed(waiting);
        keep(waiting);
        if (clientEnded) {
            ended(Direction.UP, to);
        }
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(US_ASCII));
    }

    private final class Requests implements MessageReader.Listener {
        /** The body of a request in chunks, which HTTP/1.0 does not have; null for other bodies. */
        private ByteArrayOutputStream collected;

        @Override
        public void head(Head head) {
            if (used) {
                down.pause();
                to.reopen();
                down = MessageReader.responses(new Answers());
            }
            used = true;
            asking = head;
            lastAnswer = closesAfter(head);
            down.asked(head.method());
            if (!changed) {
                changed = true;
                to.did(Deed.What.CHANGED);
            }
            if (head.has("Expect", "100-continue")) {
                to.bytes(Direction.DOWN, ascii("HTTP/1.1 100 Continue\r\n\r\n"));
            }
            collected = head.isChunked() ? new ByteArrayOutputStream() : null;
            if (collected == null) {
                to.bytes(Direction.UP, old(head).bytes());
            }
        }

        private boolean closesAfter(Head head) {
            return OwnAnswer.closesAfter(head.without("Expect"));
        }

        private Head old(Head head) {
            return head.starting(head.method() + " " + head.target() + " HTTP/1.0")
                    .without("Upgrade")
                    .without("Expect")
                    .without("Transfer-Encoding")
                    .with("Connection", "close");
        }

        /** After an answer that came early, the rest of the request has nowhere to go. */
        @Override
        public void data(ByteBuffer some) {
            if (asking == null || over) {
                return;
            }
            if (collected == null) {
                to.bytes(Direction.UP, some);
                return;
            }
            byte[] part = new byte[some.remaining()];
            some.get(part);
            collected.writeBytes(part);
            if (collected.size() > MOST_BYTES) {
                refuse(413, "A proxy on the way does not keep such a large body.");
            }
        }

        @Override
        public void end() {
            if (asking == null || over) {
                return;
            }
            up.pause();
            if (collected != null) {
                Head whole = old(asking).with("Content-Length", "" + collected.size());
                to.bytes(Direction.UP, whole.bytes());
                to.bytes(Direction.UP, ByteBuffer.wrap(collected.toByteArray()));
            }
        }

        @Override
        public void tunnel(ByteBuffer some) {
            if (!over) {
                refuse(400, "This is no HTTP.");
            }
        }
    }

    private final class Answers implements MessageReader.Listener {
        private boolean chunks;
        /** Whether this is a 1xx, which HTTP/1.0 does not have, or an answer to nothing. */
        private boolean ignored;

        @Override
        public void head(Head head) {
            ignored = asking == null || over || head.status() / 100 == 1;
            if (ignored) {
                return;
            }
            boolean oldClient = asking.version().equals("HTTP/1.0");
            boolean bodiless = head.status() == 204
                    || head.status() == 304
                    || asking.method().equals("HEAD");
            boolean endless = !bodiless && (head.isChunked() || head.contentLength() < 0);
            chunks = endless && !oldClient;
            lastAnswer |= endless && oldClient;
            to.bytes(Direction.DOWN, toClient(head, oldClient).bytes());
        }

        private Head toClient(Head head, boolean oldClient) {
            int phrase = head.startLine().indexOf(' ');
            Head plain = head.starting("HTTP/1.1" + head.startLine().substring(phrase))
                    .without("Connection")
                    .without("Transfer-Encoding");
            Head framed = chunks ? plain.add("Transfer-Encoding", "chunked") : plain;
            if (lastAnswer) {
                return framed.add("Connection", "close");
            }
            return oldClient ? framed.add("Connection", "keep-alive") : framed;
        }

        @Override
        public void data(ByteBuffer some) {
            if (!ignored) {
                to.bytes(Direction.DOWN, chunks ? chunk(some) : some);
            }
        }

        private ByteBuffer chunk(ByteBuffer some) {
            byte[] size = (Integer.toHexString(some.remaining()) + "\r\n").getBytes(US_ASCII);
            ByteBuffer chunk = ByteBuffer.allocate(size.length + some.remaining() + 2);
            return chunk.put(size).put(some).put((byte) '\r').put((byte) '\n').flip();
        }

        @Override
        public void end() {
            if (!ignored) {
                if (chunks) {
                    to.bytes(Direction.DOWN, ascii("0\r\n\r\n"));
                }
                answered();
            }
        }
    }
}
