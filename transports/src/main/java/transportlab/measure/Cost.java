package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * CPU seconds of the threads of each side in <em>measured</em>, and memory a client, heap and direct, both sides.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cost(Double serverCpuSeconds, Double clientCpuSeconds, Long memoryBytesPerClient) {}
