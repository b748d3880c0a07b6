package transportlab.transport.foreveriframe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import transportlab.testing.Bench;
import transportlab.testing.Bench.Options;
import transportlab.testing.RawHttp;
import transportlab.testing.TestClient;
import transportlab.wire.ledger.Tally;

/** What the frame adds to a stream: safety in a script, padding, and a document that is renewed. */
class ForeverIframeTest {
    @Test
    void renewsALongDocumentWithoutLosingAnUpdate() throws Exception {
        ForeverIframe shortDocuments = new ForeverIframe(3000);
        try (Bench bench = Bench.of(shortDocuments, Options.defaults())) {
            TestClient client = bench.client(shortDocuments, 0).awaitReady();
            for (int i = 1; i <= 300; i++) {
                bench.publish("update " + i);
                client.await(i - 20);
            }
            client.await(300);
            assertThat(client.numbers)
                    .isEqualTo(LongStream.rangeClosed(1, 300).boxed().toList());
            Tally all = bench.net().report().all();
            assertThat(all.get(Tally.Count.RECEIVE)).isGreaterThan(5);
            assertThat(all.get(Tally.Count.OPENED)).isEqualTo(1);
            assertThat(client.failures).hasValue(0);
        }
    }

    @Test
    void noPayloadEndsAScriptOrBeginsAComment() throws Exception {
        String payload = "</script><!-- <script> ]]> \u2028\u2029 & \" \\ end";
        try (Bench bench = Bench.of(new ForeverIframe(), Options.defaults());
                RawHttp browser = new RawHttp(bench.port())) {
            bench.publish(payload);
            browser.get("/iframe?topic=main&after=0");
            String document = browser.readUntil("end\"})</script>\n");
            String script = document.substring(document.indexOf("<script>"));
            assertThat(script.substring("<script>".length(), script.length() - "</script>\n".length()))
                    .doesNotContain("<")
                    .contains("\\u003c/script>\\u003c!-- ")
                    .contains("\\u2028\\u2029");
        }
    }

    @Test
    void padsTheStartOfADocumentOnce() throws Exception {
        try (Bench bench = Bench.of(new ForeverIframe(), Options.defaults());
                RawHttp browser = new RawHttp(bench.port())) {
            bench.publish("one");
            bench.publish("two");
            browser.get("/iframe?topic=main&after=0");
            String document = browser.readUntil("two\"})</script>\n");
            int comment = document.indexOf("<!--");
            assertThat(document.indexOf("-->") + 3 - comment).isEqualTo(1024);
            assertThat(document.indexOf("<!--", comment + 1)).isNegative();
        }
    }
}
