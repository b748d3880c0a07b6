package transportlab.lesson.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import transportlab.stage.Attempt;
import transportlab.stage.By;
import transportlab.stage.From;
import transportlab.stage.Guard;
import transportlab.stage.Proof;

/** One way in which a page tries to read an account: what an attempt on the stage is an attempt at. */
public record Cell(From from, By by, Proof proof, Guard guard) {
    public static Cell of(Attempt attempt) {
        return new Cell(attempt.from(), attempt.by(), attempt.proof(), attempt.guard());
    }

    /** How lessons write a value: {@code other-port}, {@code event-source}; a WebSocket as its transport is written. */
    public static String key(Enum<?> value) {
        return value == By.WEB_SOCKET
                ? "websocket"
                : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value that is written so; empty if there is none. */
    public static <E extends Enum<E>> Optional<E> find(E[] all, String key) {
        return Arrays.stream(all).filter(one -> key(one).equals(key)).findFirst();
    }

    /** Parses {@code other-port, websocket, cookie, none}; empty if it is no cell. */
    static Optional<Cell> parse(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            words.add(word.strip());
        }
        if (words.size() != 4) {
            return Optional.empty();
        }
        return find(From.values(), words.get(0)).flatMap(from -> find(By.values(), words.get(1))
                .flatMap(by -> find(Proof.values(), words.get(2)).flatMap(proof -> find(Guard.values(), words.get(3))
                        .map(guard -> new Cell(from, by, proof, guard)))));
    }
}
