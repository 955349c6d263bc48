package vn.sohoa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
  private static final String WORDS =
      """
      cộng hòa xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc ủy ban nhân dân thành phố quyết
      định về việc phê duyệt kế hoạch số hóa hồ sơ kết quả giải thủ tục hành chính thuộc thẩm quyền
      nghiêng khuỷu khuya ngoằn ngoèo nguyễn huỳnh quỳnh quýt quốc quới quớt quý quy gì gìn giếng
      giêng giữa già giỏi giuộc gặp ghi ghế nghỉ nghe kỹ kính kề kẻ cảm hoãn thuở huơ huế thuế yêu yên
      yết ý y lý sỹ mỹ vy uống ước ủng ưu hưu gửi cười người rượu hươu mía của mưa lửa xoong moóc
      voan phuy buýt tuýp pin toàn ngoài xoáy hoạch loắt choắt thoăn loè xoè lòe khỏe thuỷ thủy oanh
      uyên uỷ êm ôm ăn ơn âu ấy iu ỉa đuốc chuồng quẹo quăng quất quân quầy quên quềnh quơ que""";

  @Test
  void acceptsAdministrativeVocabulary() {
    assertThat(WORDS.split("\\s+")).allMatch(Syllables::isPossible);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tthủ",
        "đoạnh2",
        "châp",
        "đât",
        "câp",
        "quôc",
        "quyet",
        "cạc h",
        "hoc",
        "sạchx",
        "bàc",
        "mãt",
        "ka",
        "ke1",
        "ci",
        "ceo",
        "gê",
        "ghà",
        "nga9",
        "nghà",
        "ngê",
        "qa",
        "qo",
        "iên",
        "coan",
        "kuy",
        "hòan",
        "thúyên",
        "qúy",
        "gìa",
        "cuả",
        "mủôn",
        "nguơì",
        "héi",
        "hßa",
        "vieät",
        "điòa",
        "fan",
        "zô",
        "jun",
        "w",
        "UBND",
        "QĐ",
        "tr",
        "b",
        "",
        "nghiêngg",
        "hóá",
        "bâýt",
        "aaa",
        "hôông"
      })
  void rejectsMisspelledSyllables(String word) {
    assertThat(Syllables.isPossible(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Nghiêng,ngh,iêng,LEVEL",
    "QUYỀN,q,uyên,GRAVE",
    "giếng,g,iêng,ACUTE",
    "giữa,gi,ưa,TILDE",
    "hoá,h,oa,ACUTE",
    "hóa,h,oa,ACUTE",
    "ỷ,'',y,HOOK",
    "lịch,l,ich,DOT"
  })
  void parsesSyllables(String word, String onset, String rime, Tone tone) {
    assertThat(Syllable.parse(word)).contains(new Syllable(onset, rime, tone));
  }

  @Property
  void caseAndCompositionDoNotMatter(@ForAll("words") String word) {
    Optional<Syllable> read = Syllable.parse(word);
    assertThat(Syllable.parse(word.toUpperCase(Locale.ROOT))).isEqualTo(read);
    assertThat(Syllable.parse(Normalizer.normalize(word, Normalizer.Form.NFD))).isEqualTo(read);
  }

  @Property
  void stopsTakeOnlyTwoTones(@ForAll("words") String word) {
    Syllable.parse(word)
        .filter(read -> read.rime().matches(".*(p|t|c|ch)"))
        .ifPresent(read -> assertThat(read.tone()).isIn(Tone.ACUTE, Tone.DOT));
  }

  @Property
  void neverThrows(@ForAll String text) {
    assertThat(Syllables.rate(text).share()).isBetween(0.0, 1.0);
    assertThat(Syllable.parse(text)).isEqualTo(Syllable.parse(text.toLowerCase(Locale.ROOT)));
  }

  @Test
  void ratesWordsWithoutPunctuation() {
    assertThat(Syllables.rate("(Hà Nội), ngày 15/4 “tthủ tục”…"))
        .isEqualTo(new Syllables.Rate(5, 4));
    assertThat(Syllables.rate(" 12 - ").share()).isZero();
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> letters =
        Arbitraries.strings().withChars("aáàăắâấbcchđgiíkhlmnờớơôồốpqtuưứúyýr").ofMaxLength(6);
    return Arbitraries.oneOf(Arbitraries.of(WORDS.split("\\s+")), letters);
  }
}
