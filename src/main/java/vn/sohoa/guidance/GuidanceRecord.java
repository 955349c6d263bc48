package vn.sohoa.guidance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import vn.sohoa.document.DocumentView;

/**
 * A document with the names of the guidance. A value that is not certain yet is null, as one that
 * the paper does not have.
 *
 * @param issuedDate ISO 8601, for the guidance's "YYYY-DD-MM" is a misprint
 * @param pageAmount as decided by a person, otherwise as counted
 */
record GuidanceRecord(
    @JsonProperty("DocCode") String docCode,
    @JsonProperty("TypeName") Optional<String> typeName,
    @JsonProperty("CodeNumber") Optional<String> codeNumber,
    @JsonProperty("CodeNotation") Optional<String> codeNotation,
    @JsonProperty("IssuedDate") Optional<String> issuedDate,
    @JsonProperty("OrganName") Optional<String> organName,
    @JsonProperty("Subject") Optional<String> subject,
    @JsonProperty("Language") Optional<String> language,
    @JsonProperty("PageAmount") Optional<Integer> pageAmount,
    @JsonProperty("Description") Optional<String> description,
    @JsonProperty("InforSign") Optional<String> inforSign,
    @JsonProperty("Keyword") Optional<String> keyword,
    @JsonProperty("Mode") Optional<String> mode,
    @JsonProperty("ConfidenceLevel") Optional<String> confidenceLevel,
    @JsonProperty("Format") Optional<String> format) {

  static GuidanceRecord of(DocumentView document) {
    return new GuidanceRecord(
        document.docCode(),
        value(document, GuidanceMember.TYPE_NAME),
        value(document, GuidanceMember.CODE_NUMBER),
        value(document, GuidanceMember.CODE_NOTATION),
        value(document, GuidanceMember.ISSUED_DATE),
        value(document, GuidanceMember.ORGAN_NAME),
        value(document, GuidanceMember.SUBJECT),
        value(document, GuidanceMember.LANGUAGE),
        value(document, GuidanceMember.PAGE_AMOUNT).map(Integer::valueOf).or(document::pageCount),
        value(document, GuidanceMember.DESCRIPTION),
        value(document, GuidanceMember.INFOR_SIGN),
        value(document, GuidanceMember.KEYWORD),
        value(document, GuidanceMember.MODE),
        value(document, GuidanceMember.CONFIDENCE_LEVEL),
        value(document, GuidanceMember.FORMAT));
  }

  private static Optional<String> value(DocumentView document, GuidanceMember member) {
    return document.fields().stream()
        .filter(field -> field.name().equals(member.field()))
        .flatMap(field -> field.value().stream())
        .findFirst();
  }
}
