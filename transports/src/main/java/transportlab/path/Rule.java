package transportlab.path;

import java.util.Map;
import transportlab.io.PortRole;

/** One stage of a path as data: what an intermediary does, with its settings. */
public interface Rule {
    /** How it is written in a list of rules, for example {@code idle=10s}; reading that gives an equal rule. */
    String text();

    /** The name of its kind, which is also the key of its words: {@code upgrade}, {@code buffer}, {@code idle}. */
    String kind();

    /** Tells apart what rules of one kind do, for their words; empty where they all do the same. */
    default String variant() {
        return "";
    }

    /** Its settings by name, as people read them. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** A fresh stage for one connection to that port. */
    Stage stage(PortRole port);

    /** Whether clients know of this intermediary and ask it by name, as browsers ask a proxy from their settings. */
    default boolean isConfigured() {
        return false;
    }
}
