package vn.sohoa.bench.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.sohoa.admin.demo.DemoAuthority;
import vn.sohoa.admin.demo.DemoDossier;
import vn.sohoa.bench.Report;
import vn.sohoa.link.CandidateSearch;
import vn.sohoa.link.scoring.CandidateDossier;
import vn.sohoa.link.scoring.LinkEvidence;
import vn.sohoa.link.scoring.LinkScorer;
import vn.sohoa.link.scoring.Weights;

/** Counts how often each level of evidence is seen with the right dossier and with others. */
final class Levels {
  private static final int OTHERS = 40;

  private final DemoAuthority authority;
  private final SplittableRandom random;
  private final LinkScorer scorer = new LinkScorer(Weights.current());
  private final Map<String, long[]> seen = new TreeMap<>();

  Levels(DemoAuthority authority, long seed) {
    this.authority = authority;
    this.random = new SplittableRandom(seed);
  }

  void accept(LinkRun.Linked linked, CandidateSearch.Found found, DemoDossier truth) {
    linked.ranking().candidates().stream()
        .filter(candidate -> candidate.dossier().code().equals(truth.code()))
        .forEach(candidate -> count(candidate.evidence(), 0));
    var others = new ArrayList<CandidateDossier>();
    for (int i = 0; i < OTHERS; i++) {
      DemoDossier other = authority.dossier(random.nextInt(authority.size()));
      if (!other.code().equals(truth.code())) {
        others.add(facts(other, found));
      }
    }
    scorer
        .rank(linked.signals(), others, authority.size())
        .candidates()
        .forEach(candidate -> count(candidate.evidence(), 1));
  }

  private static CandidateDossier facts(DemoDossier dossier, CandidateSearch.Found found) {
    int known = found.dossiers().stream().mapToInt(d -> d.neighbours().known()).max().orElse(0);
    boolean enterprise = dossier.applicant().enterprise();
    var number = java.util.Optional.of(dossier.applicant().number());
    return new CandidateDossier(
        dossier.code(),
        dossier.procedure().code(),
        dossier.applicant().name(),
        enterprise ? java.util.Optional.empty() : number,
        enterprise ? number : java.util.Optional.empty(),
        dossier.receivedAt().toInstant(),
        dossier.finishedAt().map(java.time.OffsetDateTime::toInstant),
        dossier
            .result()
            .filter(DemoDossier.Result::told)
            .map(
                told ->
                    CandidateDossier.Result.of(
                        java.util.Optional.of(told.number()),
                        java.util.Optional.of(told.issuedOn())))
            .orElse(CandidateDossier.Result.UNTOLD),
        new CandidateDossier.Neighbours(known, 0));
  }

  private void count(List<LinkEvidence> evidence, int column) {
    evidence.forEach(item -> seen.computeIfAbsent(item.name(), key -> new long[2])[column]++);
  }

  Report.Table table() {
    return new Report.Table(
        "How often a level is seen: with the right dossier where it is a candidate, with others picked by chance",
        List.of("level", "right dossier", "others"),
        seen.entrySet().stream()
            .map(e -> List.<Object>of(e.getKey(), e.getValue()[0], e.getValue()[1]))
            .toList());
  }
}
