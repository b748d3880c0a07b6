package transportlab.measure;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a trial cost: the CPU seconds of the threads of each side in <em>measured</em>, and for each client the bytes of
 * heap and direct memory on both sides.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cost(Double serverCpuSeconds, Double clientCpuSeconds, Long memoryBytesPerClient) {}
