package vn.sohoa.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sohoa.document.Declaration;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.StoredField;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.link.scoring.Signals;

class DocumentSignalsTest {
  private static final Instant RECEIVED = Instant.parse("2025-05-01T02:00:00Z");

  private static StoredField field(String name, String value) {
    return new StoredField(
        new StoredField.FieldId(new UUID(0, 0), name, 0),
        Optional.of(value),
        Optional.of(value),
        0.9,
        1,
        Optional.empty(),
        "test");
  }

  private static Signals signals(StoredField... fields) {
    var declared =
        Declaration.of(
            "H31.16",
            DocumentRole.COMPONENT,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty());
    return DocumentSignals.of(declared, RECEIVED, List.of(fields), "", List.of());
  }

  @Test
  void everyNameThatIsAskedForIsAFieldOfSomeKindOfPaper() {
    assertThat(
            Kinds.builtIn().all().stream()
                .flatMap(kind -> kind.fields().stream())
                .map(KindField::name)
                .collect(Collectors.toSet()))
        .containsAll(DocumentSignals.NAMES);
  }

  @Test
  void theEmployerOnAWorkPermitIsSomebodyItMayBelongTo() {
    assertThat(signals(field("employer", "Công ty TNHH Thử Nghiệm")).names())
        .contains("Công ty TNHH Thử Nghiệm");
  }

  @Test
  void whatTheHeaderSaysIsAskedForByItsMetadataNames() {
    Signals signals =
        signals(
            field(FieldName.DOSSIER_CODE.metadataName(), "H15.50.05.13-250415-0975"),
            field(FieldName.PROCEDURE_CODE.metadataName(), "1.009664"),
            field(FieldName.TAX_CODE.metadataName(), "0100233488"),
            field(FieldName.ID_NUMBER.metadataName(), "031090012345"),
            field(FieldName.TYPE_NAME.metadataName(), "Quyết định"),
            field(FieldName.SUBJECT.metadataName(), "Về việc thử nghiệm"),
            field(FieldName.CODE_NUMBER.metadataName(), "1178"),
            field(FieldName.CODE_NOTATION.metadataName(), "QĐ-UBND"),
            field(FieldName.ISSUED_DATE.metadataName(), "2025-04-15"));

    assertThat(signals.codesRead())
        .extracting(Signals.ReadCode::code)
        .containsExactly("H15.50.05.13-250415-0975");
    assertThat(signals.procedureCode()).contains("1.009664");
    assertThat(signals.numbers())
        .extracting(Signals.ReadNumber::value)
        .containsExactlyInAnyOrder("0100233488", "031090012345");
    assertThat(signals.kind().orElseThrow()).contains("Quyết định", "Về việc thử nghiệm");
    assertThat(signals.number()).isPresent();
    assertThat(signals.issuedOn()).contains(LocalDate.of(2025, 4, 15));
  }
}
