package vn.sohoa.result.entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoa.clean.identifier.ResultCode;
import vn.sohoa.dossier.DossierState;

/**
 * Writes the entry of a result from the fields of its paper and from its dossier. Values come from
 * there only; what neither has is missing.
 */
public final class EntryWriter {
  /** Numbers of papers without number and notation of an administrative paper, in this order. */
  private static final List<String> NUMBERS =
      List.of(
          "permitNumber", "certificateNumber", "investmentProjectCode", "landSerial", "coNumber");

  /** What papers without a subject are about, in this order. */
  private static final List<String> SUBJECTS =
      List.of("subject", "projectName", "constructionName", "facilityName", "fullName");

  /** Fields of papers that are read here. */
  public static final List<String> FIELDS =
      Stream.of(
              Stream.of(
                  "typeName",
                  "codeNumber",
                  "codeNotation",
                  "issuedDate",
                  "validUntil",
                  "validityScope",
                  "resultCode"),
              NUMBERS.stream(),
              SUBJECTS.stream())
          .flatMap(names -> names)
          .toList();

  private static final String VALID_UNTIL = "validUntil";
  private static final String SCOPE = "validityScope";

  private final EntryRules rules;
  private final ResultPaper paper;
  private final Map<EntryMember, String> values = new EnumMap<>(EntryMember.class);

  private EntryWriter(EntryRules rules, ResultPaper paper) {
    this.rules = rules;
    this.paper = paper;
  }

  /**
   * @param dossier empty if the result belongs to none
   */
  public static WrittenEntry write(
      ResultPaper paper, Optional<ResultDossier> dossier, EntryRules rules) {
    var writer = new EntryWriter(rules, paper);
    ToldMembers told = dossier.map(ResultDossier::told).orElseGet(ToldMembers::none);
    dossier.ifPresent(writer::putDossier);
    writer.putPaper(told, dossier.map(ResultDossier::result));
    return new WrittenEntry(new StoreEntry(writer.values), writer.missing());
  }

  private void putDossier(ResultDossier dossier) {
    put(EntryMember.DOSSIER, Optional.of(dossier.code()));
    put(EntryMember.PROCEDURE, Optional.of(dossier.procedureCode()));
    put(EntryMember.STATE, Optional.of(state(dossier.state())));
    put(EntryMember.DEPARTMENT, dossier.department());
    put(EntryMember.RECEIVED_AT, Optional.of(EntryTimes.moment(dossier.receivedAt())));
    put(EntryMember.DUE_AT, dossier.dueAt().map(EntryTimes::moment));
    put(EntryMember.RETURNED_AT, dossier.returnedAt().map(EntryTimes::moment));
    put(EntryMember.COMPONENT_REUSED, Optional.of(dossier.isComponentReused() ? "1" : "0"));
    putOwner(dossier.owner());
    putTold(dossier.told());
  }

  private void putTold(ToldMembers told) {
    Stream.of(
            EntryMember.PROCEDURE_FIELD,
            EntryMember.RETURN_FORM,
            EntryMember.FILED_AT,
            EntryMember.PAID_ONLINE)
        .forEach(member -> put(member, told.ofDossier(member.wireName())));
    put(
        EntryMember.DATABASE,
        told.ofDossier(EntryMember.DATABASE.wireName()).or(() -> told.ofDossier("MaCSDL")));
    put(
        EntryMember.FILED_ON,
        told.ofDossier(EntryMember.FILED_ON.wireName()).flatMap(EntryTimes::ofToldMoment));
  }

  /** The number of a person, or the tax code of an organization: who files for it owns nothing. */
  private void putOwner(ResultDossier.Owner owner) {
    switch (owner.kind()) {
      case INDIVIDUAL -> {
        put(EntryMember.APPLICANT_KIND, Optional.of("1"));
        Optional<String> type = owner.idType().flatMap(EntryWriter::identityType);
        put(EntryMember.OWNER_TYPE, type);
        put(EntryMember.OWNER, owner.idNumber());
      }
      case ORGANIZATION -> {
        put(EntryMember.APPLICANT_KIND, Optional.of("2"));
        put(EntryMember.OWNER_TYPE, owner.taxCode().map(any -> rules.taxCodeType()));
        put(EntryMember.OWNER, owner.taxCode());
      }
    }
  }

