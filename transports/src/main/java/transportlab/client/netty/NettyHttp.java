package transportlab.client.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import transportlab.client.ClientRequest;
import transportlab.client.ConnectionPool;
import transportlab.client.Proxied;
import transportlab.client.ResponseListener;
import transportlab.io.Headers;
import transportlab.wire.dissect.BodyDissectors;

/** One HTTP/1.1 connection: one request at a time. */
final class NettyHttp extends SimpleChannelInboundHandler<HttpObject> implements ConnectionPool.Member {
    private final ConnectionPool pool;
    private final NettyNet net;
    private final NettyNet.Loop loop;
    private final NettyDialer dialer;
    private final BodyDissectors by;
    private TapHandler tap;
    private Channel channel;
    private ClientRequest request;
    private ResponseListener listener;
    private boolean keepAlive = true;
    private boolean finishing;
    private boolean over;

    NettyHttp(ConnectionPool pool, NettyNet net, NettyNet.Loop loop, NettyDialer dialer, BodyDissectors by) {
        this.pool = pool;
        this.net = net;
        this.loop = loop;
        this.dialer = dialer;
        this.by = by;
    }

    @Override
    public void connect() {
        tap = dialer.tap(by);
        net.connect(loop, dialer, tap, this, (opened, failure) -> {
            if (opened != null) {
                channel = opened;
                write();
            } else {
                end(failure);
            }
        });
    }

    @Override
    public void send(ClientRequest toSend, ResponseListener answerTo) {
        request = toSend;
        listener = answerTo;
        if (channel != null) {
            write();
        }
    }

    @Override
    public void finish() {
        if (!finishing && channel != null) {
            finishing = true;
            channel.writeAndFlush(Fin.FIN);
        }
    }

    @Override
    public void reset() {
        tap.reset();
    }

    private void write() {
        ResponseListener writing = listener;
        ClientRequest asked = net.asksProxy() ? Proxied.absolute(request) : request;
        channel.writeAndFlush(message(asked)).addListener(done -> {
            if (done.isSuccess()) {
                writing.written();
            }
        });
    }

    static DefaultFullHttpRequest message(ClientRequest request) {
        DefaultFullHttpRequest message = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(request.method()),
                request.target(),
                Unpooled.wrappedBuffer(request.body()));
        for (Headers.Field field : request.headers().fields()) {
            message.headers().add(field.name(), field.value());
        }
        if (request.method().equals("POST")) {
            message.headers().set(HttpHeaderNames.CONTENT_LENGTH, request.body().length);
        }
        return message;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject part) {
        if (part.decoderResult().isFailure()) {
            end(new IOException("the answer is no HTTP", part.decoderResult().cause()));
            ctx.close();
            return;
        }
        if (listener == null) {
            return;
        }
        if (part instanceof HttpResponse response) {
            keepAlive = HttpUtil.isKeepAlive(response);
            listener.head(response.status().code(), headers(response));
        }
        if (part instanceof HttpContent content && content.content().isReadable()) {
            listener.body(content.content().nioBuffer(), dialer.arrivedNanos());
        }
        if (part instanceof LastHttpContent) {
            answered();
        }
    }

    private void answered() {
        ResponseListener whole = listener;
        listener = null;
        if (keepAlive && !over) {
            pool.idle(this);
        }
        try {
            whole.end();
        } catch (RuntimeException e) {
            whole.failed(new IOException("the answer could not be read: " + e.getMessage(), e));
        }
    }

    private static Headers headers(HttpResponse response) {
        List<Headers.Field> fields = new ArrayList<>();
        response.headers().forEach(entry -> fields.add(new Headers.Field(entry.getKey(), entry.getValue())));
        return new Headers(fields);
    }

    /** Ends this side too if the server sends no more. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            end(new IOException("the server ended the connection"));
            ctx.close();
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        end(cause);
        ctx.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        end(new IOException("the connection was lost"));
        dialer.closed(tap);
        pool.closed(this);
    }

    /** Notes that the connection is over. A request without its complete answer has failed. */
    private void end(Throwable cause) {
        over = true;
        ResponseListener waiting = listener;
        listener = null;
        if (channel == null) {
            dialer.closed(tap);
            pool.closed(this);
        }
        if (waiting != null) {
            waiting.failed(cause);
        }
    }
}
