package transportlab.app.ui.base;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;

/** The listeners of a part of the screen. They are all removed when that part is discarded. */
public final class Listening {
    private final List<Runnable> ends = new ArrayList<>();

    public <T> void to(ObservableValue<T> value, Consumer<T> then) {
        ChangeListener<T> listener = (of, before, now) -> then.accept(now);
        value.addListener(listener);
        ends.add(() -> value.removeListener(listener));
    }

    /** Calls the action with each key whose value has changed. */
    public <K, V> void to(ObservableMap<K, V> map, Consumer<K> then) {
        MapChangeListener<K, V> listener = change -> then.accept(change.getKey());
        map.addListener(listener);
        ends.add(() -> map.removeListener(listener));
    }

    public void end() {
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
