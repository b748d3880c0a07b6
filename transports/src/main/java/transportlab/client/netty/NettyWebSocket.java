package transportlab.client.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.nio.ByteBuffer;
import transportlab.client.Proxied;
import transportlab.io.Cancellable;
import transportlab.io.Done;
import transportlab.io.Headers;
import transportlab.io.MessageListener;
import transportlab.io.MessageSink;
import transportlab.io.UpdateRange;

/** One WebSocket of a client. It answers pings. Closing follows RFC 6455 7.1, and then each side sends a FIN. */
final class NettyWebSocket extends ChannelInboundHandlerAdapter implements MessageSink {
    private static final int MOST_MESSAGE = 16 * 1024 * 1024;

    private final NettyDialer dialer;
    private final MessageListener listener;
    private final Fragments fragments = new Fragments(MOST_MESSAGE);
    private TapHandler tap;
    private Channel channel;
    private WebSocketClientHandshaker handshaker;
    private boolean tunnelling;
    private boolean tunnelMade;
    private boolean closeSent;
    private int closeReceived;
    private boolean over;

    NettyWebSocket(NettyDialer dialer, MessageListener listener) {
        this.dialer = dialer;
        this.listener = listener;
    }

    /** @return gives the WebSocket up */
    Cancellable connect(NettyNet net, NettyNet.Loop loop, String target, Headers headers, TapHandler by) {
        tap = by;
        handshaker = handshaker(net.authority(), target, headers);
        net.connect(loop, dialer, tap, this, (opened, failure) -> {
            channel = opened;
            if (opened == null) {
                end();
            } else if (!over && net.asksProxy()) {
                tunnelling = true;
                channel.writeAndFlush(NettyHttp.message(Proxied.tunnel(headers)));
            } else if (!over) {
                handshaker.handshake(channel);
            }
        });
        return this::giveUp;
    }

    private void giveUp() {
        if (!over) {
            over = true;
            dialer.closed(tap);
            tap.reset();
        }
    }

    private static WebSocketClientHandshaker handshaker(String authority, String target, Headers headers) {
        HttpHeaders fields = new DefaultHttpHeaders();
        headers.fields().forEach(field -> fields.add(field.name(), field.value()));
        URI uri = URI.create("ws://" + authority + target);
        return WebSocketClientHandshakerFactory.newHandshaker(
                uri, WebSocketVersion.V13, null, false, fields, MOST_MESSAGE, true, false, -1, false, false);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (over) {
                return;
            }
            if (tunnelling) {
                tunnel(message);
            } else if (message instanceof HttpResponse response && !handshaker.isHandshakeComplete()) {
                answered(response);
            } else if (message instanceof WebSocketFrame frame) {
                frame(frame);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    /** The proxy's answer. Behind it HTTP begins anew, with the server itself. */
    private void tunnel(Object message) {
        if (message instanceof HttpResponse response) {
            tunnelMade = Proxied.isMade(response.status().code());
            if (!tunnelMade) {
                refused(response.status().code());
            }
        }
        if (tunnelMade && message instanceof LastHttpContent) {
            tunnelling = false;
            handshaker.handshake(channel);
        }
    }

    private void answered(HttpResponse response) {
        if (response.status().code() != 101) {
            refused(response.status().code());
            return;
        }
        handshaker.finishHandshake(
                channel,
                new DefaultFullHttpResponse(
                        response.protocolVersion(),
                        response.status(),
                        Unpooled.EMPTY_BUFFER,
                        response.headers(),
                        EmptyHttpHeaders.INSTANCE));
        listener.opened(this);
    }

    /** Tells the listener at once. The connection ends in an orderly way: what the server sends is read to its end. */
    private void refused(int status) {
        listener.refused(status);
        channel.writeAndFlush(Fin.FIN);
        end();
    }

    private void frame(WebSocketFrame frame) {
        if (frame instanceof PingWebSocketFrame) {
            channel.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
        } else if (frame instanceof PongWebSocketFrame) {
            listener.pong(frame.content().nioBuffer());
        } else if (frame instanceof CloseWebSocketFrame close) {
            closeReceived = Math.max(close.statusCode(), 1000);
            close(closeReceived);
            channel.writeAndFlush(Fin.FIN);
        } else if (frame.isFinalFragment() && fragments.isEmpty()) {
            listener.message(
                    frame instanceof TextWebSocketFrame, frame.content().nioBuffer());
        } else {
            boolean text = fragments.add(frame);
            if (frame.isFinalFragment()) {
                listener.message(text, fragments.whole());
            }
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            ctx.close();
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        end();
        ctx.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end();
    }

    private void end() {
        if (!over) {
            over = true;
            dialer.closed(tap);
            boolean clean = closeSent && closeReceived > 0;
            listener.closed(closeReceived > 0 ? closeReceived : MessageListener.ABNORMAL_CLOSURE, clean);
        }
    }

    @Override
    public void write(boolean text, ByteBuffer whole, UpdateRange carries, Done done) {
        ByteBuf content = Unpooled.wrappedBuffer(whole);
        NettyNet.tell(
                channel.writeAndFlush(text ? new TextWebSocketFrame(content) : new BinaryWebSocketFrame(content)),
                done);
    }

    @Override
    public void ping(ByteBuffer data) {
        channel.writeAndFlush(new PingWebSocketFrame(Unpooled.copiedBuffer(data)));
    }

    @Override
    public void close(int code) {
        if (!closeSent) {
            closeSent = true;
            channel.writeAndFlush(new CloseWebSocketFrame(code, ""));
        }
    }

    @Override
    public void abort() {
        tap.reset();
    }
}
