package transportlab.visualizer.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.words.Words;

/**
 * Why a transport gave no result, or why a file could not be written, in the reader's language. Results keep the reason
 * in English, as the program put it. It is recognised by its form, so that the reasons in older results are translated
 * too. A reason that is not known is shown as it is.
 */
public final class Failures {
    private static final Map<String, Pattern> KNOWN = known();

    /** A path and what is wrong with it. */
    private static final Pattern OF_A_FILE = Pattern.compile("((?:/|[A-Za-z]:\\\\).*?): (.+)");

    private final Words words;

    public Failures(Words words) {
        this.words = words;
    }

    private static Map<String, Pattern> known() {
        Map<String, Pattern> known = new LinkedHashMap<>();
        known.put("notReady", Pattern.compile("(\\d+) of (\\d+) clients were ready within (\\d+) s(?:: (.*))?"));
        known.put(
                "status",
                Pattern.compile(
                        "(?:the server answered|a poll was answered|the event stream was answered)(?: a client message)? with (\\d+)"));
        known.put("channelClosed", Pattern.compile("the channel was closed with (\\d+)"));
        known.put("tooLong", Pattern.compile("a message of more than (\\d+) bytes"));
        known.put("notHttp", Pattern.compile("the answer is no HTTP|the answer could not be read: .*"));
        known.put("notStream", Pattern.compile("an event stream was asked for, and (.*) came"));
        known.put("enough", Pattern.compile("the server says that it is enough"));
        known.put("streamEnded", Pattern.compile("the stream has ended"));
        known.put("serverEnded", Pattern.compile("the server ended the connection|the server has closed the session"));
        known.put("lost", Pattern.compile("the connection was lost|Connection reset.*|Broken pipe.*|aborted|closed"));
        known.put("refused", Pattern.compile("Connection refused.*"));
        known.put("noTechnique", Pattern.compile("no technique works"));
        known.put("gap", Pattern.compile("told of a gap.*"));
        known.put("sessionOver", Pattern.compile("the session is over|no session was offered"));
        known.put("noPing", Pattern.compile("no ping came in time"));
        known.put("noPingWithin", Pattern.compile("no ping within ([\\d.]+) s"));
        known.put("noAnswer", Pattern.compile("no answer within ([\\d.]+) s"));
        known.put("noMoreAnswer", Pattern.compile("no more of the answer within ([\\d.]+) s"));
        known.put("noPosition", Pattern.compile("no position within ([\\d.]+) s"));
        known.put("noMessage", Pattern.compile("no message within ([\\d.]+) s"));
        known.put("protocol", Pattern.compile("no packet of (Engine\\.IO|Socket\\.IO)"));
        known.put("serverSaid", Pattern.compile("the server said (.*)"));
        known.put("portTaken", Pattern.compile("port (\\d+) on (\\S+) is taken"));
        known.put("portForbidden", Pattern.compile("port (\\d+) on (\\S+) may not be used by this account"));
        known.put("noPort", Pattern.compile("there is no port (\\d+)"));
        known.put("noAddress", Pattern.compile("there is no address (\\S+) on this machine"));
        known.put("noPermission", Pattern.compile("no permission|Permission denied"));
        known.put("inTheWay", Pattern.compile("a file stands in the way|Not a directory"));
        known.put("full", Pattern.compile("No space left on device|Disk quota exceeded"));
        known.put("readOnly", Pattern.compile("Read-only file system"));
        known.put("unexpected", Pattern.compile("unexpected: (.*)"));
        return known;
    }

    /** The reason as a sentence without its full stop. */
    public String sentence(String reason) {
        for (Map.Entry<String, Pattern> form : KNOWN.entrySet()) {
            Matcher parts = form.getValue().matcher(reason);
            if (parts.matches()) {
                return said(form.getKey(), parts);
            }
        }
        Matcher parts = OF_A_FILE.matcher(reason);
        return parts.matches()
                ? words.with("failure.ofFile", "path", parts.group(1), "why", sentence(parts.group(2)))
                : words.with("failure.other", "why", reason);
    }

    private String said(String key, Matcher parts) {
        if (key.equals("notReady")) {
            String ready =
                    words.with("failure.notReady", "n", parts.group(1), "m", parts.group(2), "s", parts.group(3));
            return parts.group(4) == null
                    ? ready
                    : words.with("failure.because", "what", ready, "why", sentence(parts.group(4)));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i <= parts.groupCount(); i++) {
            values.put("" + (char) ('a' + i - 1), parts.group(i));
        }
        return words.get("failure." + key, values);
    }
}
