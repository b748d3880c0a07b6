package transportlab.path;

/** Is told what the stages of a path do. */
public interface Deeds {
    Deeds NOBODY = (client, deed) -> {};

    /**
     * @param client the client's socket address
     */
    void did(String client, Deed deed);
}
