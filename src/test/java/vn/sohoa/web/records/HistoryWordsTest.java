package vn.sohoa.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sohoa.review.HistoryEntry;
import vn.sohoa.review.MachineReadings;
import vn.sohoa.review.decision.DecisionKind;
import vn.sohoa.web.TestViews;

class HistoryWordsTest {
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();

  @Test
  void whatTheMachineHadReadStandsBeforeACorrection() {
    HistoryLine line =
        only(
            decision(
                DecisionKind.FIELD,
                "codeNumber",
                Map.of("machine", List.of("108"), "review", List.of(), "values", List.of()),
                Map.of("review", List.of("SET"), "values", List.of("103"))));

    assertThat(line.what()).isEqualTo("Trường dữ liệu: Số");
    assertThat(line.before()).isEqualTo("108");
    assertThat(line.after()).isEqualTo("103");
    assertThat(line.fate()).isEmpty();
  }

  @Test
  void codesAreToldInWords() {
    assertThat(
            only(decision(
                    DecisionKind.KIND,
                    "",
                    Map.of("kind", List.of("bao-cao")),
                    Map.of("kind", List.of("quyet-dinh"))))
                .after())
        .isEqualTo("Quyết định");
    assertThat(
            only(decision(
                    DecisionKind.LINK,
                    "",
                    Map.of(),
                    Map.of("dossierCode", List.of(), "componentCodes", List.of())))
                .after())
        .isEqualTo("Không thuộc hồ sơ nào");
    HistoryLine kept =
        only(
            decision(
                DecisionKind.FIELD,
                "issuedDate",
                Map.of("machine", List.of()),
                Map.of(
                    "review", List.of("SET"),
                    "values", List.of("31/02/2026"),
                    "overridden", List.of("true")),
                "override"));
    assertThat(kept.after()).isEqualTo("31/02/2026 (giữ đúng như đã nhập)");
    assertThat(kept.reason()).isEqualTo("Giữ đúng như đã nhập");
    assertThat(
            only(decision(
                    DecisionKind.FIELD,
                    "subject",
                    Map.of("machine", List.of("x")),
                    Map.of("review", List.of("ABSENT"), "values", List.of())))
                .after())
        .isEqualTo("giấy không có");
  }

  @Test
  void aReadingIsToldInWords() {
    HistoryLine line =
        only(
            reading(
                value("kind", "quyet-dinh"),
                value("codeNumber", "87"),
                new MachineReadings.Value(
                    "link",
                    Optional.of("UNMATCHED"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));

    assertThat(line.after()).isEqualTo("Loại giấy tờ: Quyết định; Số: 87; Liên kết: Chưa có hồ sơ");
    assertThat(line.by()).isEqualTo("Máy");
    assertThat(line.program()).isEqualTo("sohoa 1");
    assertThat(only(reading()).after()).isEqualTo("Không đọc được giá trị nào");
  }

  @Test
  void anUndoSaysWhatWasUndoneAndBothSidesSaySo() {
    HistoryEntry made =
        entry(
            FIRST,
            DecisionKind.FIELD,
            "codeNumber",
            Map.of("machine", List.of("108")),
            Map.of("review", List.of("SET"), "values", List.of("103")),
            Optional.empty(),
            Optional.empty(),
            false);
    HistoryEntry undo =
        entry(
            SECOND,
            DecisionKind.UNDO,
            "codeNumber",
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.of(FIRST),
            false);

    List<HistoryLine> lines = words(made, undo);

    assertThat(lines.getFirst().what()).isEqualTo("Hoàn tác: Trường dữ liệu: Số, của Nguyễn Thử");
    assertThat(lines.getFirst().before()).isEqualTo("103");
    assertThat(lines.getFirst().after()).isEqualTo("108");
    assertThat(lines.getFirst().fate()).isEmpty();
    assertThat(lines.getLast().fate()).isEqualTo("Nguyễn Thử đã hoàn tác");
  }

  private static HistoryLine only(HistoryEntry entry) {
    return words(entry).getFirst();
  }

  private static List<HistoryLine> words(HistoryEntry... entries) {
    return new HistoryWords(
            List.of(entries),
            Optional.of("quyet-dinh"),
            Map.of("k1", "Nguyễn Thử"),
            TestViews.labels())
        .lines();
  }

  private static HistoryEntry decision(
      DecisionKind kind,
      String target,
      Map<String, List<String>> before,
      Map<String, List<String>> after,
      String... reason) {
    return entry(
        FIRST,
        kind,
        target,
        before,
        after,
        List.of(reason).stream().findFirst(),
        Optional.empty(),
        true);
  }

  private static HistoryEntry entry(
      UUID id,
      DecisionKind kind,
      String target,
      Map<String, List<String>> before,
      Map<String, List<String>> after,
      Optional<String> reason,
      Optional<UUID> undoes,
      boolean stands) {
    return new HistoryEntry(
        TestViews.DAY,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(id),
        Optional.of(kind),
        Optional.of(target).filter(some -> !some.isEmpty()),
        before,
        after,
        reason,
        Optional.of("k1"),
        undoes,
        Optional.of(stands));
  }

  private static HistoryEntry reading(MachineReadings.Value... values) {
    return new HistoryEntry(
        TestViews.DAY,
        Optional.of("sohoa 1"),
        Optional.empty(),
        List.of(values),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static MachineReadings.Value value(String target, String value) {
    return new MachineReadings.Value(
        target, Optional.empty(), Optional.of(value), Optional.empty(), Optional.empty());
  }
}