  /** The reverse of what is read: other types are stored with their code. */
  private static Optional<String> identityType(String stored) {
    return switch (stored) {
      case "CCCD" -> Optional.of("1");
      case "CMND" -> Optional.of("2");
      default ->
          Optional.of(stored)
              .filter(other -> other.startsWith("LoaiDinhDanh "))
              .map(other -> other.substring("LoaiDinhDanh ".length()));
    };
  }

  private static String state(DossierState state) {
    return switch (state) {
      case RECEIVED -> "1";
      case REFUSED -> "3";
      case IN_PROGRESS -> "4";
      case SUPPLEMENT_REQUESTED -> "5";
      case STOPPED -> "7";
      case FINISHED -> "9";
      case RETURNED -> "10";
    };
  }

  private void putPaper(ToldMembers told, Optional<ResultDossier.ToldResult> result) {
    put(EntryMember.AGENCY, Optional.of(paper.agencyCode()));
    put(EntryMember.RESULT_CODE, resultCode(told));
    put(
        EntryMember.RESULT_NAME,
        paper
            .value("typeName")
            .or(() -> told.ofResult("TenGiayToKetQua"))
            .or(() -> told.ofResult("TenGiayTo")));
    put(EntryMember.NUMBER, number().or(() -> result.flatMap(ResultDossier.ToldResult::number)));
    put(EntryMember.SUBJECT, first(SUBJECTS));
    put(
        EntryMember.ISSUED_ON,
        paper
            .value("issuedDate")
            .flatMap(EntryTimes::ofIsoDay)
            .or(() -> result.flatMap(ResultDossier.ToldResult::issuedOn).map(EntryTimes::day)));
    put(EntryMember.VALID_UNTIL, validUntil(told));
    put(
        EntryMember.SCOPE,
        paper.value(SCOPE).or(() -> toldUnlessAbsent(told, SCOPE, EntryMember.SCOPE)));
    put(EntryMember.FILE_NAME, Optional.of(paper.fileName()));
  }

  private Optional<String> resultCode(ToldMembers told) {
    return paper
        .value("resultCode")
        .or(() -> told.ofResult(EntryMember.RESULT_CODE.wireName()))
        .or(() -> paper.kind().flatMap(kind -> Optional.ofNullable(rules.resultCodes().get(kind))))
        .flatMap(ResultCode::parse)
        .map(ResultCode::value);
  }

  private Optional<String> number() {
    return paper
        .value("codeNumber")
        .map(
            number ->
                paper.value("codeNotation").map(notation -> number + "/" + notation).orElse(number))
        .or(() -> isNumberedByHead() ? Optional.empty() : first(NUMBERS));
  }

  private boolean isNumberedByHead() {
    return paper.kind().filter(rules.numberedByHead()).isPresent();
  }

  private Optional<String> first(List<String> names) {
    return names.stream().flatMap(name -> paper.value(name).stream()).findFirst();
  }

  private Optional<String> validUntil(ToldMembers told) {
    return paper
        .value(VALID_UNTIL)
        .flatMap(EntryTimes::ofIsoDay)
        .or(
            () ->
                toldUnlessAbsent(told, VALID_UNTIL, EntryMember.VALID_UNTIL)
                    .flatMap(EntryTimes::ofToldDay));
  }

  private Optional<String> toldUnlessAbsent(ToldMembers told, String field, EntryMember member) {
    return paper.isAbsent(field) ? Optional.empty() : told.ofResult(member.wireName());
  }

  private void put(EntryMember member, Optional<String> value) {
    value.map(String::strip).ifPresent(present -> values.put(member, present));
  }

  /** A result that a person said to have no last day is valid without limit. */
  private List<EntryMember> missing() {
    return Stream.of(EntryMember.values())
        .filter(rules.required()::contains)
        .filter(member -> values.getOrDefault(member, "").isEmpty())
        .filter(member -> member != EntryMember.VALID_UNTIL || !paper.isAbsent(VALID_UNTIL))
        .toList();
  }
}
