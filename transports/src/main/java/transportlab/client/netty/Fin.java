package transportlab.client.netty;

/** Written behind the last bytes: where it reaches the socket, the output is shut down, and no earlier. */
enum Fin {
    FIN
}
