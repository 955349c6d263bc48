package vn.sohoa.clean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SentTextTest {
  @Property(tries = 500)
  void isComposedAndStaysAsItIs(@ForAll String sent) {
    String stored = SentText.of(sent);

    assertThat(Normalizer.isNormalized(stored, Normalizer.Form.NFC)).isTrue();
    assertThat(SentText.of(stored)).isEqualTo(stored);
  }

  @Property(tries = 500)
  void theFormOfTheSenderMakesNoDifference(@ForAll String sent) {
    assertThat(SentText.of(Normalizer.normalize(sent, Normalizer.Form.NFD)))
        .isEqualTo(SentText.of(sent));
  }

  @Example
  void whatNobodySeesIsNoDifference() {
    assertThat(SentText.of("\uFEFF VB\u200B\u00AD-1\u00A0")).isEqualTo("VB-1");
    assertThat(SentText.of("Sở\u00A0Xây\u2003dựng")).isEqualTo("Sở Xây dựng");
    assertThat(SentText.of("a\n  b\tc")).isEqualTo("a\n  b\tc");
  }

  @Example
  void visibleCharactersStay() {
    assertThat(SentText.of("Ðà Nẵng, ½ “х”")).isEqualTo("Ðà Nẵng, ½ “х”");
  }

  @Example
  void nulAndHalvesOfSurrogatePairsCannotBeStored() {
    assertThat(SentText.isStorable("\uD83D\uDCC4")).isTrue();
    assertThat(SentText.isStorable("a\uD83D")).isFalse();
    assertThat(SentText.isStorable("a\0")).isFalse();
  }
}
