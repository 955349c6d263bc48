package vn.sohoa.intake;

import java.util.Map;
import vn.sohoa.document.Document;

/**
 * The sender of a new document told values of its fields. Observers run in the transaction that
 * creates it.
 *
 * @param values canonical values by name of the field, at least one
 * @param keyId id of the sender's access key
 */
public record MetadataDeclared(Document document, Map<String, String> values, String keyId) {
  public MetadataDeclared {
    values = Map.copyOf(values);
  }
}
