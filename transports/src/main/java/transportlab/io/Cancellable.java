package transportlab.io;

/** Something that was scheduled or registered and can be taken back; a second call does nothing. */
public interface Cancellable {
    Cancellable NOTHING = () -> {};

    void cancel();
}
