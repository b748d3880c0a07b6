package transportlab.trial.local;

/** Measures the CPU time of one side of a trial. */
public interface Cpu {
    /** For virtual time, in which nothing takes CPU time that anybody would pay for. */
    Cpu NONE = new Cpu() {
        @Override
        public void begin() {}

        @Override
        public void end() {}

        @Override
        public Double seconds() {
            return null;
        }
    };

    void begin();

    void end();

    /** CPU time between begin and end, s; null if it is not measured. */
    Double seconds();
}
