package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * From due to handed, µs.
 *
 * @param count deliveries
 * @param updates different updates among them
 * @param p50 present from 20 deliveries on; p90 100; p95 200; p99 1,000; p999 10,000
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Latency(
        long count, long updates, long min, double mean, Long p50, Long p90, Long p95, Long p99, Long p999, long max) {}
