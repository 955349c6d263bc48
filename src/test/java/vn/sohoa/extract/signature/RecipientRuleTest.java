package vn.sohoa.extract.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.FieldName;

class RecipientRuleTest {
  @Test
  void extractsRecipientsWithoutFileCopy() {
    Paper paper =
        new Paper()
            .at(85, 600, "Nơi nhận:")
            .at(85, 615, "- Như Điều 3;")
            .at(85, 630, "- Sở Tài chính;")
            .at(85, 645, "- Lưu: VT, QLĐT.");

    Extraction read = new Extractor().extract(List.of(paper.page()));

    assertThat(
            read.fields().stream()
                .filter(field -> field.name().equals(FieldName.RECIPIENTS))
                .flatMap(field -> field.clean().stream()))
        .containsExactlyInAnyOrder("Như Điều 3", "Sở Tài chính");
  }
}
