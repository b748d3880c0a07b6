package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The latencies of a trial in µs, each from when an update was due to when it was handed to the application.
 *
 * @param count number of deliveries
 * @param updates number of distinct updates among them
 * @param p50 the median, present from 20 deliveries on; {@code p90} from 100, {@code p95} from 200, {@code p99} from
 *     1,000 and {@code p999} from 10,000
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Latency(
        long count, long updates, long min, double mean, Long p50, Long p90, Long p95, Long p99, Long p999, long max) {}
