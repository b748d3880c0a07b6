package transportlab.transport.flashsocket;

import transportlab.client.ClientSetup;
import transportlab.client.Dialer;
import transportlab.client.RequestHeaders.Kind;
import transportlab.client.Subscriber;
import transportlab.client.TwoWayHalf;
import transportlab.io.Cancellable;
import transportlab.io.Headers;
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
    public Cancellable open(Dialer net, Subscriber from, TwoWayHalf.Channel channel) {
        Steps steps = new Steps(net, from, channel);
        if (allowed) {
            steps.openWebSocket();
        } else {
            steps.ask(PortRole.POLICY, () -> steps.ask(PortRole.HTTP, steps::refused));
        }
        return steps;
    }

    /** The steps of one opening, of which one is under way. */
    private final class Steps implements Cancellable {
        private final Dialer net;
        private final Subscriber from;
        private final TwoWayHalf.Channel channel;
        private Cancellable step = Cancellable.NOTHING;

        Steps(Dialer net, Subscriber from, TwoWayHalf.Channel channel) {
            this.net = net;
            this.from = from;
            this.channel = channel;
        }

        void ask(PortRole where, Runnable otherwise) {
            PolicyQuestion question = new PolicyQuestion(net, where, this::allowed, otherwise);
            step = question;
            question.ask();
        }

        void allowed() {
            allowed = true;
            channel.asks();
            openWebSocket();
        }

        void openWebSocket() {
            Headers fields = setup.headers().of(Kind.FLASH);
            step = net.webSocket(from.target(path), fields, FlashSocket.BODIES, channel);
        }

        void refused() {
            channel.closed(MessageListener.ABNORMAL_CLOSURE, false);
        }

        @Override
        public void cancel() {
            step.cancel();
        }
    }
}
