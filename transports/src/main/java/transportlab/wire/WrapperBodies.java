package transportlab.wire;

/**
 * The bodies of a technique that sends bare wrappers down and bare client messages up.
 *
 * @param receiving what a GET of this technique is for
 */
public record WrapperBodies(Purpose receiving) implements BodyDissectors {
    @Override
    public Dissector body(Direction direction, String method, String path) {
        boolean message = direction == Direction.UP && method.equals("POST");
        return message ? Dissector.all(Kind.PAYLOAD) : new WrapperDissector();
    }

    @Override
    public Purpose purpose(String method, String path) {
        return method.equals("POST") ? Purpose.SEND : receiving;
    }
}
