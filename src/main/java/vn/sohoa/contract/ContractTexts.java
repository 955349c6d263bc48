package vn.sohoa.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The descriptions of schemas, members and parameters, from {@code texts.yaml}. They are in one
 * file, because many records have one component in a line and would not be legible with a text for
 * each.
 *
 * @param schemas by name of the schema, then by name of the member; {@code self} is the schema
 * @param parameters by name, or by {@code operationId.name} where the name has several meanings
 */
record ContractTexts(Map<String, Map<String, String>> schemas, Map<String, String> parameters) {
  static final String SELF = "self";

  /** The texts of all pages of lists. */
  static final String LIST = "List";

  static ContractTexts read() {
    try (InputStream bytes =
        Objects.requireNonNull(ContractTexts.class.getResourceAsStream("texts.yaml"))) {
      Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(bytes);
      return new ContractTexts(nested(all.get("schemas")), flat(all.get("parameters")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // the file is ours
  private static Map<String, Map<String, String>> nested(@Nullable Object section) {
    return (Map<String, Map<String, String>>) Objects.requireNonNull(section);
  }

  @SuppressWarnings("unchecked") // the file is ours
  private static Map<String, String> flat(@Nullable Object section) {
    return (Map<String, String>) Objects.requireNonNull(section);
  }

  void apply(OpenAPI document, List<ContractOperation> operations) {
    document.getComponents().getSchemas().forEach(this::describe);
    operations.forEach(
        operation -> operation.parameters().forEach(one -> describe(operation.id(), one)));
  }

  private void describe(String operation, Parameter parameter) {
    String own = parameters.get(operation + "." + parameter.getName());
    String text = own == null ? parameters.get(parameter.getName()) : own;
    if (text != null) {
      parameter.setDescription(text);
    }
  }

  private void describe(String name, Schema schema) {
    Map<String, String> texts =
        schemas.getOrDefault(
            name, isList(schema) ? schemas.getOrDefault(LIST, Map.of()) : Map.of());
    texts.forEach(
        (member, text) -> {
          if (member.equals(SELF)) {
            schema.setDescription(text);
          } else if (schema.getProperties() != null && schema.getProperties().containsKey(member)) {
            schema.addProperty(member, described(schema.getProperties().get(member), text));
          }
        });
  }

  private static boolean isList(Schema schema) {
    return schema.getProperties() != null
        && schema.getProperties().keySet().equals(Set.of("items", "next"));
  }

  /** Nothing may stand beside a {@code $ref}. */
  private static Schema described(Schema schema, String text) {
    return schema.getRef() == null
        ? schema.description(text)
        : OASFactory.createSchema().addAllOf(schema).description(text);
  }
}
