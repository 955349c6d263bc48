package vn.sohoa.extract.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.field.Reading;
import vn.sohoa.page.Box;

class OwnNumberTest {
  private static final Finding DOUBT =
      Finding.ofField(FindingCode.LOW_CONFIDENCE, "codeNumber", "52-2026");
  private static final Finding OTHER =
      Finding.ofField(FindingCode.LOW_CONFIDENCE, "landArea", "79 m2");

  private static Candidate candidate(String name, Optional<String> value, Box box, String rule) {
    return new Candidate(
        new FieldName(name), value, value, 0.8, 1, Optional.of(box), rule, "as drawn");
  }

  private static Candidate ofHead(String name) {
    return candidate(name, Optional.of("52"), new Box(110, 186, 40, 10), "header.number");
  }

  private static Candidate ofKind(Optional<String> value, double y) {
    return candidate("contractNumber", value, new Box(108, y, 90, 12), "kind.hop-dong");
  }

  private static Reading read(Candidate own) {
    return new Reading(
        List.of(ofHead("codeNumber"), ofHead("codeNotation"), own), List.of(DOUBT, OTHER));
  }

  @Test
  void numberThatTheKindReadsIsNotDoubtedAsThatOfTheHead() {
    Candidate own = ofKind(Optional.of("52-2026/HĐTĐ"), 185);

    Reading settled = OwnNumber.settle(read(own), List.of("partyA"));

    assertThat(settled.fields()).containsExactly(own);
    assertThat(settled.findings()).containsExactly(OTHER);
  }

  @Test
  void doubtStaysWhereTheKindReadsNothing() {
    Reading elsewhere = read(ofKind(Optional.of("52-2026/HĐTĐ"), 385));
    Reading empty = read(ofKind(Optional.empty(), 185));

    assertThat(OwnNumber.settle(elsewhere, List.of())).isEqualTo(elsewhere);
    assertThat(OwnNumber.settle(empty, List.of())).isEqualTo(empty);
  }

  @Test
  void numberThatTheKindRequiresIsDecidedByAPerson() {
    Reading read = read(ofKind(Optional.of("52-2026/HĐTĐ"), 185));

    assertThat(OwnNumber.settle(read, List.of("codeNumber"))).isEqualTo(read);
  }

  @Test
  void numberWithoutDoubtStays() {
    Reading read =
        new Reading(
            List.of(ofHead("codeNumber"), ofKind(Optional.of("52/HĐ"), 185)), List.of(OTHER));

    assertThat(OwnNumber.settle(read, List.of())).isEqualTo(read);
  }
}
