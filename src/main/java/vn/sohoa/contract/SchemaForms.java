package vn.sohoa.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives schemas forms and names that client generators process well: a {@code $ref} stands alone,
 * texts with a format are written in place, and no name is an accident of the program.
 */
final class SchemaForms {
  private static final Map<String, String> FORMATS =
      Map.of("LocalDate", "date", "OffsetDateTime", "date-time", "UUID", "uuid");

  /** Names of types in rooms that know no framework, and so cannot be annotated. */
  private static final Map<String, String> NAMES =
      Map.of(
          "Miss", "NotMetReason",
          "Integrity", "SignatureIntegrity",
          "Severity", "FindingSeverity",
          "Suggestion", "WordSuggestion");

  private SchemaForms() {}

  static void apply(OpenAPI document) {

    SchemaRewriter.rewrite(document, SchemaForms::form);
    document
        .getComponents()
        .setSchemas(
            document.getComponents().getSchemas().entrySet().stream()
                .filter(one -> !FORMATS.containsKey(one.getKey()))
                .collect(
                    Collectors.toMap(
                        one -> name(one.getKey()),
                        Map.Entry::getValue,
                        SchemaForms::refuseTwice,
                        LinkedHashMap::new)));
  }

  private static Schema refuseTwice(Schema one, Schema other) {
    throw new IllegalStateException("two schemas have one name: " + one + ", " + other);
  }

  private static Schema form(Schema schema) {
    String target = SchemaRewriter.target(schema);
    if (target != null) {
      String format = FORMATS.get(target);
      return format == null
          ? ref(name(target))
          : OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(format);
    }
    return withoutWrapping(schema);
  }

  /** Returns the published name of a generated one. */
  static String name(String generated) {
    return generated.startsWith("CursorPage")
        ? generated.substring("CursorPage".length()) + "List"
        : NAMES.getOrDefault(generated, generated);
  }

  static Schema ref(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  private static Schema withoutWrapping(Schema schema) {
    if (schema.getAnyOf() != null) {
      Nullability.merge(schema);
    }
    if (schema.getAllOf() != null) {
      mergeDefault(schema);
    }
    return schema;
  }

  /** The default of a parameter with a {@code $ref} comes as a second schema beside it. */
  private static void mergeDefault(Schema schema) {
    List<Schema> parts = new ArrayList<>(schema.getAllOf());
    @Nullable Object value = parts.getLast().getDefaultValue();
    if (parts.size() == 2 && SchemaRewriter.target(parts.getFirst()) != null && value != null) {
      schema.setAllOf(List.of(parts.getFirst()));
      schema.setDefaultValue(value);
    }
  }
}
