package transportlab.serve;

import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.io.ConnId;
import transportlab.wire.Direction;
import transportlab.wire.Ending;
import transportlab.wire.Kind;
import transportlab.wire.Vantage;
import transportlab.wire.WireListener;
import transportlab.wire.WireTap;
import transportlab.wire.dissect.BodyDissectors;
import transportlab.wire.dissect.ConnectionDissector;
import transportlab.wire.dissect.Dissection;
import transportlab.wire.dissect.PlainDissection;

/**
 * Counts one connection: each head and body goes to the page and the path of its request. The head of a request is
 * counted when it is complete, because only then its path is known.
 */
final class PageTap implements WireTap, WireListener {
    private static final Pattern PAGE = Pattern.compile("[?&]page=(\\w{1,16})(?:&|$)");
    private final PageBytes pages;
    private final Dissection dissection;

    /** Of requests that named no page, as long as this connection has named none. */
    private final PageCount unnamed = new PageCount();

    private PageCount head = new PageCount();
    private PageCount up = unnamed;
    private PageCount down = unnamed;
    private PageCount own = unnamed;
    private boolean broken;

    /** Bytes that passed, and bytes whose kind was told, by direction. */
    private final long[] passed = new long[2];

    private final long[] told = new long[2];

    private PageTap(PageBytes pages, Function<WireListener, Dissection> reader) {
        this.pages = pages;
        this.dissection = reader.apply(this);
    }

    static PageTap ofHttp(PageBytes pages, BodyDissectors dissectors) {
        return new PageTap(pages, listener -> new ConnectionDissector(dissectors, listener));
    }

    /**
     * A connection without HTTP, of which all bytes are one technique's.
     *
     * @param name in place of a path
     */
    static PageTap plain(PageBytes pages, BodyDissectors dissectors, String name) {
        PageTap tap = new PageTap(pages, listener -> new PlainDissection(dissectors, listener));
        synchronized (pages) {
            tap.up = pages.count("", name);
            tap.down = tap.up;
        }
        return tap;
    }

    /** Whether a page may call itself so. */
    static boolean isPage(String name) {
        return name.matches("\\w{1,16}");
    }

    PageCount unnamed() {
        return unnamed;
    }

    @Override
    public void opened(ConnId connection, Vantage vantage, long atNanos) {}

    @Override
    public void bytes(Direction direction, long atNanos, ByteBuffer some) {
        synchronized (pages) {
            passed[direction.ordinal()] += some.remaining();
            if (!broken) {
                try {
                    dissection.bytes(direction, atNanos, some);
                } catch (RuntimeException e) {
                    // counting must not break what is counted
                    broken = true;
                }
            }
            if (broken) {
                countTheRest();
            }
        }
    }

    @Override
    public void closed(Ending ending, long atNanos) {
        synchronized (pages) {
            if (!broken) {
                dissection.closed(atNanos);
            }
            countTheRest();
            own.add(head);
            if (own == unnamed) {
                pages.count("", PageBytes.OWN).add(unnamed);
            }
            pages.closed(this);
        }
    }

    /** Bytes of which no kind was told have passed all the same. */
    private void countTheRest() {
        for (Direction direction : Direction.values()) {
            int way = direction.ordinal();
            (direction == Direction.UP ? up : down).add(direction, Kind.OTHER, passed[way] - told[way]);
            told[way] = passed[way];
        }
    }

    @Override
    public void kind(Direction direction, Kind kind, int bytes) {
        told[direction.ordinal()] += bytes;
        if (direction == Direction.DOWN) {
            down.add(direction, kind, bytes);
        } else if (kind == Kind.HEADERS) {
            head.add(direction, kind, bytes);
        } else {
            up.add(direction, kind, bytes);
        }
    }

    @Override
    public void exchange(Direction direction, String method, String target) {
        PageCount of = of(target);
        if (direction == Direction.UP) {
            of.add(head);
            of.request();
            head = new PageCount();
            up = of;
        } else {
            down = of;
        }
    }

    private PageCount of(String target) {
        int query = target.indexOf('?');
        Matcher named = PAGE.matcher(query < 0 ? "" : target.substring(query));
        if (!named.find()) {
            return own;
        }
        String page = named.group(1);
        if (own == unnamed) {
            own = pages.count(page, PageBytes.OWN);
            own.add(unnamed);
            // answers to earlier requests may still be under way
            up = up == unnamed ? own : up;
            down = down == unnamed ? own : down;
        }
        return pages.count(page, target.substring(0, query));
    }
}
