package vn.sohoa.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.clean.metadata.MetadataField;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.LinkView;

/** Findings in words: what they say, and their details, which are stored for programs. */
public record FindingWords(DocumentView document, Labels labels) {
  private static final Pattern DIFFERENT = Pattern.compile("(\\d+) ≠ (\\d+)");
  private static final Pattern DAYS =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern KIND = Pattern.compile("(?<=[\\d-] )([a-z][a-z0-9-]*|\\?)");

  /** Whether all that a document may be is in one dossier, which has several such papers. */
  public static boolean isWithinOneDossier(LinkView link) {
    return link.candidates().size() > 1
        && link.candidates().stream().map(LinkView.Candidate::dossierCode).distinct().count() == 1;
  }

  /** Returns what a finding says. */
  public String text(DocumentView.FindingView finding) {
    boolean isAboutPapers =
        finding.code() == FindingCode.LINK_AMBIGUOUS
            && document.link().filter(FindingWords::isWithinOneDossier).isPresent();
    return isAboutPapers
        ? labels.texts().of("web.link.several-papers")
        : labels.texts().label("finding", finding.code());
  }

  /** Returns the detail of a finding; empty if it says no more than the place of the finding. */
  public String detail(DocumentView.FindingView finding) {
    String detail = finding.detail();
    if (finding.field().filter(detail::equals).isPresent()) {
      return "";
    }
    return switch (finding.code()) {
      case PAGE_COUNT_MISMATCH -> counted(detail);
      case INVALID_FORMAT ->
          MetadataField.limitIn(detail)
              .map(limit -> labels.texts().of("web.finding.too-long", limit))
              .orElse(detail);
      case HANDWRITTEN -> between(detail);
      case SEVERAL_PAPERS ->
          KIND.matcher(detail).replaceAll(match -> Matcher.quoteReplacement(kind(match.group())));
      case PAGE_UNREADABLE, NO_SEARCHABLE_PDF -> failure(detail);
      default -> labels.texts().value(detail);
    };
  }

  private String counted(String detail) {
    Matcher pages = DIFFERENT.matcher(detail);
    return pages.matches()
        ? labels.texts().of("web.finding.pages", pages.group(1), pages.group(2))
        : detail;
  }

  private String between(String detail) {
    Matcher days = DAYS.matcher(detail);
    return days.matches()
        ? labels.texts().value(days.group(1)) + " – " + labels.texts().value(days.group(2))
        : detail;
  }

  private String kind(String id) {
    return labels.kind(Optional.of(id).filter(known -> !known.equals("?")));
  }

  private String failure(String code) {
    return labels.texts().has("failure." + code) ? labels.texts().label("failure", code) : code;
  }
}
