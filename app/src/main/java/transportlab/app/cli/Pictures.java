package transportlab.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import transportlab.experiment.BadInput;
import transportlab.measure.Result;
import transportlab.measure.ResultFiles;
import transportlab.trial.ResultFolder;
import transportlab.visualizer.export.PictureSize;
import transportlab.visualizer.export.ResultExport;
import transportlab.visualizer.palette.Theme;
import transportlab.words.Words;

/**
 * Which files a result is written as, from the options {@code --format}, {@code --size}, {@code --scale} and
 * {@code --dark}.
 */
record Pictures(Set<String> formats, PictureSize size, Theme theme, Words words) implements ResultFolder.Contents {
    static final String FORMATS = String.join(",", ResultExport.FORMATS);
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    static void addOptions(CommandSpec spec, Words words) {
        PictureSize size = PictureSize.DEFAULT;
        spec.addOption(option("size", "WIDTHxHEIGHT", words, size.width() + "x" + size.height()));
        spec.addOption(option("scale", "1..4", words, String.valueOf(size.scale())));
        spec.addOption(OptionSpec.builder("--dark")
                .type(boolean.class)
                .description(words.get("option.dark"))
                .build());
    }

    private static OptionSpec option(String key, String label, Words words, String initial) {
        return OptionSpec.builder("--" + key)
                .paramLabel(label)
                .type(String.class)
                .description(words.get("option." + key) + " (" + initial + ")")
                .build();
    }

    /**
     * @param formats the formats that are used if none are given
     */
    static Pictures of(ParseResult given, String formats, Words words) throws BadInput {
        return of(given, formats, ResultExport.FORMATS, words);
    }

    /**
     * @param known the formats that there are
     */
    static Pictures of(ParseResult given, String formats, Set<String> known, Words words) throws BadInput {
        Theme theme = given.hasMatchedOption("--dark") ? Theme.DARK : Theme.LIGHT;
        return new Pictures(formats(given.matchedOptionValue("--format", formats), known), size(given), theme, words);
    }

    private static Set<String> formats(String text, Set<String> known) throws BadInput {
        Set<String> formats = new LinkedHashSet<>(Arrays.asList(text.split(",", -1)));
        for (String format : formats) {
            if (!known.contains(format)) {
                throw new BadInput(
                        "--format: '" + format + "' is not right; expected some of " + String.join(",", known));
            }
        }
        return formats;
    }

    private static PictureSize size(ParseResult given) throws BadInput {
        String scale = given.matchedOptionValue("--scale", String.valueOf(PictureSize.DEFAULT.scale()));
        if (!scale.matches("[1-4]")) {
            throw new BadInput("--scale: '" + scale + "' is not right; expected 1, 2, 3 or 4");
        }
        String text = given.matchedOptionValue("--size", "");
        if (text.isEmpty()) {
            return new PictureSize(PictureSize.DEFAULT.width(), PictureSize.DEFAULT.height(), Integer.parseInt(scale));
        }
        Matcher matcher = SIZE.matcher(text);
        if (matcher.matches()) {
            PictureSize size = new PictureSize(
                    Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(scale));
            if (size.isFine()) {
                return size;
            }
        }
        throw new BadInput("--size: '" + text + "' is not right; expected " + PictureSize.EXPECTED);
    }

    @Override
    public Map<Path, ResultFiles.Content> of(Result result, Path folder, String name) {
        return new ResultExport(result, words, size, theme).files(folder, name, formats);
    }
}
