package transportlab.experiment;

import transportlab.workload.Pattern;
import transportlab.workload.Workload;

/** How many clients run if a workload is calculated. */
public final class Crowd {
    /** Up to this number, all clients run. */
    public static final int MOST = 2_000;

    private static final int REPRESENTATIVES = 1_000;

    /** With fewer rooms than this, a smaller last room would matter. */
    private static final int MANY_ROOMS = 100;

    private Crowd() {}

    /**
     * All clients, or of very many about a thousand that stand for all: in whole rooms, and so many that each of them
     * stands for a whole number if that is possible.
     */
    public static int running(Workload workload) {
        int clients = workload.clients();
        if (clients <= MOST) {
            return clients;
        }
        int whole = workload.pattern() == Pattern.CHAT ? workload.roomsOf() : 1;
        boolean fewUneven = clients % whole != 0 && clients / whole < MANY_ROOMS;
        int least = (REPRESENTATIVES + whole - 1) / whole * whole;
        if (fewUneven || least >= clients) {
            return clients;
        }
        for (int n = least; n < 2 * least; n += whole) {
            if (clients % n == 0) {
                return n;
            }
        }
        return least;
    }
}
