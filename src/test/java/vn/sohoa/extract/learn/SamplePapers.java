package vn.sohoa.extract.learn;

import java.util.List;
import java.util.stream.IntStream;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.kind.Kinds;

/** Papers of a kind that no definition knows. */
final class SamplePapers {
  private SamplePapers() {}

  static List<Sample> of(Paper... papers) {
    return IntStream.range(0, papers.length)
        .mapToObj(at -> Sample.of("mau-" + (at + 1), List.of(papers[at].page())))
        .toList();
  }

  /** A paper with a national heading and this title. */
  static Paper titled(String title) {
    return new Paper().motto().centered(300, 130, title);
  }

  /** Adds lines of text, each a paragraph of its own. */
  static Paper lines(Paper paper, String... lines) {
    double y = 200;
    for (String line : lines) {
      paper.at(85, y, line);
      y += 18;
    }
    return paper;
  }

  static KindProposal proposal(Paper... papers) {
    return new KindProposer(Kinds.builtIn()).propose("mau", of(papers)).orElseThrow();
  }

  /** Reads a paper with the proposed kind beside the built-in ones. */
  static Extraction read(KindProposal proposal, Paper paper) {
    Kinds kinds = Kinds.builtIn().with(List.of(proposal.plan().kind()));
    return new Extractor(() -> kinds).extract(List.of(paper.page()));
  }
}
