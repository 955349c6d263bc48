package vn.sohoa.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.finding.Severity;
import vn.sohoa.document.DocumentRole;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.LinkView;
import vn.sohoa.document.Progress;
import vn.sohoa.document.Stage;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.message.Language;

/** Documents as their readers return them, for tests of what pages make of them. */
public final class TestViews {
  public static final OffsetDateTime DAY = OffsetDateTime.parse("2026-10-01T08:00:00+07:00");

  private TestViews() {}

  public static Labels labels() {
    return new Labels(Kinds.builtIn(), new Texts(Language.VIETNAMESE));
  }

  public static DocumentView document(
      DocumentState state, Optional<LinkView> link, DocumentView.FindingView... findings) {
    return new DocumentView(
        "H24.99_TL_000001_V1",
        Optional.empty(),
        "1.0",
        state,
        Optional.empty(),
        new Progress(state, Stage.DONE, 100, 1, 1, 0),
        new DocumentView.Declared(
            "H24.99",
            DocumentRole.COMPONENT,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Optional.empty(),
        1,
        "",
        Optional.of(1),
        Optional.of(true),
        Optional.of(false),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        DAY,
        Optional.of(DAY),
        Optional.empty(),
        List.of(),
        List.of(findings),
        List.of(),
        link,
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** A blocking finding of a document as a whole. */
  public static DocumentView.FindingView finding(FindingCode code, String detail) {
    return about(code, Optional.empty(), detail);
  }

  /**
   * A blocking finding.
   *
   * @param other docCode of the other document
   */
  public static DocumentView.FindingView about(
      FindingCode code, Optional<String> other, String detail) {
    return new DocumentView.FindingView(
        UUID.randomUUID(),
        true,
        Optional.empty(),
        Stage.EXTRACT,
        code,
        Severity.WARNING,
        Optional.empty(),
        Optional.empty(),
        other,
        detail);
  }

  /**
   * An undecided link.
   *
   * @param candidates each a dossier, a component and a score, separated by blanks
   */
  public static LinkView ambiguous(String... candidates) {
    return new LinkView(
        LinkView.Decision.AMBIGUOUS,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0.5,
        Stream.of(candidates).map(TestViews::candidate).toList(),
        DAY,
        Optional.empty());
  }

  private static LinkView.Candidate candidate(String written) {
    String[] parts = written.split(" ", -1);
    return new LinkView.Candidate(
        parts[0],
        Optional.of(parts[1]),
        List.of(parts[1]),
        Double.parseDouble(parts[2]),
        List.of("applicant.name"),
        List.of(3.0));
  }
}
