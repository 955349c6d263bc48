package vn.sohoa.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

  private final Map<String, String> names = new HashMap<>(NAMES);

  /** What the generator writes for {@code @NotBlank}. */
  private static final String NOT_BLANK = "\\S";

  private SchemaForms(Map<String, Schema> schemas) {
    schemas.forEach(
        (name, schema) -> {
          if (name.startsWith("CursorPage")) {
            names.put(name, nameOfItems(schema) + "List");
          }
        });
  }

  static void apply(OpenAPI document) {
    var forms = new SchemaForms(document.getComponents().getSchemas());
    SchemaRewriter.rewrite(document, forms::form);
    document
        .getComponents()
        .setSchemas(
            document.getComponents().getSchemas().entrySet().stream()
                .filter(one -> !FORMATS.containsKey(one.getKey()))
                .collect(
                    Collectors.toMap(
                        one -> forms.published(one.getKey()),
                        Map.Entry::getValue,
                        SchemaForms::refuseTwice,
                        TreeMap::new)));
  }

  private static String nameOfItems(Schema page) {
    Schema items = Objects.requireNonNull(page.getProperties().get("items")).getItems();
    return name(Objects.requireNonNull(SchemaRewriter.target(items)));
  }

  private static Schema refuseTwice(Schema one, Schema other) {
    throw new IllegalStateException("two schemas have one name: " + one + ", " + other);
  }

  private Schema form(Schema schema) {
    String target = SchemaRewriter.target(schema);
    if (target != null) {
      String format = FORMATS.get(target);
      return format == null
          ? ref(published(target))
          : OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(format);
    }
    anchorPattern(schema);
    return withoutWrapping(schema);
  }

  /** Validation compares the whole text with a pattern, but JSON Schema searches in it. */
  private static void anchorPattern(Schema schema) {
    String pattern = schema.getPattern();
    if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
      schema.setPattern("^" + pattern + "$");
    }
  }

  private String published(String generated) {
    return names.getOrDefault(generated, generated);
  }

  /** Returns the published name of a record that is not generic. */
  static String name(String generated) {
    return NAMES.getOrDefault(generated, generated);
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
