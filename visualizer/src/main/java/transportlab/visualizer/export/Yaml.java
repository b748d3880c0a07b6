package transportlab.visualizer.export;

import java.util.Map;
import transportlab.measure.Result;

/** The experiment of a result as a {@code *.lab.yaml}, so that anyone can run it again. */
public final class Yaml {
    private Yaml() {}

    public static String of(Result result) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("transports: ")
                .append(String.join(",", result.experiment().transports()))
                .append('\n');
        for (Map.Entry<String, String> option :
                new java.util.TreeMap<>(result.experiment().options()).entrySet()) {
            if (!option.getKey().equals("transports") && !option.getValue().isEmpty()) {
                yaml.append(option.getKey())
                        .append(": ")
                        .append(option.getValue())
                        .append('\n');
            }
        }
        return yaml.toString();
    }
}
