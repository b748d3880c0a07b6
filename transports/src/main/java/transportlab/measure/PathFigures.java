package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.util.Map;

/**
 * The path of a trial, and what passed its far end.
 *
 * @param id the preset or file, {@code own} for rules that were written by hand
 * @param rules the stages from the client to the server, for example {@code upgrade=501,idle=10s}
 * @param did what the path did to most of the connections that it harmed: {@code refused}, {@code swallowed}, {@code
 *     held}, {@code cut}, {@code dropped}; absent if it harmed none
 * @param status the status with which the path itself refused most requests; absent if it refused none
 * @param way the technique on which most clients were at the end; absent if no client ever had one
 * @param openWay the technique on which they end over an open path
 * @param atServer bytes at the server's sockets, by phase and direction
 * @param waits the time-outs of the clients, as the options write them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PathFigures(
        String id,
        String rules,
        String did,
        Integer status,
        String way,
        String openWay,
        Map<String, AtServer> atServer,
        Map<String, String> waits)
        implements Serializable {

    /** Bytes at the server's sockets in one phase. */
    public record AtServer(long up, long down) implements Serializable {}
}
