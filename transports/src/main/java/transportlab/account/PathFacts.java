package transportlab.account;

import java.util.Map;

/**
 * What the measurement of a trial over a path needs to know about the path.
 *
 * @param id the preset or file
 * @param rules its stages from the client to the server
 * @param openWay the technique on which clients end over an open path
 * @param waits the time-outs of the clients, as the options write them
 */
public record PathFacts(String id, String rules, String openWay, Map<String, String> waits) {}
