package transportlab.client.netty;

/** A marker that is written after the last bytes. The output is shut down when the marker reaches the socket. */
enum Fin {
    FIN
}
