package transportlab.lesson.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import transportlab.experiment.BadInput;
import transportlab.experiment.ExperimentFile;
import transportlab.experiment.ExperimentOptions;

/** The experiments of a lesson: the files {@code *.lab.yaml} in its folder. */
final class Experiments {
    private static final String ENDING = ".lab.yaml";
    private static final Pattern LINE = Pattern.compile(", lines? (\\d+)");

    private Experiments() {}

    /** The options of each, by its name. An experiment with a mistake is reported and left out. */
    static Map<String, Map<String, String>> of(String id, Folder folder, Mistakes mistakes) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        List<String> files =
                folder.names(id).stream().filter(name -> name.endsWith(ENDING)).toList();
        for (String file : files) {
            String path = id + "/" + file;
            String text = folder.text(path).orElse("");
            try {
                ExperimentOptions options = ExperimentFile.parse(text, path);
                options.build();
                all.put(file.substring(0, file.length() - ENDING.length()), options.values());
            } catch (BadInput e) {
                mistakes.in(path, line(text, e.getMessage(), path), e.getMessage());
            }
        }
        return all;
    }

    /** The line that a message names, or that of the option that it names; else the first. */
    private static int line(String text, String message, String path) {
        Matcher line = LINE.matcher(message);
        if (line.find()) {
            return Integer.parseInt(line.group(1));
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String option = lines[i].split(":", 2)[0].strip();
            if (!option.isEmpty() && message.startsWith(path + ": " + option)) {
                return i + 1;
            }
        }
        return 1;
    }
}
