package vn.sohoa.extract.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.text.VietnameseText;
import vn.sohoa.language.AdministrativePhrases;

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
        "hỗ trợ đôi với hộ nghèo|hỗ trợ đối với hộ nghèo",
        "kinh phí đề thực hiện nhiệm vụ|kinh phí để thực hiện nhiệm vụ",
        "Quần lý nhà nước|Quản lý nhà nước",
        "cửa hàng xăng dâu|cửa hàng xăng dầu",
        "UBND tính|UBND tỉnh",
        "các văn bản hành chính|các văn bản hành chính",
        "hành chính công bổ sung|hành chính công bổ sung",
        "quản lý thuê đất|quản lý thuê đất",
        "nâng lương|nâng lương",
        "năng lượng|năng lượng",
        "ông Điện Tử|ông Điện Tử",
        "thông tin. Từ ngày|thông tin. Từ ngày",
      })
  void correctsDiacriticsOfKnownPhrasesOnly(String read, String right) {
    assertThat(Phrases.correct(read)).isEqualTo(right);
  }

  @Property
  void changesNoRightPhrase(@ForAll @Size(min = 1, max = 4) List<@From("phrases") String> phrases) {
    String right = String.join(" ", phrases);

    assertThat(Phrases.correct(right)).isEqualTo(right);
  }

  @Property
  void restoresTheOnlyPhraseThatFits(
      @ForAll @From("phrases") String phrase, @ForAll @IntRange(max = 5) int at) {
    String[] words = phrase.split(" ", -1);
    int misread = at % words.length;
    words[misread] = VietnameseText.searchKey(words[misread]).replaceAll("[^a-z]", "");
    String read = String.join(" ", words);

    assertThat(VietnameseText.letterKey(Phrases.correct(read)))
        .isEqualTo(VietnameseText.letterKey(phrase));
    assertThat(Phrases.correct(read)).isIn(read, phrase, phrase.replace(",", ""));
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(AdministrativePhrases.ALL).map(String::strip);
  }

  @Property
  void preservesLettersAndIsIdempotent(
      @ForAll
          @StringLength(max = 60)
          @Chars({'c', 'h', 'i', 'ỉ', 'n', 'g', 'â', 's', 'á', ' ', 'ô', 'ộ', 't', 'm', 'ố'})
          String text) {
    String mended = Phrases.correct(text);

    assertThat(Phrases.correct(mended)).isEqualTo(mended);
    assertThat(VietnameseText.searchKey(mended)).isEqualTo(VietnameseText.searchKey(text));
  }
}
