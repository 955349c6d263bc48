package vn.sohoa.admin.newkind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.KindField.PageChoice;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Label;
import vn.sohoa.extract.kind.Layout;
import vn.sohoa.extract.learn.Band;
import vn.sohoa.extract.learn.FieldPlan;
import vn.sohoa.extract.learn.KindPlan;
import vn.sohoa.extract.learn.KindProposal;
import vn.sohoa.extract.learn.KindYaml;
import vn.sohoa.extract.learn.MarkPlan;
import vn.sohoa.extract.learn.ProposedField;
import vn.sohoa.extract.learn.ValueType;

class DefinitionTextTest {
  private static final FieldPlan STORE =
      new FieldPlan(
          "tenKho",
          new Label("Tên kho", "Tên kho"),
          "Tên kho",
          Optional.empty(),
          PageChoice.ANY,
          1,
          false,
          ValueType.TEXT,
          true);
  private static final FieldPlan AREA =
      new FieldPlan(
          "dienTich",
          new Label("Diện tích #1: kho", "Diện tích"),
          "Diện tích #1: 'kho'",
          Optional.of(new Band(20, 40)),
          PageChoice.FIRST,
          3,
          true,
          new ValueType("area", Optional.of("'?(\\d+) m²")),
          true);

  private static ProposedField varying(FieldPlan plan) {
    return new ProposedField(plan, List.of(Optional.of("Một"), Optional.of("Hai")), false);
  }

  private static ProposedField constant(FieldPlan plan) {
    return new ProposedField(plan, List.of(Optional.of("Một"), Optional.of("Một")), true);
  }

  private static KindProposal proposal(ProposedField... fields) {
    List<FieldPlan> planned =
        Stream.of(fields).filter(field -> !field.isConstant()).map(ProposedField::plan).toList();
    var plan =
        new KindPlan(
            "phieu-kho",
            new Label("Phiếu kho", "Phiếu kho"),
            Layout.FREE,
            List.of(new MarkPlan(true, "PHIẾU KHO", 1)),
            List.of(),
            planned);
    return new KindProposal(plan, List.of(fields), List.of());
  }

  private static String text(KindProposal proposal) {
    return new DefinitionText(proposal, List.of("fields: a.pdf", "b.pdf")).text();
  }

  /** Deletes the signs as a person does: those of definitions, not of remarks. */
  private static String uncommented(String text) {
    return text.replaceAll("(?m)^#(?=\\S| {2})", "");
  }

  private static List<String> withoutRemarks(String text) {
    return text.lines().filter(line -> !line.strip().startsWith("#")).toList();
  }

  private static List<String> expected(KindProposal proposal) {
    var lines = new ArrayList<String>(KindYaml.head(proposal.plan()));
    lines.add("fields:");
    proposal.fields().forEach(field -> lines.addAll(KindYaml.field(field.plan())));
    return lines;
  }

  private static List<String> names(String text) {
    return KindReader.read("kho.yaml", text).getFirst().fields().stream()
        .map(KindField::name)
        .toList();
  }

  @Test
  void aConstantFieldIsItsItemAgainWithoutTheSigns() {
    KindProposal proposal = proposal(varying(STORE), constant(AREA));
    String text = text(proposal);

    assertThat(names(text)).containsExactly("tenKho");
    assertThat(withoutRemarks(uncommented(text))).isEqualTo(expected(proposal));
    assertThat(names(uncommented(text))).containsExactly("tenKho", "dienTich");
  }

  @Test
  void theKeyIsACommentIfAllFieldsAre() {
    KindProposal proposal = proposal(constant(AREA), constant(STORE));
    String text = text(proposal);

    assertThat(text).contains("\n#fields:\n");
    assertThat(names(text)).isEmpty();
    assertThat(withoutRemarks(uncommented(text))).isEqualTo(expected(proposal));
    assertThat(names(uncommented(text))).containsExactly("dienTich", "tenKho");
  }

  @Test
  void thereIsNoKeyWithoutFields() {
    assertThat(text(proposal())).doesNotContain("fields:\n");
  }
}
