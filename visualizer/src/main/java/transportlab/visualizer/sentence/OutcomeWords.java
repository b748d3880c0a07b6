package transportlab.visualizer.sentence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.catalogue.Catalogue;
import transportlab.measure.Noticed;
import transportlab.measure.Outcome;
import transportlab.visualizer.outcome.Happened;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Says what became of a technique over a path: one word, one plain reason, and how it was noticed. */
public final class OutcomeWords {
    private static final Pattern ANSWERED = Pattern.compile(".*\\banswered\\b.* with (\\d{3})\\b.*");
    private static final Pattern SILENCE = Pattern.compile("no answer.*|no position.*");
    private static final double AT_ONCE = 1000;
    private static final MathContext TWO = new MathContext(2, RoundingMode.HALF_UP);

    private final Words words;
    private final boolean calculated;

    /**
     * @param calculated whether nothing was measured
     */
    public OutcomeWords(Words words, boolean calculated) {
        this.words = words;
        this.calculated = calculated;
    }

    /** One of five words: {@code Muted, no error}. */
    public String word(Outcome outcome) {
        return words.get("outcome." + outcome.id());
    }

    /** The same where there is little room: {@code muted}. */
    public String brief(Outcome outcome) {
        return words.get("outcome.short." + outcome.id());
    }

    /** Why, in a few words, and in how many rounds if the rounds differ. */
    public String reason(Happened of) {
        return of.differs()
                ? words.with("outcome.rounds", "reason", plain(of), "k", of.alike(), "n", of.rounds())
                : plain(of);
    }

    private String plain(Happened of) {
        return switch (of.outcome()) {
            case DELIVERED -> words.get("outcome.reason.everything" + (calculated ? ".model" : ""));
            case FELL_BACK -> words.with("outcome.reason.way", "way", name(of.way()));
            case MUTED -> muted(of);
            default -> harm(of);
        };
    }

    private String muted(Happened of) {
        String cause = of.notice() == null ? null : of.notice().cause();
        boolean began = of.opened() && (cause == null || !SILENCE.matcher(cause).matches());
        if (began) {
            return words.get(of.overHttp() ? "outcome.reason.ok" : "outcome.reason.opened");
        }
        return words.get(of.harm().is("held") ? "outcome.reason.held" : "outcome.reason.noAnswer");
    }

    /** What the path did, or else what the client was told. A refusal of our own server is none of the path. */
    private String harm(Happened of) {
        Happened.Harm harm = of.harm();
        String cause = of.notice() == null ? null : of.notice().cause();
        if (of.delivered() == 0 && of.fellBackFirst()) {
            return words.with("outcome.reason.fellThen", "way", name(of.way()));
        }
        if (of.triedInVain()) {
            return words.get("failure.noTechnique");
        }
        if (harm.status() != null) {
            return words.with("outcome.reason.refused", "status", harm.status());
        }
        Matcher answered = ANSWERED.matcher(String.valueOf(cause));
        if (answered.matches()) {
            return words.with("outcome.reason.server", "status", answered.group(1));
        }
        if (harm.did() != null && !harm.is("changed") && !harm.is("refused")) {
            return words.get("outcome.reason." + deed(of));
        }
        if (cause != null && !SILENCE.matcher(cause).matches()) {
            return new Failures(words).sentence(cause);
        }
        return of.outcome() == Outcome.PARTLY
                ? words.with("outcome.reason.lost", "lost", Numbers.whole(of.expected() - of.delivered()))
                : words.get(cause == null ? "outcome.reason.nothing" : "outcome.reason.noAnswer");
    }

    private static String deed(Happened of) {
        String rules = of.harm().rules();
        return switch (of.harm().did()) {
            case "held" -> "held";
            case "dropped" -> "dropped";
            case "cut" -> {
                boolean idle = rules.contains("idle=");
                boolean limit = rules.contains("close=");
                yield idle == limit ? "cut" : idle ? "cut.quiet" : "cut.limit";
            }
            default -> of.silent() && rules.contains("http-only") ? "portShut" : "noAnswer";
        };
    }

    /** What told the clients, and what they did then; empty if nothing did. */
    public String noticed(Happened of) {
        Happened.Notice notice = of.notice();
        if (notice == null || notice.isNever()) {
            return "";
        }
        if (of.outcome() == Outcome.FELL_BACK) {
            return words.with("outcome.notice.then", "way", name(of.way()));
        }
        boolean atOnce = notice.by() == Noticed.By.ERROR && notice.millis() < AT_ONCE;
        String what = notice.by() == Noticed.By.NOBODY
                ? ""
                : words.get(
                        "outcome.notice." + (atOnce ? "at-once" : notice.by().id()));
        return notice.never() == 0
                ? what
                : words.with(
                        "outcome.notice.some",
                        "what",
                        what,
                        "never",
                        Numbers.whole(notice.never()),
                        "clients",
                        Numbers.whole(notice.clients()));
    }

    /** {@code 0.12 s}, {@code 2.4 s}, {@code 10 s} */
    public static String time(double millis) {
        double seconds = millis / 1000;
        String number = seconds < 10
                ? new BigDecimal(seconds).round(TWO).stripTrailingZeros().toPlainString()
                : Numbers.whole(seconds);
        return number + " s";
    }

    private String name(String id) {
        return id == null ? "?" : Catalogue.name(id, words.language());
    }

    /**
     * All of it in one sentence.
     *
     * @param seconds how long was measured
     */
    public String sentence(Happened of, double seconds) {
        return words.with(
                "outcome.sentence",
                "transport",
                name(of.transport()),
                "word",
                brief(of.outcome()),
                "reason",
                reason(of),
                "delivered",
                Numbers.whole(of.delivered()),
                "expected",
                Numbers.whole(of.expected()),
                "notice",
                notice(of, seconds));
    }

    private String notice(Happened of, double seconds) {
        if (of.notice() == null) {
            return words.get("outcome.sentence.nothing");
        }
        if (of.notice().isNever()) {
            return words.with("outcome.sentence.never", "n", Numbers.significant(seconds));
        }
        String time = time(of.notice().millis());
        return of.outcome() == Outcome.FELL_BACK
                ? words.with("outcome.sentence.fell", "time", time)
                : words.with("outcome.sentence.noticed", "time", time, "what", noticed(of));
    }
}
