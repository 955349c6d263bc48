package vn.sohoa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.language.NotationStart.Slash;

/** The notation is found however handwriting spoils the slash before it. */
class NotationStartTest {
  @ParameterizedTest
  @CsvSource({
    "Số: 157/QĐ-UBND,Số: 157,QĐ-UBND,READ",
    "Số: 118/2025/NĐ-CP,Số: 118/2025,NĐ-CP,READ",
    "Số: /Z 5/KH-SXD,Số: /Z 5,KH-SXD,READ",
    "Số: 12-QĐ/TU,Số: 12,QĐ/TU,READ",
    "Số: 15/UBND-KT,Số: 15,UBND-KT,READ",
    "Số: 15/STC,Số: 15,STC,READ",
    "Số: t? JQĐ-SKHCN,'Số: t? ',QĐ-SKHCN,LETTER",
    "Số: “-JCĐ-STC,Số: “-,CĐ-STC,LETTER",
    "Số: 4552QĐ-STC,Số: 4552,QĐ-STC,MAYBE_DIGIT",
    "Số: /Z 5,'Số: ',Z 5,STRAY",
    "Số: “ế áKH-STC,Số: “ế á,KH-STC,MISSING",
    "Số: ##QyĐ-STC,Số: ##,QyĐ-STC,MISSING"
  })
  void findsWhereTheNotationBegins(String text, String before, String notation, Slash slash) {
    assertThat(NotationStart.in(text, 0))
        .contains(new NotationStart(before.length(), text.length() - notation.length(), slash));
  }

  @Test
  void aRowWithoutNotationHasNone() {
    assertThat(NotationStart.in("Số: 157", 0)).isEmpty();
    assertThat(NotationStart.in("Kính gửi: Sở Tài chính", 0)).isEmpty();
  }

  @Test
  void whatIsBeforeTheLabelsEndDoesNotCount() {
    assertThat(NotationStart.in("A/QĐ-UB", 4)).isEqualTo(Optional.empty());
  }
}
