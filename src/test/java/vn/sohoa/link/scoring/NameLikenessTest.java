package vn.sohoa.link.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
  @ParameterizedTest
  @CsvSource({
    "Nguyễn Văn Thuỷ, NGUYỄN VĂN THỦY, SAME",
    "Nguyễn Văn Hùng, Nguyễn Văn Hùng sinh năm 1980, SAME",
    "Nguyễn Văn Hùng, Nguyễn Văn Hưng, BUT_FOR_MARKS",
    "Nguyễn Văn Hùng, Nguyen Van Hung, BUT_FOR_MARKS",
    "Trần Thị Bích Liên, Trần Thị Bích 1iên, CLOSE",
    "Lê Văn Toàn, N.V. Toàn, OTHER",
    "Lê Văn Toàn, L.V. Toàn, INITIALS",
    "Nguyễn Văn Hùng, Phạm Thị Mai, OTHER",
    "Công ty Trách nhiệm hữu hạn Sao Mai, Công ty TNHH Sao Mai, SAME",
    "Công ty Cổ phần Sao Mai, Công ty TNHH Sao Mai, OTHER",
    "Công ty TNHH Thử Nghiệm, Công ty TNHH Thử Nghiệm chịu trách nhiệm thi hành, SAME",
    "Công ty TNHH Thử Nghiệm 3, Công ty TNHH Thử Nghiệm 3 chịu trách nhiệm, SAME",
    "Công ty TNHH Thử Nghiệm, Công ty TNHH Thử Nghiệm 3, CLOSE",
    "Nguyễn Văn Hùng, Nguyễn Văn Hùng 0912345678, SAME"
  })
  void levels(String name, String reading, NameLikeness expected) {
    assertThat(NameLikeness.of(name, reading)).isEqualTo(expected);
  }

  @Test
  void dropsReadingsThatLackOnlyTheNumber() {
    List<String> read =
        List.of("CÔNG TY TNHH THỬ NGHIỆM", "Công ty TNHH Thử Nghiệm 3", "Nguyễn Văn Hùng");

    assertThat(NameLikeness.complete(read))
        .containsExactly("Công ty TNHH Thử Nghiệm 3", "Nguyễn Văn Hùng");
  }

  @Property
  void nameEqualsItself(@ForAll @AlphaChars @StringLength(min = 1, max = 30) String name) {
    assertThat(NameLikeness.of(name, name)).isEqualTo(NameLikeness.SAME);
  }
}
