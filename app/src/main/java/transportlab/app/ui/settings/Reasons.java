package transportlab.app.ui.settings;

import transportlab.experiment.BadInput;
import transportlab.experiment.OptionRange;
import transportlab.words.Words;

/** Why a setting cannot be taken, as a sentence in the user's language and with the unit of the field. */
final class Reasons {
    private Reasons() {}

    /**
     * @param edited the setting that is being changed; if another setting is the reason, the sentence names it
     */
    static String of(BadInput wrong, String edited, Words words) {
        String key = wrong.key().orElse(edited);
        String reason = reason(wrong, key, words);
        boolean elsewhere = wrong.kind() == BadInput.Kind.RANGE && !key.equals(edited);
        return elsewhere
                ? words.with("wrong.elsewhere", "setting", words.get("setting." + key), "reason", reason)
                : reason;
    }

    private static String reason(BadInput wrong, String key, Words words) {
        return switch (wrong.kind()) {
            case RANGE -> between(wrong.range().orElseThrow(), key, words);
            case PLAN -> words.get("wrong.plan");
            case OTHER -> words.find("wrong." + key).orElseGet(() -> words.get("wrong.other"));
        };
    }

    private static String between(OptionRange range, String key, Words words) {
        return words.with(
                "wrong.between",
                "least",
                Presets.brief(key, range.least(), words),
                "most",
                Presets.brief(key, range.most(), words));
    }
}
