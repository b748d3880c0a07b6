package transportlab.transport.flashsocket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** The two messages of the policy exchange; each ends with a NUL. */
final class Policy {
    static final ByteBuffer REQUEST = bytes("<policy-file-request/>\0");
    static final ByteBuffer ANSWER = bytes("<?xml version=\"1.0\"?><cross-domain-policy>"
            + "<allow-access-from domain=\"*\" to-ports=\"*\"/></cross-domain-policy>\0");
    static final String ROOT = "<cross-domain-policy>";

    private Policy() {}

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(US_ASCII)).asReadOnlyBuffer();
    }
}
