package vn.sohoa.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Replaces every schema of a document, the inner ones first. */
final class SchemaRewriter {
  private static final String PREFIX = "#/components/schemas/";

  private final UnaryOperator<Schema> change;

  private SchemaRewriter(UnaryOperator<Schema> change) {
    this.change = change;
  }

  static void rewrite(OpenAPI document, UnaryOperator<Schema> change) {
    var rewriter = new SchemaRewriter(change);
    document.getComponents().setSchemas(rewriter.all(document.getComponents().getSchemas()));
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(rewriter::visit);
  }

  /** Returns the name of the schema that is referred to; null for another schema. */
  static @Nullable String target(Schema schema) {
    String ref = schema.getRef();
    return ref != null && ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : null;
  }

  private void visit(Operation operation) {
    Stream.ofNullable(operation.getParameters())
        .flatMap(List::stream)
        .filter(parameter -> parameter.getSchema() != null)
        .forEach(parameter -> parameter.setSchema(of(parameter.getSchema())));
    if (operation.getRequestBody() != null) {
      visit(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().forEach(each -> visit(each.getContent()));
  }

  private void visit(@Nullable Content content) {
    if (content != null) {
      content.getMediaTypes().values().stream()
          .filter(type -> type.getSchema() != null)
          .forEach((MediaType type) -> type.setSchema(of(type.getSchema())));
    }
  }

  private Schema of(Schema schema) {
    if (schema.getProperties() != null) {
      schema.setProperties(all(schema.getProperties()));
    }
    if (schema.getItems() != null) {
      schema.setItems(of(schema.getItems()));
    }
    if (schema.getAnyOf() != null) {
      schema.setAnyOf(schema.getAnyOf().stream().map(this::of).toList());
    }
    if (schema.getAllOf() != null) {
      schema.setAllOf(schema.getAllOf().stream().map(this::of).toList());
    }
    return change.apply(schema);
  }

  private Map<String, Schema> all(Map<String, Schema> schemas) {
    var changed = new LinkedHashMap<String, Schema>();
    schemas.forEach((name, schema) -> changed.put(name, of(schema)));
    return changed;
  }
}
