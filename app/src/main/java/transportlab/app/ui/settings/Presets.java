package transportlab.app.ui.settings;

import transportlab.experiment.OptionUnit;
import transportlab.transport.TransportInfo;
import transportlab.visualizer.sentence.LinkText;
import transportlab.words.Numbers;
import transportlab.words.Words;

/** Names of presets and values of settings as they stand in sentences. */
public final class Presets {
    private Presets() {}

    /** The display name of a preset, or the name of an experiment file as it is. */
    public static String name(String preset, Words words) {
        return words.find("preset." + preset).orElse(preset);
    }

    /** A value with its unit, as it is written in the sentence of settings. */
    public static String value(String key, SettingsModel settings, Words words) {
        String plain = plain(key, settings, words);
        String more =
                key.equals("rtt") ? LinkText.in(words.language().getLanguage()).more(settings.options()) : "";
        return more.isEmpty() ? plain : plain + " (" + more + ")";
    }

    private static String plain(String key, SettingsModel settings, Words words) {
        Setting setting = Setting.of(key);
        String number = setting.shown(settings.option(key));
        String special = "value." + key + "." + number;
        if (setting.unit() == OptionUnit.MILLIS && setting.number(settings.option(key)) >= 1000) {
            return brief(key, settings.option(key), words);
        }
        return words.find(special).orElseGet(() -> words.with("value." + key, "n", grouped(number)));
    }

    private static String grouped(String number) {
        return number.matches("\\d{4,}") ? Numbers.whole(Double.parseDouble(number)) : number;
    }

    /** A value with its unit in short, for lists of changes. */
    public static String brief(String key, String text, Words words) {
        if (key.equals("path")) {
            return words.find("preset." + text + ".name").orElse(text);
        }
        if (Setting.ALL.stream().noneMatch(setting -> setting.key().equals(key))) {
            return words.find("choice." + text).orElse(text.isEmpty() ? words.get("short.none") : text);
        }
        Setting setting = Setting.of(key);
        if (text.isEmpty()) {
            return words.get("short.none");
        }
        return setting.unit().isTime()
                ? time(text, words)
                : words.with("short." + setting.unit(), "n", grouped(setting.shown(text)));
    }

    /** A time in the largest unit of which there is at least one: minutes, seconds or milliseconds. */
    private static String time(String text, Words words) {
        double seconds = Setting.DURATION.number(text);
        if (seconds >= 120 && seconds % 60 == 0) {
            return words.with("short.MINUTES", "n", Math.round(seconds / 60));
        }
        return seconds >= 1
                ? words.with("short.SECONDS", "n", Setting.DURATION.shown(text))
                : words.with("short.MILLIS", "n", Setting.ROUND_TRIP.shown(text));
    }

    /** The note about a transport, with the values of these settings. */
    public static String note(TransportInfo info, SettingsModel settings, Words words) {
        return info.words()
                .get(words.language(), "note")
                .replace("{poll}", Numbers.duration(settings.option("poll-interval")));
    }

    /** A time in words: {@code 40 s}, {@code 1 min 34 s}. */
    public static String time(long millis, Words words) {
        long seconds = Math.max(1, (millis + 500) / 1000);
        return seconds < 60
                ? words.with("time.seconds", "s", seconds)
                : words.with("time.minutes", "m", seconds / 60, "s", seconds % 60);
    }
}
