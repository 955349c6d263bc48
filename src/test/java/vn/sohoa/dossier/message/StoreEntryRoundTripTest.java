package vn.sohoa.dossier.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import vn.sohoa.dossier.ApplicantKind;
import vn.sohoa.dossier.DossierRequest;
import vn.sohoa.dossier.DossierState;
import vn.sohoa.result.entry.EntryMember;
import vn.sohoa.result.entry.EntryRules;
import vn.sohoa.result.entry.EntryWriter;
import vn.sohoa.result.entry.ResultDossier;
import vn.sohoa.result.entry.ResultPaper;
import vn.sohoa.result.entry.StoreEntry;
import vn.sohoa.result.entry.ToldMembers;

/** What is written for the national store is read back as it was: codes, days, times, owners. */
class StoreEntryRoundTripTest {
  private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final EntryRules RULES = new EntryRules(Set.of(), Map.of(), "3", _ -> false);
  private static final long FIRST_SECOND = 1_600_000_000L;
  private static final long LAST_SECOND = 2_400_000_000L;

  /** Members that a message about a dossier has in its result. */
  private static final List<EntryMember> OF_RESULT =
      List.of(
          EntryMember.RESULT_CODE,
          EntryMember.RESULT_NAME,
          EntryMember.NUMBER,
          EntryMember.SUBJECT,
          EntryMember.ISSUED_ON,
          EntryMember.VALID_UNTIL,
          EntryMember.SCOPE);

  private final DvcqgRowReader reader =
      new DvcqgRowReader(new MessageCheck(VALIDATORS.getValidator()));

  @AfterContainer
  static void close() {
    VALIDATORS.close();
  }

  @Provide
  Arbitrary<ResultDossier.Owner> owners() {
    Arbitrary<ResultDossier.Owner> people =
        Combinators.combine(
                Arbitraries.of("CCCD", "CMND", "LoaiDinhDanh 5"),
                Arbitraries.strings().numeric().ofLength(12))
            .as(
                (type, number) ->
                    new ResultDossier.Owner(
                        ApplicantKind.INDIVIDUAL,
                        Optional.of(type),
                        Optional.of(type.equals("CMND") ? number.substring(3) : number),
                        Optional.empty()));
    Arbitrary<ResultDossier.Owner> organizations =
        Arbitraries.of("0100112437", "0100233488", "0314409058-002")
            .map(
                code ->
                    new ResultDossier.Owner(
                        ApplicantKind.ORGANIZATION,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(code)));
    return Arbitraries.oneOf(people, organizations);
  }

  @Provide
  Arbitrary<ResultDossier> dossiers() {
    Arbitrary<Instant> times =
        Arbitraries.longs().between(FIRST_SECOND, LAST_SECOND).map(Instant::ofEpochSecond);
    return Combinators.combine(
            Arbitraries.of(DossierState.class),
            owners(),
            times,
            times.optional(),
            times,
            Arbitraries.of("Phòng Đầu tư", "Sở Xây dựng").optional(),
            Arbitraries.of(true, false))
        .as(
            (state, owner, received, due, returned, department, reused) ->
                new ResultDossier(
                    "H24.99-260415-0001",
                    "1.009645",
                    state,
                    department,
                    owner,
                    received,
                    due.filter(later -> !later.isBefore(received)),
                    state == DossierState.RETURNED ? Optional.of(returned) : Optional.empty(),
                    reused,
                    new ResultDossier.ToldResult(Optional.empty(), Optional.empty()),
                    new ToldMembers(
                        Map.of("/NoiNopHoSo", "2", "/HinhThuc", "0", "/MaLinhVuc", "G12.01"))));
  }

