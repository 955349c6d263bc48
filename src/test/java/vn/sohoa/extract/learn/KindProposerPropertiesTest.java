package vn.sohoa.extract.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.field.ExternalEvidence;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

class KindProposerPropertiesTest {
  private static final List<String> TEXTS =
      List.of(
          "Họ và tên:",
          "Ngày sinh:",
          "Địa chỉ",
          "Địa chỉ trụ sở chính:",
          "Tên dự án / Project name:",
          "Số:",
          "Cấp ngày",
          "1.",
          "a)",
          "Kính gửi:",
          "PHIẾU",
          "KIỂM TRA",
          "Nguyễn Văn Mẫu",
          "12/3/2025",
          "ngày 05 tháng 11 năm 2024",
          "0100112437",
          "1.250 m2",
          "900.000.000 đồng",
          "31/02/2025",
          "'",
          "{",
          ": #",
          "- 'x': [y]",
          "……",
          "và các bên có liên quan",
          "Nơi nhận:");

  /** Papers of lines of such texts at places of a grid, so that some are the same on all. */
  @Property(tries = 80)
  void aProposalIsReadableAndItsFieldsAreFoundAgain(@ForAll("papers") List<List<String>> papers) {
    List<Sample> samples =
        IntStream.range(0, papers.size())
            .mapToObj(at -> Sample.of("mau-" + at, List.of(page(papers.get(at)))))
            .toList();

    Optional<KindProposal> proposal = new KindProposer(Kinds.builtIn()).propose("mau", samples);

    proposal.ifPresent(found -> requireFound(found, samples));
  }

  private static void requireFound(KindProposal proposal, List<Sample> samples) {
    Kind kind = proposal.plan().kind();
    assertThat(kind.fields())
        .extracting(KindField::name)
        .containsExactlyElementsOf(proposal.plan().fields().stream().map(FieldPlan::name).toList());
    Kinds kinds = Kinds.of(List.of(kind));
    for (int sample = 0; sample < samples.size(); sample++) {
      Extraction reading =
          new Extractor(() -> kinds)
              .extract(samples.get(sample).pages(), ExternalEvidence.NONE, Optional.of("mau"));
      for (ProposedField field : proposal.fields()) {
        if (!field.isConstant() && field.values().get(sample).isPresent()) {
          assertThat(
                  reading.field(new FieldName(field.plan().name())).flatMap(ExtractedField::clean))
              .as(field.plan().anchor())
              .isEqualTo(field.values().get(sample));
        }
      }
    }
  }

  @Property(tries = 100)
  void noiseNeverThrows(@ForAll("noise") List<Word> one, @ForAll("noise") List<Word> other) {
    List<Sample> samples = List.of(sample(one), sample(other), sample(one));

    new KindProposer(Kinds.builtIn())
        .propose("mau", samples)
        .ifPresent(proposal -> assertThat(proposal.plan().kind().id()).isEqualTo("mau"));
  }

  private static Sample sample(List<Word> words) {
    return Sample.of("mau", List.of(new PageContent(1, 595, 842, words, List.of())));
  }

  private static PageContent page(List<String> lines) {
    Paper paper = new Paper().centered(300, 100, "PHIẾU KIỂM TRA KHO");
    for (int line = 0; line < lines.size(); line++) {
      paper.at(85 + 180 * (line % 2), 200 + 18 * (line / 2 * 2), lines.get(line));
    }
    return paper.page();
  }

  @Provide
  Arbitrary<List<List<String>>> papers() {
    Arbitrary<String> line =
        Arbitraries.of(TEXTS)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(texts -> String.join(" ", texts));
    return line.list().ofMinSize(2).ofMaxSize(10).list().ofMinSize(2).ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Word>> noise() {
    Arbitrary<Double> confidence = Arbitraries.doubles().between(0, 1);
    Arbitrary<Double> x = Arbitraries.doubles().between(0, 560);
    Arbitrary<Double> y = Arbitraries.doubles().between(0, 820);
    return Combinators.combine(
            Arbitraries.of(TEXTS), confidence, x, y, Arbitraries.integers().between(0, 9))
        .as(
            (text, sure, left, top, line) ->
                new Word(text, sure, new Box(left, top, 6.0 * text.length(), 10), line, 0))
        .list()
        .ofMaxSize(40);
  }
}
