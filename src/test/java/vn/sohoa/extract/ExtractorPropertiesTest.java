package vn.sohoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

class ExtractorPropertiesTest {

  @Property(tries = 3000)
  void noiseNeverThrows(@ForAll("noise") List<Word> words) {
    Extraction extraction =
        new Extractor().extract(List.of(new PageContent(1, 595, 842, words, List.of())));
    assertThat(extraction.fields()).allMatch(f -> f.confidence() >= 0 && f.confidence() <= 1);
  }

  @Property(tries = 500)
  void valuesAreAsComposedAsTheWords(@ForAll("noise") List<Word> words) {
    Extraction extraction =
        new Extractor().extract(List.of(new PageContent(1, 595, 842, words, List.of())));

    List<String> values =
        extraction.fields().stream()
            .flatMap(field -> Stream.concat(field.raw().stream(), field.clean().stream()))
            .toList();
    assertThat(values).allMatch(value -> Normalizer.isNormalized(value, Normalizer.Form.NFC));
  }

  @Provide
  Arbitrary<List<Word>> noise() {
    Arbitrary<String> texts =
        Arbitraries.of(
            "CỘNG",
            "HÒA",
            "XÃ",
            "HỘI",
            "CHỦ",
            "Số:",
            "/",
            "12/QĐ-UBND",
            "ngày",
            "tháng",
            "4",
            "năm",
            "2025",
            "V/v",
            "QUYẾT",
            "ĐỊNH",
            "Kính",
            "gửi",
            "KT.",
            "CHỦ",
            "TỊCH",
            "Nơi",
            "nhận:",
            "…",
            "MST:",
            "0100233488",
            "H31-250415-0001",
            "İ",
            "ﬁ",
            "-",
            "ĐẾN");
    Arbitrary<Double> xs = Arbitraries.doubles().between(0, 560);
    Arbitrary<Double> ys = Arbitraries.doubles().between(0, 300);
    Arbitrary<Integer> lines = Arbitraries.integers().between(0, 9);
    return Combinators.combine(texts, xs, ys, lines)
        .as((text, x, y, line) -> new Word(text, 0.8, new Box(x, y, 30, 10), line, 0))
        .list()
        .ofMaxSize(60);
  }
}
