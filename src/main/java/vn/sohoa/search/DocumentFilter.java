package vn.sohoa.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import vn.sohoa.document.DocumentState;

/** Filter for a list of documents. All given conditions must hold. */
@RegisterForReflection // the names of the parameters are looked up
public record DocumentFilter(
    @QueryParam("q") Optional<String> text,
    @QueryParam("dossier") Optional<String> dossier,
    @QueryParam("component") Optional<String> component,
    @QueryParam("state") Optional<DocumentState> state,
    @QueryParam("externalId") Optional<@Size(min = 1, max = 100) String> externalId,
    @QueryParam("sha256") Optional<@Pattern(regexp = "[0-9a-f]{64}") String> sha256,
    @QueryParam("qualityBelow") Optional<@Min(1) @Max(100) Integer> qualityBelow,
    @QueryParam("kind") Optional<String> kind,
    @QueryParam("number") Optional<String> number,
    @QueryParam("issuer") Optional<String> issuer,
    @QueryParam("applicant") Optional<String> applicant,
    @QueryParam("issuedFrom") Optional<LocalDate> issuedFrom,
    @QueryParam("issuedTo") Optional<LocalDate> issuedTo,
    @QueryParam("receivedFrom") Optional<LocalDate> receivedFrom,
    @QueryParam("receivedTo") Optional<LocalDate> receivedTo,
    @QueryParam("updatedSince") Optional<OffsetDateTime> updatedSince) {

  /** Documents that are declared for a dossier or linked to it. */
  public static DocumentFilter ofDossier(String dossierCode) {
    Optional<String> any = Optional.empty();
    return new DocumentFilter(
        any,
        Optional.of(dossierCode),
        any,
        Optional.empty(),
        any,
        any,
        Optional.empty(),
        any,
        any,
        any,
        any,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
