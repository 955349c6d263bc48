package vn.sohoa.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Reads and writes whether a schema allows null. */
final class Nullability {
  private Nullability() {}

  /** Returns a schema that is the same but for null. */
  static Schema set(Schema schema, boolean nullable) {
    return nullable ? nullable(schema) : notNull(schema);
  }

  private static Schema nullable(Schema schema) {
    if (schema.getRef() != null) {
      return OASFactory.createSchema().addAnyOf(schema).addAnyOf(ofNull());
    }
    List<Schema.SchemaType> types = schema.getType();
    if (types != null && !types.contains(Schema.SchemaType.NULL)) {
      schema.addType(Schema.SchemaType.NULL);
    }
    return schema;
  }

  private static Schema notNull(Schema schema) {
    List<Schema> choices = schema.getAnyOf();
    if (choices != null && choices.size() == 2 && isNull(choices.getLast())) {
      return choices.getFirst();
    }
    if (schema.getType() != null && schema.getType().size() > 1) {
      var types = new ArrayList<>(schema.getType());
      types.remove(Schema.SchemaType.NULL);
      schema.setType(types);
    }
    return schema;
  }

  /** Replaces a choice between null and a type that is written in place by two types. */
  static void merge(Schema schema) {
    List<Schema> choices = schema.getAnyOf();
    Schema first = choices.getFirst();
    if (choices.size() == 2 && isNull(choices.getLast()) && first.getRef() == null) {
      schema.setAnyOf(null);
      schema.setType(first.getType());
      schema.addType(Schema.SchemaType.NULL);
      schema.setFormat(first.getFormat());
    }
  }

  private static Schema ofNull() {
    return OASFactory.createSchema().addType(Schema.SchemaType.NULL);
  }

  private static boolean isNull(Schema schema) {
    return List.of(Schema.SchemaType.NULL).equals(schema.getType());
  }
}
