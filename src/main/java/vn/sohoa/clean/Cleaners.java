package vn.sohoa.clean;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sohoa.clean.finding.Cleaned;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.identifier.AgencyCode;
import vn.sohoa.clean.identifier.DocumentNumber;
import vn.sohoa.clean.identifier.DossierCode;
import vn.sohoa.clean.identifier.IdentityCardNumber;
import vn.sohoa.clean.identifier.MachineReadableZone;
import vn.sohoa.clean.identifier.PersonalId;
import vn.sohoa.clean.identifier.PhoneNumber;
import vn.sohoa.clean.identifier.ProcedureCode;
import vn.sohoa.clean.identifier.ResultCode;
import vn.sohoa.clean.identifier.TaxCode;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.clean.value.Address;
import vn.sohoa.clean.value.AdministrativeDate;
import vn.sohoa.clean.value.Area;
import vn.sohoa.clean.value.Money;
import vn.sohoa.clean.value.OrganisationName;
import vn.sohoa.clean.value.Percentage;
import vn.sohoa.clean.value.PersonName;

/** Registry of the cleaners by name, as used in definitions of kinds of paper. */
public final class Cleaners {
  private static final Map<String, Cleaner> BY_NAME =
      Map.ofEntries(
          Map.entry("text", Cleaners::text),
          Map.entry("date", AdministrativeDate::clean),
          Map.entry("money", Money::clean),
          Map.entry("percentage", raw -> Cleaned.ofValid(Percentage.parse(raw), raw)),
          Map.entry("area", raw -> Cleaned.ofValid(Area.parse(raw), raw)),
          Map.entry("documentNumber", raw -> Cleaned.ofValid(DocumentNumber.parse(raw), raw)),
          Map.entry("documentNotation", Cleaners::notation),
          Map.entry("dossierCode", raw -> Cleaned.ofValid(DossierCode.parse(raw), raw)),
          Map.entry("procedureCode", raw -> Cleaned.ofValid(ProcedureCode.parse(raw), raw)),
          Map.entry("resultCode", raw -> Cleaned.ofValid(ResultCode.parse(raw), raw)),
          Map.entry("agencyCode", raw -> Cleaned.ofValid(AgencyCode.parse(raw), raw)),
          Map.entry("taxCode", TaxCode::clean),
          Map.entry("personalId", raw -> Cleaned.ofValid(PersonalId.parse(raw), raw)),
          Map.entry("identityCard", raw -> Cleaned.ofValid(IdentityCardNumber.parse(raw), raw)),
          Map.entry("mrz", MachineReadableZone::clean),
          Map.entry("phone", raw -> Cleaned.ofValid(PhoneNumber.parse(raw), raw)),
          Map.entry("address", Address::clean),
          Map.entry("personName", PersonName::clean),
          Map.entry("organisationName", raw -> Cleaned.ofValid(OrganisationName.parse(raw), raw)));

  private Cleaners() {}

  private static Cleaned notation(String raw) {
    return DocumentNumber.parseSpacedNotation(raw)
        .map(spaced -> Cleaned.of(spaced).with(FindingCode.UNUSUAL_FORM, VietnameseText.tidy(raw)))
        .orElseGet(() -> Cleaned.ofValid(DocumentNumber.parseNotation(raw), raw));
  }

  /** Returns the cleaner with this name, e.g. {@code date} or {@code money}; empty if unknown. */
  public static Optional<Cleaner> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns all cleaner names, for error messages about an unknown one. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  private static Cleaned text(String raw) {
    String tidy = VietnameseText.tidy(raw);
    return tidy.isEmpty() ? Cleaned.refused(FindingCode.FIELD_MISSING, "") : Cleaned.of(tidy);
  }
}
