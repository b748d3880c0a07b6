package transportlab.app.ui.wire;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import transportlab.app.ui.trace.Place;
import transportlab.app.ui.trace.Traced;
import transportlab.visualizer.bytes.MessageBytes;
import transportlab.visualizer.bytes.SameUpdate;
import transportlab.wire.message.Conversation;
import transportlab.wire.message.Field;
import transportlab.wire.message.Message;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.TrialTrace;

/**
 * The state of the Wire screen: which connection, message and field are looked at, and how. Messages are read only while
 * the screen is shown. Must be used on the JavaFX thread.
 */
public final class WireModel {
    /** Reads the connections of a client message by message. */
    public interface Reader {
        /** Calls back on the JavaFX thread, at once if they have been read before. */
        void read(TrialTrace trial, ClientTrace client, Consumer<List<Conversation>> then);
    }

    // Properties
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper message = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper field = new ReadOnlyIntegerWrapper();
    private final BooleanProperty clear = new SimpleBooleanProperty();

    private final ReadOnlyObjectProperty<Traced> traced;
    private final ObjectProperty<Place> place;
    private final Reader reader;
    private final Finder finder = new Finder();
    private boolean binaryAsText;
    private boolean textAsHex;
    private boolean shown;
    private boolean reading;
    private boolean linked;
    private boolean moving;
    private Place at;
    private List<Conversation> conversations = List.of();
    private ClientTrace read;
    private int connection;
    private Beside beside;
    private int asked;
    private int askedBeside;

    /**
     * @param place where a link of another screen leads
     */
    public WireModel(ReadOnlyObjectProperty<Traced> traced, ObjectProperty<Place> place, Reader reader) {
        this.traced = traced;
        this.place = place;
        this.reader = reader;
        // also when equal traces are set, because what was being read for the others does not arrive
        traced.addListener((InvalidationListener) of -> follow());
        place.addListener((of, before, now) -> linkedTo(now));
    }

    /** Counts everything that changes what is on the screen. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The number of the message that is selected; -1 for none. */
    public ReadOnlyIntegerProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The number of the field that is selected. */
    public ReadOnlyIntegerProperty fieldProperty() {
        return field.getReadOnlyProperty();
    }

    /** Whether masked bytes are shown with their masks taken off. */
    public BooleanProperty clearProperty() {
        return clear;
    }

    public Traced traced() {
        return traced.get();
    }

    /** Whether messages are being read at the moment. */
    public boolean isReading() {
        return reading;
    }

    /** What is looked at: transport, repetition and client; null while there is nothing. */
    public Place at() {
        return at;
    }

    public Optional<TrialTrace> trial() {
        return at == null ? Optional.empty() : traced().trial(at.transport(), at.repetition());
    }

    public Optional<ClientTrace> client() {
        return trial().flatMap(trial -> trial.client(at.client()));
    }

    /** Those of the client, in the order of opening. */
    public List<Conversation> conversations() {
        return conversations;
    }

    /** The number of the connection among those of the client, from 0. */
    public int connection() {
        return connection;
    }

    /** Those of the connection. */
    public List<Message> messages() {
        return conversations.isEmpty()
                ? List.of()
                : conversations.get(connection).messages();
    }

    /** The message that is selected; null for none. */
    public Message message() {
        int number = message.get();
        return number < 0 || number >= messages().size() ? null : messages().get(number);
    }

    /** The field that is selected; null for none. */
    public Field field() {
        Message of = message();
        return of == null || field.get() >= of.fields().size()
                ? null
                : of.fields().get(field.get());
    }

    /** The bytes of the message as they are shown; null for none. */
    public MessageBytes bytes() {
        return message() == null ? null : MessageBytes.of(message(), clear.get());
    }

    /** Whether the bytes are shown as text. What is text is shown so first, other bytes as hex. */
    public boolean isText() {
        return message() != null && (isTextual(message()) ? !textAsHex : binaryAsText);
    }

    private static boolean isTextual(Message message) {
        return switch (message.sort()) {
            case REQUEST, RESPONSE, HEAD, PART -> true;
            case FRAME, PLAIN, OTHER -> false;
        };
    }

    /** What is looked for, and what was found on this connection. */
    public Finder finder() {
        return finder;
    }

    /** The other transport's message with the same update; null if none is shown beside. */
    public Beside beside() {
        return beside;
    }

    /** Whether a link of another screen has led here. */
    public boolean isLinked() {
        return linked;
    }

    // Commands

    /** Tells whether anybody sees the screen. */
    public void shown(boolean now) {
        shown = now;
        if (shown) {
            follow();
        }
    }

    /** The link that has led here has been followed back. */
    public void unlink() {
        linked = false;
    }

    private void linkedTo(Place to) {
        if (to != null && !moving) {
            linked = true;
            at = null;
            if (shown) {
                follow();
            }
        }
    }

    /** Looks at the linked place, or where it looked before, or at the first trace. */
    private void follow() {
        Traced all = traced();
        boolean same = !reading && client().filter(of -> of.equals(read)).isPresent();
        if (!shown || same) {
            return;
        }
        Place wanted = place.get() != null && linked ? place.get() : at;
        if (wanted == null || all.trial(wanted.transport(), wanted.repetition()).isEmpty()) {
            wanted = Places.first(all, wanted == null ? null : wanted.transport());
        }
        look(wanted);
    }

