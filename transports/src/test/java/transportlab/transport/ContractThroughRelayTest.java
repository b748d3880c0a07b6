package transportlab.transport;

import org.junit.jupiter.api.Tag;
import transportlab.testing.Bench;
import transportlab.testing.PassThrough;
import transportlab.testing.RelayedStage;

/** What every transport promises, it keeps through a relay that changes nothing. */
@Tag("measured")
class ContractThroughRelayTest extends ContractTest {
    @Override
    Bench bench(Transport transport, Bench.Options options) throws Exception {
        return Bench.of(transport, options, new RelayedStage(PassThrough.PATH));
    }
}
