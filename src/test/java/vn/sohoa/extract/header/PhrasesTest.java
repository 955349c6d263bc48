package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.text.VietnameseText;

class PhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Điều chỉnh dự toán chỉ ngân sách|Điều chỉnh dự toán chi ngân sách",
        "Hội đông nhân dân tỉnh|Hội đồng nhân dân tỉnh",
        "NGHỊ QUYÊT số 12|NGHỊ QUYẾT số 12",
        "về việc ký hợp đồng|về việc ký hợp đồng",
        "các tính năng của phần mềm|các tính năng của phần mềm",
        "Chiến lược biển Đông|Chiến lược biển Đông",
        "Cai Lậy|Cai Lậy",
      })
  void repairsOnlyDiacriticsOfKnownPhrases(String read, String right) {
    assertThat(Phrases.mend(read)).isEqualTo(right);
  }

  @Property
  void keepsLettersAndIsIdempotent(
      @ForAll
          @StringLength(max = 60)
          @Chars({'c', 'h', 'i', 'ỉ', 'n', 'g', 'â', 's', 'á', ' ', 'ô', 'ộ', 't', 'm', 'ố'})
          String text) {
    String mended = Phrases.mend(text);

    assertThat(Phrases.mend(mended)).isEqualTo(mended);
    assertThat(VietnameseText.searchKey(mended)).isEqualTo(VietnameseText.searchKey(text));
  }
}
