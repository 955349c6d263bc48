package vn.sohoa.web.review;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.DocumentView;

/** Where a scan of several papers should be cut, from the finding about it. */
final class ProposedCuts {
  /** The first page of each paper, in details such as {@code 1-2 quyet-dinh; 3 ?}. */
  private static final Pattern FIRST = Pattern.compile("(?:^|;)\\s*(\\d{1,6})");

  private ProposedCuts() {}

  /** Returns the first pages of the second paper and those after it. */
  static Set<Integer> of(List<DocumentView.FindingView> findings) {
    return findings.stream()
        .filter(finding -> finding.code() == FindingCode.SEVERAL_PAPERS)
        .flatMap(finding -> FIRST.matcher(finding.detail()).results())
        .map(match -> Integer.valueOf(match.group(1)))
        .filter(page -> page > 1)
        .collect(Collectors.toUnmodifiableSet());
  }
}
