package transportlab.transport.flashsocket;

import transportlab.client.ClientSetup;
import transportlab.client.Dialer;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.Subscriber;
import transportlab.client.TwoWayHalf;
import transportlab.io.Cancellable;
import transportlab.io.MessageListener;
import transportlab.io.PortRole;

/**
 * Asks for the policy, first on the policy port and then on the server's own port, and opens the WebSocket if the
 * policy allows it. Flash kept a policy as long as the page was open, so this too asks only until it has been allowed
 * once.
 */
final class FlashOpening implements TwoWayHalf.Opening {
    private final String path;
    private final ClientSetup setup;
    private boolean allowed;

    FlashOpening(String path, ClientSetup setup) {
        this.path = path;
        this.setup = setup;
    }

    @Override
    public Cancellable open(Dialer net, Subscriber from, MessageListener channel) {
        if (allowed) {
            String target = from.target(path);
            net.webSocket(target, setup.headers().of(Kind.FLASH), FlashSocket.BODIES, channel);
            return Cancellable.NOTHING;
        }
        Runnable then = () -> {
            allowed = true;
            open(net, from, channel);
        };
        Runnable never = () -> channel.closed(MessageListener.ABNORMAL_CLOSURE, false);
        PolicyQuestion elsewhere = new PolicyQuestion(net, PortRole.HTTP, then, never);
        PolicyQuestion first = new PolicyQuestion(net, PortRole.POLICY, then, elsewhere::ask);
        first.ask();
        return () -> {
            elsewhere.cancel();
            first.cancel();
        };
    }
}