    private void look(Place wanted) {
        beside = null;
        conversations = List.of();
        connection = 0;
        message.set(-1);
        finder.over(List.of());
        at = wanted == null ? null : Places.kept(traced(), wanted);
        Optional<ClientTrace> of = client();
        reading = of.isPresent();
        read = of.orElse(null);
        int mine = ++asked;
        of.ifPresent(client -> reader.read(trial().orElseThrow(), client, all -> {
            if (asked == mine) {
                arrived(all);
            }
        }));
        changed();
    }

    private void arrived(List<Conversation> all) {
        reading = false;
        conversations = all;
        Optional<SameUpdate.Found> found = Places.meant(all, at).or(() -> SameUpdate.typical(all));
        connection = found.map(SameUpdate.Found::conversation).orElse(0);
        finder.over(messages());
        show(found.map(SameUpdate.Found::message).orElse(messages().isEmpty() ? -1 : 0), 0);
    }

    /** Looks at another transport, at the same update if it was kept. */
    public void lookAt(String transport) {
        if (at == null || !at.transport().equals(transport)) {
            long update = SameUpdate.of(messages(), Math.max(0, message.get())).orElse(0L);
            Place there = Place.of(transport, at == null ? 0 : at.repetition(), at == null ? 0 : at.client(), update);
            boolean round = traced().trial(transport, there.repetition()).isPresent();
            look(
                    round
                            ? there
                            : Optional.ofNullable(Places.first(traced(), transport))
                                    .orElse(there));
        }
    }

    public void lookAt(int repetition, int client) {
        if (at != null && (at.repetition() != repetition || at.client() != client)) {
            look(Place.of(at.transport(), repetition, client));
        }
    }

    /** Looks at another connection of the same client, by its number from 0. */
    public void lookAtConnection(int number) {
        if (number != connection && number >= 0 && number < conversations.size()) {
            connection = number;
            beside = null;
            finder.over(messages());
            show(messages().isEmpty() ? -1 : 0, 0);
        }
    }

    public void select(int number) {
        if (number != message.get() && number >= 0 && number < messages().size()) {
            show(number, 0);
            besideAgain();
        }
    }

    private void show(int number, int ofField) {
        field.set(ofField);
        message.set(number);
        changed();
    }

    /** Goes on by a number of messages. */
    public void step(int by) {
        if (!messages().isEmpty()) {
            select(Math.max(0, Math.min(messages().size() - 1, message.get() + by)));
        }
    }

    public void selectField(int number) {
        if (message() != null && number >= 0 && number < message().fields().size() && number != field.get()) {
            field.set(number);
            changed();
        }
    }

    /** Goes on by a number of fields. */
    public void stepField(int by) {
        selectField(field.get() + by);
    }

    /** Shows text as hex, or hex as text. */
    public void switchText() {
        if (message() != null) {
            if (isTextual(message())) {
                textAsHex = !textAsHex;
            } else {
                binaryAsText = !binaryAsText;
            }
            changed();
        }
    }

    public void setClear(boolean now) {
        clear.set(now);
        changed();
    }

    /** Looks for a text on this connection, and goes to where it is found first from here on. */
    public void find(String text) {
        finder.find(text, Math.max(0, message.get()));
        goTo();
    }

    /** Goes to the next match, or to the one before. */
    public void findNext(boolean back) {
        finder.step(back ? -1 : 1);
        goTo();
    }

    private void goTo() {
        finder.current()
                .ifPresentOrElse(
                        match -> {
                            Message of = messages().get(match.message());
                            show(match.message(), MessageBytes.of(of, true).fieldAt(match.from()));
                        },
                        this::changed);
    }

    /** Shows the message of another transport with the same update beside this one; null for none. */
    public void compareWith(String transport) {
        beside = null;
        if (transport != null && at != null) {
            SameUpdate.of(messages(), Math.max(0, message.get())).ifPresent(update -> compare(transport, update));
        }
        changed();
    }

    private void besideAgain() {
        if (beside != null && message() != null && !message().updates().contains(beside.update())) {
            compareWith(beside.transport());
        }
    }

    private void compare(String transport, long update) {
        Optional<TrialTrace> trial = traced().trial(transport, at.repetition());
        Optional<ClientTrace> client = trial.flatMap(
                of -> of.client(at.client()).or(() -> of.clients().stream().findFirst()));
        beside = new Beside(transport, update, List.of(), null, client.isPresent());
        SameUpdate.find(List.of(conversations.get(connection)), update)
                .ifPresent(found -> show(found.message(), found.message() == message.get() ? field.get() : 0));
        int mine = ++askedBeside;
        client.ifPresent(of -> reader.read(trial.get(), of, all -> {
            if (askedBeside == mine && beside != null) {
                Optional<SameUpdate.Found> found = SameUpdate.find(all, update);
                beside = new Beside(
                        transport,
                        update,
                        found.map(it -> all.get(it.conversation()).messages()).orElse(List.of()),
                        found.map(it -> all.get(it.conversation()).messages().get(it.message()))
                                .orElse(null),
                        false);
                changed();
            }
        }));
    }

    /**
     * Makes the place of the message the one at which other screens look.
     *
     * @return whether there is one
     */
    public boolean markPlace() {
        if (message() == null) {
            return false;
        }
        moving = true;
        long update = SameUpdate.of(messages(), message.get()).orElse(0L);
        place.set(Place.of(at.transport(), at.repetition(), at.client(), update)
                .at(conversations.get(connection).connection().id(), message().number()));
        moving = false;
        return true;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