  @Provide
  Arbitrary<Map<String, ResultPaper.Field>> fields() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(0, 40_000).map(LocalDate.of(1990, 1, 1)::plusDays);
    return Combinators.combine(
            Arbitraries.integers().between(1, 99_999),
            Arbitraries.of("QĐ-BQL", "GPLĐ-BQL", "UBND-VX"),
            days,
            days,
            Arbitraries.of("Toàn quốc", "Thành phố Hải Phòng"),
            Arbitraries.integers().between(0, 999_999))
        .as(
            (number, notation, issued, until, scope, code) ->
                Map.of(
                    "codeNumber", field("%02d".formatted(number)),
                    "codeNotation", field(notation),
                    "issuedDate", field(issued.toString()),
                    "validUntil", field(until.toString()),
                    "validityScope", field(scope),
                    "typeName", field("Quyết định"),
                    "subject", field("Về việc thử nghiệm"),
                    "resultCode", field("KQ.G15.%06d".formatted(code))));
  }

  private static ResultPaper.Field field(String value) {
    return new ResultPaper.Field(Optional.of(value), false);
  }

  @Property(tries = 300)
  void anEntryIsReadBack(
      @ForAll("dossiers") ResultDossier dossier,
      @ForAll("fields") Map<String, ResultPaper.Field> fields)
      throws Exception {
    var paper = new ResultPaper("H24.99", Optional.empty(), fields, "a.pdf");
    StoreEntry entry = EntryWriter.write(paper, Optional.of(dossier), RULES).entry();

    DossierMessage read = read(entry);

    DossierRequest content = read.content();
    assertThat(read.code()).isEqualTo(dossier.code());
    assertThat(content.procedureCode()).isEqualTo(dossier.procedureCode());
    assertThat(content.state()).isEqualTo(dossier.state());
    assertThat(content.department()).isEqualTo(dossier.department());
    assertThat(content.receivedAt().toInstant()).isEqualTo(dossier.receivedAt());
    assertThat(content.dueAt().map(OffsetDateTime::toInstant)).isEqualTo(dossier.dueAt());
    assertThat(content.applicant().kind()).isEqualTo(dossier.owner().kind());
    assertThat(content.applicant().idType()).isEqualTo(dossier.owner().idType());
    assertThat(content.applicant().idNumber()).isEqualTo(dossier.owner().idNumber());
    assertThat(content.applicant().taxCode()).isEqualTo(dossier.owner().taxCode());
    assertThat(content.componentReused()).contains(dossier.isComponentReused());
    assertThat(content.result().orElseThrow().number())
        .contains(entry.values().get(EntryMember.NUMBER));
    assertThat(content.result().orElseThrow().issuedOn().map(LocalDate::toString))
        .contains(paper.fields().getOrDefault("issuedDate", field("")).value().orElse(""));
    assertThat(again(read)).isEqualTo(without(entry));
  }

  private DossierMessage read(StoreEntry entry) throws Exception {
    ObjectNode message = JSON.valueToTree(entry.members());
    ObjectNode result = JSON.createObjectNode();
    OF_RESULT.forEach(member -> result.set(member.wireName(), message.remove(member.wireName())));
    message.putArray("DanhSachGiayToKetQua").add(result);
    // A message about a dossier names its applicant, and has the owner by other names
    message.put("HoVaTen", "Người Thử Nghiệm").put("KenhThucHien", "1");
    message.set("SoDinhDanh", message.remove(EntryMember.OWNER.wireName()));
    message.set("LoaiDinhDanh", message.remove(EntryMember.OWNER_TYPE.wireName()));
    String envelope = "{\"session\":\"\",\"madonvi\":\"H24.99\",\"data\":[" + message + "]}";
    return reader.read(1, envelope).getFirst().message().orElseThrow();
  }

  /** Writes the entry of what was read. */
  private static StoreEntry again(DossierMessage read) {
    DossierRequest content = read.content();
    var told = new HashMap<String, String>();
    read.others().forEach((pointer, value) -> told.put(pointer, value.toString()));
    var dossier =
        new ResultDossier(
            read.code(),
            content.procedureCode(),
            content.state(),
            content.department(),
            new ResultDossier.Owner(
                content.applicant().kind(),
                content.applicant().idType(),
                content.applicant().idNumber(),
                content.applicant().taxCode()),
            content.receivedAt().toInstant(),
            content.dueAt().map(OffsetDateTime::toInstant),
            content.stateSince().map(OffsetDateTime::toInstant),
            content.componentReused().orElse(false),
            new ResultDossier.ToldResult(
                content.result().flatMap(DossierRequest.ReturnedResult::number),
                content.result().flatMap(DossierRequest.ReturnedResult::issuedOn)),
            new ToldMembers(told));
    var paper = new ResultPaper("H24.99", Optional.empty(), Map.of(), "a.pdf");
    return without(EntryWriter.write(paper, Optional.of(dossier), RULES).entry());
  }

  /** What only the paper tells. */
  private static StoreEntry without(StoreEntry entry) {
    var values = new EnumMap<EntryMember, String>(entry.values());
    values.put(EntryMember.SUBJECT, "");
    return new StoreEntry(values);
  }
}
