package transportlab.path;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.io.PortRole;
import transportlab.path.http.Head;

/**
 * Changes one header field of all requests, or of all answers.
 *
 * @param value empty for a field that is stripped
 */
public record HeaderRule(boolean ofAnswers, Change change, String name, String value) implements Rule, Gate {
    static final String REQUEST = "request-header";
    static final String RESPONSE = "response-header";
    private static final String EXPECTED =
            "'+Name: value' to add a field, '-Name' to strip one, or 'Name: value' to set one";
    private static final String TOKEN = "[!#$%&'*.^_`|~0-9A-Za-z][!#$%&'*+.^_`|~0-9A-Za-z-]*";
    private static final Pattern STRIP = Pattern.compile("-(" + TOKEN + ")");
    private static final Pattern WRITE = Pattern.compile("(\\+?)(" + TOKEN + "):[ \t]*([!-~](?:[ -~]*[!-~])?)");
    private static final Pattern FRAMING = Pattern.compile("(?i)content-length|transfer-encoding");

    /** What happens to the field. */
    public enum Change {
        ADD,
        STRIP,
        SET
    }

    static Rule ofRequests(String value) {
        return parse(false, value);
    }

    static Rule ofResponses(String value) {
        return parse(true, value);
    }

    private static Rule parse(boolean ofAnswers, String text) {
        Matcher strip = STRIP.matcher(text);
        Matcher write = WRITE.matcher(text);
        HeaderRule rule;
        if (strip.matches()) {
            rule = new HeaderRule(ofAnswers, Change.STRIP, strip.group(1), "");
        } else if (write.matches()) {
            Change change = write.group(1).isEmpty() ? Change.SET : Change.ADD;
            rule = new HeaderRule(ofAnswers, change, write.group(2), write.group(3));
        } else {
            throw new IllegalArgumentException(EXPECTED);
        }
        if (FRAMING.matcher(rule.name).matches()) {
            throw new IllegalArgumentException("another field: this one says where a message ends");
        }
        return rule;
    }

    @Override
    public String text() {
        return kind() + "="
                + switch (change) {
                    case ADD -> "+" + name + ": " + value;
                    case STRIP -> "-" + name;
                    case SET -> name + ": " + value;
                };
    }

    @Override
    public String kind() {
        return ofAnswers ? RESPONSE : REQUEST;
    }

    @Override
    public String variant() {
        return change.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("name", name, "value", value);
    }

    @Override
    public Stage stage(PortRole port) {
        return port == PortRole.HTTP ? new GateStage(this) : new Passing();
    }

    @Override
    public Ruling request(Head head) {
        return new Ruling.Pass(ofAnswers ? head : changed(head));
    }

    @Override
    public Head answer(Head head) {
        return ofAnswers ? changed(head) : head;
    }

    private Head changed(Head head) {
        return switch (change) {
            case ADD -> head.add(name, value);
            case STRIP -> head.without(name);
            case SET -> head.with(name, value);
        };
    }
}
