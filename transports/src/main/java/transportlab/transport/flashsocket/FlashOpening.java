package transportlab.transport.flashsocket;

import java.time.Duration;
import transportlab.client.ClientSetup;
import transportlab.client.Dialer;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.Subscriber;
import transportlab.client.TwoWayHalf;
import transportlab.io.MessageListener;
import transportlab.io.PortRole;

/**
 * Asks for the policy once, on its own port, then on the server's, and opens the WebSocket when it is allowed to. Flash
 * kept a policy that it had for as long as the page was open.
 */
final class FlashOpening implements TwoWayHalf.Opening {
    static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int ABNORMAL = 1006;

    private final ClientSetup setup;
    private boolean allowed;

    FlashOpening(ClientSetup setup) {
        this.setup = setup;
    }

    @Override
    public void open(Dialer net, Subscriber from, MessageListener channel) {
        if (allowed) {
            String target = from.target(FlashSocket.PATH);
            net.webSocket(target, setup.headers().of(Kind.FLASH), FlashSocket.BODIES, channel);
        } else {
            Runnable then = () -> {
                allowed = true;
                open(net, from, channel);
            };
            Runnable never = () -> channel.closed(ABNORMAL, false);
            Runnable elsewhere = () -> ask(net, PortRole.HTTP, then, never);
            ask(net, PortRole.POLICY, then, elsewhere);
        }
    }

    private static void ask(Dialer net, PortRole where, Runnable allowed, Runnable refused) {
        PolicyQuestion question = new PolicyQuestion(allowed, refused);
        question.giveUpAfter(net, PATIENCE);
        net.tcp(where, FlashSocket.BODIES, question);
    }
}
