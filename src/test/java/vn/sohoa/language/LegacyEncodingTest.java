package vn.sohoa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyEncodingTest {
  private static final String SMALL =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

  @ParameterizedTest
  @CsvSource({
    "TCVN3,Céng hßa x· héi,Cộng hòa xã hội",
    "TCVN3,§éc lËp - Tù do - H¹nh phóc,Độc lập - Tự do - Hạnh phúc",
    "TCVN3,Ủy ban,Ủy ban",
    "TCVN3,CéNG HßA X· HéI,CỘNG HÒA XÃ HỘI",
    "TCVN3,B¸o c¸o cña UBND tØnh NghÖ An,Báo cáo của UBND tỉnh Nghệ An",
    "TCVN3,Th\u00adêng trùc,Thường trực",
    "VNI,Coäng hoøa xaõ hoäi,Cộng hòa xã hội",
    "VNI,Ñoäc laäp - Töï do - Haïnh phuùc,Độc lập - Tự do - Hạnh phúc",
    "VNI,UÛY BAN NHAÂN DAÂN,ỦY BAN NHÂN DÂN",
    "VNI,ngöôøi kyù Nguyeãn Vaên Bæ Lyõ Kîø,người ký Nguyễn Văn Bỉ Lỹ Kỵø",
    "VIQR,Co^.ng ho`a xa~ ho^.i,Cộng hòa xã hội",
    "VIQR,DDo^.c la^.p tu+. do,Độc lập tự do",
    "VIQR,Ha\\. No^.i\\.,Ha. Nội."
  })
  void converts(LegacyEncoding encoding, String old, String unicode) {
    assertThat(encoding.toUnicode(old)).isEqualTo(unicode);
  }

  @Test
  void tcvn3HasOneBytePerLetter() {
    String latin = latin1();
    String converted = LegacyEncoding.TCVN3.toUnicode(latin);
    assertThat(converted.chars().boxed().toList())
        .containsAll((SMALL + "ĂÂÊÔƠƯĐ").chars().filter(it -> it > 0x7F).boxed().toList());
    assertThat(
            IntStream.range(0, latin.length())
                .filter(i -> latin.charAt(i) != converted.charAt(i))
                .mapToObj(converted::charAt))
        .doesNotHaveDuplicates();
  }

  @Property
  void roundTripsVni(@ForAll("sentences") String sentence) {
    assertThat(LegacyEncoding.VNI.toUnicode(toVni(sentence))).isEqualTo(sentence);
  }

  @Property
  void roundTripsViqr(@ForAll("sentences") String sentence) {
    assertThat(LegacyEncoding.VIQR.toUnicode(toViqr(sentence))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "Céng hßa x· héi chñ nghÜa ViÖt Nam,TCVN3",
    "ñy ban nh©n d©n thµnh phè H¶i Phßng,TCVN3",
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam,VNI",
    "Quyeát ñònh veà vieäc pheâ duyeät keá hoaïch,VNI"
  })
  void detectsEncoding(String text, LegacyEncoding encoding) {
    assertThat(LegacyText.detect(text)).contains(encoding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "toàn bộ hoàn cảnh hoà bình và hoá đơn, oà khóc",
        "La république française a été créée à l'été, où déjà",
        "Größe, Übung, Maße und Höhe für Äpfel",
        "Mañana será otro día según él",
        "plain text without marks",
        "25 °C ± 0,5 · § 12",
        "",
        "bà à ú ò ó é"
      })
  void ignoresOtherText(String text) {
    assertThat(LegacyText.detect(text)).isEmpty();
    assertThat(LegacyText.decode(text)).isEqualTo(new LegacyText.Decoded(text, java.util.Set.of()));
  }

  @Test
  void convertsParagraphsSeparately() {
    String mixed =
        "Hòa giải ở cơ sở\nCéng hßa x· héi chñ nghÜa ViÖt Nam\nSè: 15\nNơi nhận: Sở Tư pháp";
    LegacyText.Decoded decoded = LegacyText.decode(mixed);
    assertThat(decoded.encodings()).containsExactly(LegacyEncoding.TCVN3);
    assertThat(decoded.text())
        .isEqualTo(
            "Hòa giải ở cơ sở\nCộng hòa xã hội chủ nghĩa Việt Nam\nSè: 15\nNơi nhận: Sở Tư pháp");
  }

  @Test
  void shortLineFollowsOthersIfNoneIsUnicode() {
    assertThat(
            LegacyText.decode("Céng hßa x· héi chñ nghÜa ViÖt Nam\nSè: 15/Q§-UB\nà la carte, où")
                .text())
        .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam\nSố: 15/QĐ-UB\nà la carte, où");
  }

  @Property
  void preservesUnicodeSentences(@ForAll("phrases") String phrase) {
    assertThat(LegacyText.decode(phrase).text()).isEqualTo(phrase);
  }

  @ParameterizedTest
  @CsvSource({
    ".VnTimeH,TCVN3,true",
    "ABCDEF+.VnTime,TCVN3,false",
    ".VnArialH-Bold,TCVN3,true",
    "VNI-Times,VNI,false"
  })
  void detectsEncodingByFontName(String font, LegacyEncoding encoding, boolean capitals) {
    assertThat(LegacyFont.named(font)).contains(new LegacyFont(encoding, capitals));
  }

  @Test
  void restoresCapitalsOfFont() {
    assertThat(LegacyFont.named("TimesNewRoman")).isEmpty();
    assertThat(LegacyFont.named(".VnTimeH").orElseThrow().toUnicode("céng hßa x· héi"))
        .isEqualTo("CỘNG HÒA XÃ HỘI");
  }

  @Provide
  Arbitrary<String> sentences() {
    // excludes letters that would combine: dd, and vowels followed by a letter that could be a mark
    return Arbitraries.strings()
        .withChars(SMALL.replace("đ", "") + " Đ")
        .ofMaxLength(12)
        .map(text -> text.replaceAll("(?<=[dD])d", " "));
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(
            "toà nhà hoà bình thủ tục hoá cả và à ủy thuỷ đã đủ ở lệ phí số bì ì".split(" "))
        .list()
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }

  // VNI writes the diacritics of a letter after it as one character; independent of the production
  // table
  private static String toVni(String text) {
    var tones = Map.of('\u0301', 'ù', '\u0300', 'ø', '\u0309', 'û', '\u0303', 'õ', '\u0323', 'ï');
    var hats =
        Map.of(
            '\0', 'â', '\u0301', 'á', '\u0300', 'à', '\u0309', 'å', '\u0303', 'ã', '\u0323', 'ä');
    var cups =
        Map.of(
            '\0', 'ê', '\u0301', 'é', '\u0300', 'è', '\u0309', 'ú', '\u0303', 'ü', '\u0323', 'ë');
    var iTones =
        Map.of(
            '\0', 'i', '\u0301', 'í', '\u0300', 'ì', '\u0309', 'æ', '\u0303', 'ó', '\u0323', 'ò');
    return text.chars()
        .mapToObj(
            code -> {
              String parts = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFD);
              char base = parts.charAt(0);
              char tone =
                  (char)
                      parts
                          .chars()
                          .filter(mark -> tones.containsKey((char) mark))
                          .findFirst()
                          .orElse(0);
              if (base == 'Đ') {
                return "Ñ";
              }
              if (base == 'i') {
                return "" + iTones.get(tone);
              }
              if (base == 'y' && tone == '\u0323') {
                return "î";
              }
              if (parts.contains("\u0302")) {
                return "" + base + hats.get(tone);
              }
              if (parts.contains("\u0306")) {
                return "" + base + cups.get(tone);
              }
              String letter = parts.contains("\u031B") ? (base == 'o' ? "ô" : "ö") : "" + base;
              return tone == 0 ? letter : letter + tones.get(tone);
            })
        .collect(Collectors.joining());
  }

  private static String toViqr(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replace("Đ", "DD")
        .replaceAll("([aeouy])([\u0323])([\u0302\u0306\u031B])", "$1$3$2")
        .replace('\u0302', '^')
        .replace('\u0306', '(')
        .replace('\u031B', '+')
        .replace('\u0301', '\'')
        .replace('\u0300', '`')
        .replace('\u0309', '?')
        .replace('\u0303', '~')
        .replace('\u0323', '.');
  }

  private static String latin1() {
    return IntStream.range(0xA0, 0x100).mapToObj(Character::toString).collect(Collectors.joining());
  }
}
