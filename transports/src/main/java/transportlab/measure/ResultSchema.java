package transportlab.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks {@code result.json} against the schema that is packed with the program. Fields that the schema requires must
 * be there; all others may be missing.
 */
final class ResultSchema {
    private static final JsonSchema SCHEMA = load();

    private ResultSchema() {}

    private static JsonSchema load() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .failFast(true)
                .locale(Locale.ENGLISH)
                .pathType(PathType.JSON_PATH)
                .build();
        InputStream in = ResultSchema.class.getResourceAsStream("/schema/result-1.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, InputFormat.JSON, config);
    }

    /**
     * @return a text that says whether the file is incomplete or no result at all, followed by the first error and its
     *     field; empty if there is no error
     */
    static Optional<String> fault(JsonNode tree) {
        return SCHEMA.validate(tree).stream().findFirst().map(fault -> {
            boolean missing =
                    fault.getType().equals("required") || fault.getType().equals("dependentRequired");
            return (missing ? "is no whole result: " : "is no result of this program: ") + sentence(fault);
        });
    }

    /** {@code $.trials[0].updates: ..} becomes {@code trials[0].updates: ..}. */
    private static String sentence(ValidationMessage fault) {
        return fault.getMessage().replaceFirst("^\\$\\.?(: )?", "");
    }
}
