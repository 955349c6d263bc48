package vn.sohoa.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.ScanProfile;
import vn.sohoa.document.Page;
import vn.sohoa.document.PageFlaws;
import vn.sohoa.time.VietnamTime;

/**
 * Notes what is wrong with a page's scan as soon as it is read, because the desk that scanned it
 * still has the paper. The findings of the document come later and say more.
 */
@ApplicationScoped
class FlawedScans {
  private final PageFlaws flaws;
  private final ScanProfile profile;
  private final Clock clock;

  FlawedScans(PageFlaws flaws, PipelineConfig config, Clock clock) {
    this.flaws = flaws;
    this.profile = config.scanProfile();
    this.clock = clock;
  }

  void note(Page page) {
    flaws.note(page.documentId(), page.number(), codes(page));
  }

  private List<String> codes(Page page) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    return ScanFindings.ofScan(page, profile.asOf(today)).stream()
        .map(Finding::code)
        .map(Enum::name)
        .distinct()
        .toList();
  }
}
