package vn.sohoa.web.admin;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.scrub.ScrubState;
import vn.sohoa.scrub.ScrubView;
import vn.sohoa.web.Texts;

/**
 * A verification as pages show it.
 *
 * @param kind class of the tag that shows the state
 * @param percent finished share, 0 to 100
 * @param endedAt empty while it runs
 * @param harmed number of damaged and missing files
 */
@TemplateData
public record ScrubRow(
    String id,
    String cause,
    String state,
    String kind,
    boolean collects,
    int percent,
    String startedAt,
    String endedAt,
    String verified,
    String bytes,
    long harmed,
    String damaged,
    String missing,
    String orphans,
    String collected,
    List<FindingRow> findings) {
  private static final int PERCENT = 100;

  public ScrubRow {
    findings = List.copyOf(findings);
  }

  /** A file with a problem, and the documents that refer to it. */
  @TemplateData
  public record FindingRow(String sha256, String problem, String documents) {
    static FindingRow of(ScrubView.Finding finding, Texts t) {
      return new FindingRow(
          finding.sha256(),
          t.label("web.admin.scrubs.problem", finding.problem()),
          finding.documents().stream()
              .map(ScrubView.Use::docCode)
              .distinct()
              .collect(Collectors.joining(", ")));
    }
  }

  static ScrubRow of(ScrubView scrub, Texts t) {
    long harmed = scrub.damaged() + scrub.missing();
    return new ScrubRow(
        scrub.id().toString(),
        t.label("web.admin.scrubs.cause", scrub.cause()),
        t.label("web.admin.scrubs.state", scrub.state()),
        kind(scrub.state(), harmed),
        scrub.collect(),
        (int) (scrub.progress() * PERCENT),
        t.time(scrub.startedAt()),
        scrub.endedAt().map(t::time).orElse(""),
        t.number(scrub.verified()),
        t.size(scrub.bytes()),
        harmed,
        t.number(scrub.damaged()),
        t.number(scrub.missing()),
        t.number(scrub.orphans()),
        t.number(scrub.collected()),
        scrub.findings().stream().map(finding -> FindingRow.of(finding, t)).toList());
  }

  private static String kind(ScrubState state, long harmed) {
    if (harmed > 0 || state == ScrubState.FAILED) {
      return "bad";
    }
    return state == ScrubState.DONE ? "good" : "doubt";
  }
}
