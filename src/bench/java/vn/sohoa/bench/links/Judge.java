package vn.sohoa.bench.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.sohoa.admin.demo.DemoAuthority;
import vn.sohoa.admin.demo.DemoDossier;
import vn.sohoa.admin.demo.DemoPaper;
import vn.sohoa.bench.Report;
import vn.sohoa.link.scoring.LinkCandidate;
import vn.sohoa.link.scoring.LinkDecision;

/** Sets decisions against the truth, by the kind of evidence that the paper carried. */
final class Judge {
  private final DemoAuthority authority;
  private final IntPredicate present;
  private final Map<String, List<DemoDossier>> byNumber = new HashMap<>();
  private final Map<String, List<DemoDossier>> byName = new HashMap<>();
  private final Map<String, Count> counts = new TreeMap<>();
  private static final double[] THRESHOLDS = {0.9, 0.95, 0.98, 0.99, 0.995, 0.999};
  private final int[][] atThreshold = new int[THRESHOLDS.length][2];
  private final Map<Integer, double[]> reliability = new TreeMap<>();

  /** What became of the papers of one kind. */
  private static final class Count {
    int papers;
    int linked;
    int right;
    int rightComponent;
    int ambiguous;
    int top3;
    int shown;
  }

  Judge(DemoAuthority authority, IntPredicate present) {
    this.authority = authority;
    this.present = present;
    authority
        .dossiers()
        .filter(dossier -> present.test(dossier.number()))
        .forEach(
            dossier -> {
              byNumber
                  .computeIfAbsent(dossier.applicant().number(), key -> new ArrayList<>())
                  .add(dossier);
              byName
                  .computeIfAbsent(dossier.applicant().name(), key -> new ArrayList<>())
                  .add(dossier);
            });
  }

  void accept(LinkRun.Linked linked) {
    DemoPaper paper = linked.paper();
    DemoDossier truth = authority.dossier(paper.dossier());
    boolean isThere = present.test(paper.dossier());
    count("all papers", linked, truth, isThere);
    String kind = kind(paper, truth, isThere);
    count(kind, linked, truth, isThere);
    if (kind.compareTo("5") < 0) {
      count("0 evidence exists (1 to 4)", linked, truth, isThere);
    }
    for (int i = 0; i < THRESHOLDS.length; i++) {
      double least = THRESHOLDS[i];
      boolean accepted =
          linked.ranking().contradicting().isEmpty()
              && !linked.ranking().candidates().isEmpty()
              && linked.ranking().candidates().getFirst().probability() >= least;
      if (accepted) {
        atThreshold[i][0]++;
        String best = linked.ranking().candidates().getFirst().dossier().code();
        atThreshold[i][1] += isThere && best.equals(truth.code()) ? 1 : 0;
      }
    }
    linked.ranking().candidates().stream()
        .limit(1)
        .forEach(
            best -> {
              double[] bin =
                  reliability.computeIfAbsent(bin(best.probability()), key -> new double[3]);
              bin[0]++;
              bin[1] += best.probability();
              bin[2] += isThere && best.dossier().code().equals(truth.code()) ? 1 : 0;
            });
  }

  private static int bin(double probability) {
    if (probability >= 0.999) {
      return 12;
    }
    return probability >= 0.99 ? 11 : (int) (probability * 10);
  }

  private String kind(DemoPaper paper, DemoDossier truth, boolean isThere) {
    if (!isThere) {
      return "7 dossier not in the table";
    }
    if (paper.declaredDossier().isPresent()) {
      return paper.declaredDossier().get().equals(truth.code())
          ? "1 dossier declared"
          : "6 wrong dossier declared";
    }
    if (paper.barcode().isPresent()) {
      return "2 QR code";
    }
    if (paper.printedCode().isPresent()) {
      return "3 code printed";
    }
    boolean names = paper.name().isPresent() || paper.number().isPresent();
    if (!names || paper.strangersPaper()) {
      return "8 nothing, or somebody else's name";
    }
    return isOnlyOne(paper, truth) ? "4 applicant, one dossier fits" : "5 applicant, several fit";
  }

  /** Whether what the paper says, read without an error, fits no other dossier. */
  private boolean isOnlyOne(DemoPaper paper, DemoDossier truth) {
    List<DemoDossier> same =
        paper.number().isPresent()
            ? byNumber.getOrDefault(truth.applicant().number(), List.of())
            : byName.getOrDefault(truth.applicant().name(), List.of());
    return same.stream()
            .filter(
                dossier ->
                    paper
                        .declaredProcedure()
                        .map(code -> code.equals(dossier.procedure().code()))
                        .orElse(true))
            .filter(dossier -> !dossier.receivedAt().isAfter(paper.scannedAt()))
            .count()
        == 1;
  }

  private void count(String kind, LinkRun.Linked linked, DemoDossier truth, boolean isThere) {
    Count count = counts.computeIfAbsent(kind, key -> new Count());
    List<LinkCandidate> candidates = linked.decision().candidates();
    count.papers++;
    if (linked.decision().kind() == LinkDecision.LINKED) {
      LinkCandidate chosen = candidates.getFirst();
      boolean right = isThere && chosen.dossierCode().equals(truth.code());
      count.linked++;
      count.right += right ? 1 : 0;
      count.rightComponent +=
          right && chosen.componentCode().equals(linked.paper().component()) ? 1 : 0;
    } else if (linked.decision().kind() == LinkDecision.AMBIGUOUS && isThere) {
      List<String> codes = candidates.stream().map(LinkCandidate::dossierCode).distinct().toList();
      count.ambiguous++;
      count.top3 += codes.stream().limit(3).anyMatch(truth.code()::equals) ? 1 : 0;
      count.shown += codes.contains(truth.code()) ? 1 : 0;
    }
  }

  List<Report.Table> tables() {
    return List.of(
        new Report.Table(
            "By the evidence that the paper carries before it is misread",
            List.of(
                "evidence",
                "papers",
                "linked",
                "precision %",
                "with component %",
                "recall %",
                "ambiguous",
                "right one in top 3 %",
                "shown at all %"),
            counts.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList()),
        new Report.Table(
            "Dossier accepted from a probability on (sohoa.link.accept)",
            List.of("from", "papers", "right", "wrong %"),
            IntStream.range(0, THRESHOLDS.length)
                .mapToObj(
                    i ->
                        List.<Object>of(
                            String.valueOf(THRESHOLDS[i]),
                            atThreshold[i][0],
                            atThreshold[i][1],
                            percent(atThreshold[i][0] - atThreshold[i][1], atThreshold[i][0])))
                .toList()),
        new Report.Table(
            "Reliability of the best candidate's probability",
            List.of("told from", "papers", "mean told %", "right %"),
            reliability.entrySet().stream()
                .map(
                    e ->
                        List.<Object>of(
                            e.getKey() == 12 ? 0.999 : e.getKey() == 11 ? 0.99 : e.getKey() / 10.0,
                            (int) e.getValue()[0],
                            100 * e.getValue()[1] / e.getValue()[0],
                            100 * e.getValue()[2] / e.getValue()[0]))
                .toList()));
  }

  private static List<Object> row(String kind, Count c) {
    return List.of(
        kind,
        c.papers,
        c.linked,
        percent(c.right, c.linked),
        percent(c.rightComponent, c.linked),
        percent(c.right, c.papers),
        c.ambiguous,
        percent(c.top3, c.ambiguous),
        percent(c.shown, c.ambiguous));
  }

  private static Object percent(int part, int whole) {
    return whole == 0 ? "–" : 100.0 * part / whole;
  }
}
