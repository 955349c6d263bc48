package vn.sohoa.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.clean.identifier.DocumentNumber;
import vn.sohoa.document.DocumentVisibility;

/** The SQL condition of a filter. Values only ever travel as parameters. */
final class Conditions {
  private static final String HAS_FIELD =
      "EXISTS (SELECT 1 FROM field f WHERE f.document_id = d.id AND f.name = '%s' AND %s)";
  private static final String VALUE = "coalesce(f.reviewed, f.clean)";

  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private Conditions() {}

  static Conditions of(DocumentFilter filter, DocumentVisibility viewer) {
    var made = new Conditions();
    if (!viewer.seesQuarantined()) {
      made.clauses.add("d.state <> 'QUARANTINED'");
    }
    filter
        .dossier()
        .ifPresent(
            code ->
                made.add(
                    "(l.dossier_code = :dossier OR d.dossier_code = :dossier)", "dossier", code));
    filter
        .component()
        .ifPresent(
            code ->
                made.add(
                    "(:component = ANY (d.component_codes) OR EXISTS (SELECT 1 FROM document_link_component s"
                        + " WHERE s.document_id = d.id AND s.component_code = :component))",
                    "component",
                    code));
    filter.state().ifPresent(state -> made.add("d.state = :state", "state", state.name()));
    filter.qualityBelow().ifPresent(score -> made.add("d.quality < :quality", "quality", score));
    filter
        .kind()
        .ifPresent(
            kind ->
                made.add(
                    "(d.kind = :kind OR "
                        + HAS_FIELD.formatted(
                            "typeName", "text_key(" + VALUE + ") = text_key(:kind)")
                        + ")",
                    "kind",
                    kind));
    filter
        .issuer()
        .ifPresent(
            name ->
                made.field(
                    "organName",
                    "text_key(" + VALUE + ") LIKE '%' || text_key(:issuer) || '%'",
                    "issuer",
                    name));
    filter.number().ifPresent(made::number);
    filter
        .issuedFrom()
        .ifPresent(
            day ->
                made.field("issuedDate", VALUE + " >= :issuedFrom", "issuedFrom", day.toString()));
    filter
        .issuedTo()
        .ifPresent(
            day -> made.field("issuedDate", VALUE + " <= :issuedTo", "issuedTo", day.toString()));
    filter.applicant().ifPresent(made::applicant);
    filter
        .text()
        .ifPresent(
            text ->
                made.add(
                    "EXISTS (SELECT 1 FROM page_text p WHERE p.document_id = d.id"
                        + " AND search_text(p.text) @@ plainto_tsquery('simple', text_key(:text)))",
                    "text",
                    text));
    return made;
  }

  void add(String clause, String parameter, Object value) {
    clauses.add(clause);
    parameters.put(parameter, value);
  }

  private void field(String name, String test, String parameter, Object value) {
    add(HAS_FIELD.formatted(name, test), parameter, value);
  }

  private void number(String asked) {
    Optional<DocumentNumber> whole = DocumentNumber.parse(asked);
    String digits = whole.map(number -> Integer.toString(number.number())).orElse(asked.strip());
    field("codeNumber", "ltrim(" + VALUE + ", '0') = ltrim(:number, '0')", "number", digits);
    whole.ifPresent(
        number -> field("codeNotation", VALUE + " = :notation", "notation", number.notation()));
  }

  private void applicant(String asked) {
    add(
        "EXISTS (SELECT 1 FROM dossier o WHERE o.code = l.dossier_code AND (o.id_number = :applicant"
            + " OR o.tax_code = :applicant OR search_key(o.applicant_name) LIKE '%' || search_key(:applicant) || '%'))",
        "applicant", asked);
  }

  String where() {
    return clauses.isEmpty() ? "TRUE" : String.join(" AND ", clauses);
  }

  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}
