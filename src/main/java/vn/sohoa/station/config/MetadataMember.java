package vn.sohoa.station.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Members of the import's metadata that a preset may have. A test compares them with the API. */
final class MetadataMember {
  /** How a value is written. */
  enum Type {
    TEXT,
    NUMBER,
    LIST
  }

  static final String AGENCY = "agencyCode";
  static final String ROLE = "role";

  private static final Map<String, Type> TYPES = new HashMap<>();

  static {
    for (String text :
        List.of(
            AGENCY,
            ROLE,
            "dossierCode",
            "componentCode",
            "procedureCode",
            "kind",
            "physicalLocation",
            "docCode",
            "typeName",
            "codeNumber",
            "codeNotation",
            "organName",
            "subject",
            "language",
            "description",
            "inforSign",
            "keyword",
            "mode",
            "confidenceLevel",
            "format",
            "issuedDate")) {
      TYPES.put(text, Type.TEXT);
    }
    for (String number : List.of("declaredPages", "declaredNotePages", "pageAmount")) {
      TYPES.put(number, Type.NUMBER);
    }
    TYPES.put("componentCodes", Type.LIST);
  }

  private MetadataMember() {}

  static Optional<Type> typeOf(String member) {
    return Optional.ofNullable(TYPES.get(member));
  }

  static Set<String> all() {
    return new TreeSet<>(TYPES.keySet());
  }
}
