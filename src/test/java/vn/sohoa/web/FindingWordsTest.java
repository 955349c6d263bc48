package vn.sohoa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.document.DocumentState;
import vn.sohoa.document.DocumentView;
import vn.sohoa.document.LinkView;

class FindingWordsTest {
  @ParameterizedTest
  @CsvSource({
    "PAGE_COUNT_MISMATCH, 2 ≠ 1, 'khai 2, đếm được 1'",
    "INVALID_FORMAT, > 100 characters, dài quá 100 ký tự",
    "HANDWRITTEN, 2024-03-01/2024-03-18, 01/03/2024 – 18/03/2024",
    "SEVERAL_PAPERS, 1-2 quyet-dinh; 3 ?, 1-2 Quyết định; 3 Chưa rõ loại",
    "PAGE_UNREADABLE, ENGINE_TIMEOUT, Đọc quá lâu",
    "CONTRADICTION, QĐ-UBND ≠ Sở Y tế, QĐ-UBND ≠ Sở Y tế"
  })
  void aDetailIsToldInWords(FindingCode code, String detail, String words) {
    var finding = TestViews.finding(code, detail);

    assertThat(words(Optional.empty(), finding).detail(finding)).isEqualTo(words);
  }

  @Test
  void severalPapersOfOneDossierAreNotSeveralDossiers() {
    var finding = TestViews.finding(FindingCode.LINK_AMBIGUOUS, "");
    LinkView papers = TestViews.ambiguous("H24.99-261001-0001 DC 0.5", "H24.99-261001-0001 PL 0.5");
    LinkView dossiers =
        TestViews.ambiguous("H24.99-261001-0001 DC 0.5", "H24.99-261001-0002 DC 0.5");

    assertThat(words(Optional.of(papers), finding).text(finding))
        .isEqualTo("Có thể là nhiều giấy tờ của một hồ sơ");
    assertThat(words(Optional.of(dossiers), finding).text(finding))
        .isEqualTo("Chưa rõ thuộc hồ sơ nào, hoặc là giấy tờ nào của hồ sơ");
  }

  private static FindingWords words(Optional<LinkView> link, DocumentView.FindingView finding) {
    return new FindingWords(
        TestViews.document(DocumentState.NEEDS_REVIEW, link, finding), TestViews.labels());
  }
}
