package vn.sohoa.extract.kind;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sohoa.clean.AdministrativeDate;
import vn.sohoa.clean.AgencyCode;
import vn.sohoa.clean.DocumentNumber;
import vn.sohoa.clean.DossierCode;
import vn.sohoa.clean.PersonalId;
import vn.sohoa.clean.ProcedureCode;
import vn.sohoa.clean.TaxCode;
import vn.sohoa.clean.VietnameseText;

/** The rules of {@code clean} by the names that definitions use. */
final class FieldCleaners {
  private static final Map<String, Function<String, Optional<String>>> BY_NAME =
      Map.of(
          "text", text -> Optional.of(VietnameseText.tidy(text)).filter(tidy -> !tidy.isEmpty()),
          "date", text -> AdministrativeDate.parse(text).map(AdministrativeDate::toString),
          "document-number", text -> DocumentNumber.parse(text).map(DocumentNumber::toString),
          "dossier-code", text -> DossierCode.parse(text).map(DossierCode::toString),
          "procedure-code", text -> ProcedureCode.parse(text).map(ProcedureCode::toString),
          "agency-code", text -> AgencyCode.parse(text).map(AgencyCode::toString),
          "tax-code", text -> TaxCode.parse(text).map(TaxCode::toString),
          "personal-id", text -> PersonalId.parse(text).map(PersonalId::toString));

  private FieldCleaners() {}

  static Function<String, Optional<String>> named(YamlMap map, String key) {
    String name = map.text(key).orElse("text");
    Function<String, Optional<String>> cleaner = BY_NAME.get(name);
    if (cleaner == null) {
      throw map.error(
          key,
          "unknown cleaner '" + name + "', one of " + BY_NAME.keySet().stream().sorted().toList());
    }
    return cleaner;
  }
}
