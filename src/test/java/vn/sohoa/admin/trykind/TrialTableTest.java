package vn.sohoa.admin.trykind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;

class TrialTableTest {
  private static final List<Kind> KINDS =
      KindReader.read(
          "kho.yaml",
          """
          id: phieu-kho
          name: {vi: Phiếu kho, en: Store slip}
          legalBasis: none
          layout: free
          recognise:
            - {title: PHIẾU NHẬP KHO}
          fields:
            - name: storeName
              label: {vi: Tên kho, en: Store}
              anchors: [Tên kho]
            - name: checkedOn
              label: {vi: Ngày kiểm tra, en: Checked on}
              anchors: [Ngày kiểm tra]
              cleaner: date
          """);

  private static ScanTrial trial(String name, String store, String day) {
    Paper paper = new Paper().centered(300, 100, "PHIẾU NHẬP KHO");
    if (!store.isEmpty()) {
      paper.at(85, 200, "Tên kho: " + store);
    }
    if (!day.isEmpty()) {
      paper.at(85, 220, "Ngày kiểm tra: " + day);
    }
    Kinds only = Kinds.of(KINDS);
    return ScanTrial.of(name, new Extractor(() -> only).extract(List.of(paper.page())));
  }

  private static final List<ScanTrial> TRIALS =
      List.of(
          trial("a.pdf", "Kho Một", "12/3/2025"),
          trial("b.pdf", "Kho Hai", "31/2/2025"),
          trial("c.pdf", "Kho Ba", ""),
          trial("d.pdf", "", "5/4/2025"));

  @Test
  void withoutTruthCoverageAndConfidenceAreShown() {
    String text = TrialTable.of(KINDS, TRIALS).text();

    assertThat(text)
        .contains("kind recognised: 4/4")
        .containsPattern("storeName +3/4 +0\\.\\d\\d\n")
        .containsPattern("checkedOn +2/4 +0\\.\\d\\d\n")
        .contains("storeName = Kho Một")
        .contains("checkedOn = – (\"31/2/2025\")");
  }

  @Test
  void withTruthPrecisionAndRecallAreShown() {
    Map<String, Map<String, List<String>>> byFile = new LinkedHashMap<>();
    byFile.put(
        "a.pdf", Map.of("storeName", List.of("Kho Một"), "checkedOn", List.of("2025-03-12")));
    byFile.put(
        "b.pdf", Map.of("storeName", List.of("Kho Nhì"), "checkedOn", List.of("2025-02-13")));
    byFile.put("c.pdf", Map.of("storeName", List.of(), "checkedOn", List.of()));
    byFile.put("x.pdf", Map.of("storeName", List.of("Kho Ma"), "checkedOn", List.of()));
    var truth = new Truth(List.of("storeName", "checkedOn"), byFile);

    var table = new TrialTable(KINDS, TRIALS, truth);

    assertThat(FieldTally.of("storeName", TRIALS, truth))
        .extracting(FieldTally::found, FieldTally::judged, FieldTally::right, FieldTally::expected)
        .containsExactly(3, 3, 1, 2);
    assertThat(table.text())
        .containsPattern("storeName +3/4 +0\\.\\d\\d +33\\.3% 1/3 +50\\.0% 1/2\n")
        .containsPattern("checkedOn +2/4 +0\\.\\d\\d +100\\.0% 1/1 +50\\.0% 1/2\n")
        .containsPattern("storeName = Kho Hai +0\\.\\d\\d  ≠ Kho Nhì\n")
        .containsPattern("storeName = Kho Ba +0\\.\\d\\d  ≠ –\n")
        .contains("x.pdf: ");
  }

  @Test
  void theOrderOfSeveralValuesIsNoMistake() {
    assertThat(FieldTally.areSame(List.of("a", "b", "b"), List.of("b", "a", "b"))).isTrue();
    assertThat(FieldTally.areSame(List.of("a", "b", "b"), List.of("b", "a", "a"))).isFalse();
    assertThat(FieldTally.areSame(List.of("a"), List.of("a", "b"))).isFalse();
    assertThat(FieldTally.areSame(List.of("a", "b"), List.of("a"))).isFalse();
  }

  @Test
  void unreadableScansAreShownAndNotCounted() {
    var table =
        TrialTable.of(
            KINDS, List.of(TRIALS.getFirst(), ScanTrial.unreadable("z.pdf", "DAMAGED, no pages")));

    assertThat(table.isComplete()).isFalse();
    assertThat(table.text())
        .contains("  z.pdf: DAMAGED, no pages\n", "kind recognised: 1/1")
        .containsPattern("storeName +1/1 ");
  }
}
