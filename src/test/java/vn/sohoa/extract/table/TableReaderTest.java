package vn.sohoa.extract.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sohoa.clean.finding.Finding;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.ExtractedField;
import vn.sohoa.extract.Extraction;
import vn.sohoa.extract.Extractor;
import vn.sohoa.extract.Paper;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Kinds;
import vn.sohoa.page.PageContent;

class TableReaderTest {
  private static final Kinds KINDS =
      Kinds.of(
          KindReader.read(
              "table.yaml",
              """
              id: bang-ke-thu
              name: {vi: Bảng kê thử, en: Trial list}
              legalBasis: example
              layout: free
              recognise:
                - {title: BẢNG KÊ THỬ, weight: 1}
              fields:
                - name: items
                  label: {vi: Hạng mục, en: Items}
                  required: true
                  columns:
                    - {name: name, headings: [Tên hạng mục, Hạng mục]}
                    - {name: unit, headings: [Đơn vị tính, Đơn vị]}
                    - {name: amount, headings: [Số lượng]}
                    - {name: price, headings: [Thành tiền], cleaner: money}
              """));

  private final Paper paper = new Paper().centered(300, 60, "BẢNG KÊ THỬ");

  private Extraction extract() {
    return new Extractor(() -> KINDS).extract(List.of(paper.page()));
  }

  private List<String> rows() {
    return extract().fields().stream()
        .filter(field -> field.name().metadataName().equals("items"))
        .map(field -> field.clean().orElse("-"))
        .toList();
  }

  private void headings(double y) {
    row(y, "STT", "Tên hạng mục", "Đơn vị", "Số lượng", "Thành tiền");
  }

  private void row(double y, String... cells) {
    double[] columns = {85, 125, 300, 370, 450};
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        paper.at(columns[i], y, cells[i]);
      }
    }
  }

  private void rules(double... heights) {
    for (double y : heights) {
      paper.rule(80, 540, y);
    }
  }

  @Test
  void readsRowsInTheirOrder() {
    headings(120);
    row(140, "1", "Nhà xưởng", "m2", "1.200", "12.000.000 đồng");
    row(160, "2", "Kho", "m2", "300", "3.000.000 đồng");

    assertThat(rows())
        .containsExactly(
            """
            {"name":"Nhà xưởng","unit":"m2","amount":"1.200","price":"12000000 VND"}""",
            """
            {"name":"Kho","unit":"m2","amount":"300","price":"3000000 VND"}""");
  }

  @Test
  void joinsLinesBelowNumber() {
    headings(120);
    row(140, "1", "Nhà xưởng sản xuất", "m2", "1.200", "12.000.000 đồng");
    row(154, "", "số 1 và hành lang", "", "", "");
    row(168, "", "nối", "", "", "");
    row(184, "2", "Kho", "m2", "300", "3.000.000 đồng");

    assertThat(rows())
        .containsExactly(
            """
            {"name":"Nhà xưởng sản xuất số 1 và hành lang nối","unit":"m2","amount":"1.200","price":"12000000 VND"}""",
            """
            {"name":"Kho","unit":"m2","amount":"300","price":"3000000 VND"}""");
  }

  @Test
  void joinsLinesAroundCentredNumber() {
    headings(120);
    row(140, "", "Nhà xưởng sản xuất", "", "", "");
    row(154, "1", "số 1 và hành lang", "m2", "1.200", "12.000.000 đồng");
    row(168, "", "nối", "", "", "");
    row(182, "", "Kho và", "", "", "");
    row(196, "2", "bãi xe", "m2", "300", "3.000.000 đồng");

    assertThat(rows())
        .containsExactly(
            """
            {"name":"Nhà xưởng sản xuất số 1 và hành lang nối","unit":"m2","amount":"1.200","price":"12000000 VND"}""",
            """
            {"name":"Kho và bãi xe","unit":"m2","amount":"300","price":"3000000 VND"}""");
  }

  @Test
  void rulesSeparateRowsWithoutNumbers() {
    rules(112, 134);
    row(120, "", "Hạng mục", "Đơn vị", "Số lượng", "Thành tiền");
    row(140, "", "Nhà xưởng", "mét", "một nghìn", "12.000.000");
    row(154, "", "sản xuất", "vuông", "hai trăm", "đồng");
    rules(166);
    row(172, "", "Kho", "m2", "300", "3.000.000 đồng");
    rules(186);
    paper.at(85, 200, "Đơn vị tính trong bảng này là mét vuông theo quy định hiện hành");

    assertThat(rows())
        .containsExactly(
            """
            {"name":"Nhà xưởng sản xuất","unit":"mét vuông","amount":"một nghìn hai trăm","price":"12000000 VND"}""",
            """
            {"name":"Kho","unit":"m2","amount":"300","price":"3000000 VND"}""");
  }

  @Test
  void leavesOutEmptyCellsAndSums() {
    headings(120);
    row(140, "1", "Bể nước", "", "1", "500.000 đồng");
    row(160, "2", "Kho", "m2", "", "");
    row(180, "", "Tổng cộng", "", "", "500.000 đồng");
    row(200, "", "", "", "", "");
    paper.at(85, 230, "Hải Phòng, ngày 1 tháng 2 năm 2025");

    assertThat(rows())
        .containsExactly(
            """
            {"name":"Bể nước","amount":"1","price":"500000 VND"}""",
            """
            {"name":"Kho","unit":"m2"}""");
  }

  @Test
  void numberedRowsGoOnBelowASum() {
    headings(120);
    row(140, "1", "Bể nước", "", "1", "500.000 đồng");
    row(160, "", "Cộng", "", "", "500.000 đồng");
    row(180, "2", "Kho", "m2", "300", "");
    row(200, "", "Tổng cộng", "", "", "500.000 đồng");
    paper.at(85, 220, "Hải Phòng, ngày 1 tháng 2 năm 2025");

    assertThat(rows())
        .containsExactly(
            """
            {"name":"Bể nước","amount":"1","price":"500000 VND"}""",
            """
            {"name":"Kho","unit":"m2","amount":"300"}""");
  }

  @Test
  void cellsInPenAreLeftToAPerson() {
    headings(120);
    row(140, "1", "Bể nước", "", "17");
    paper.written();

    Extraction read = extract();

    assertThat(rows())
        .containsExactly(
            """
            {"name":"Bể nước"}""");
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.HANDWRITTEN, "items", "amount: 17"));
  }

  @Test
  void moreRowsThanAreKeptHaveAFinding() {
    List<PageContent> pages =
        IntStream.rangeClosed(1, 17).mapToObj(TableReaderTest::fullPage).toList();

    Extraction read = new Extractor(() -> KINDS).extract(pages);

    assertThat(read.fields())
        .filteredOn(field -> field.name().metadataName().equals("items"))
        .hasSize(500);
    assertThat(read.findings())
        .contains(Finding.ofField(FindingCode.EXTRACTION_INCOMPLETE, "items", ""));
  }

  private static PageContent fullPage(int number) {
    var test = new TableReaderTest();
    test.headings(120);
    IntStream.rangeClosed(1, 30)
        .forEach(i -> test.row(120 + 20 * i, "" + i, "Kho", "m2", "" + (100 * number + i)));
    return test.paper.page(number);
  }

  @Test
  void emptyTableIsMissing() {
    headings(120);
    row(140, "1", "............", "........", ".....", ".......");
    row(160, "2", "", "", "", "");

    Extraction read = extract();

    assertThat(read.fields()).noneMatch(field -> field.name().metadataName().equals("items"));
    assertThat(read.findings())
        .containsExactly(Finding.ofField(FindingCode.FIELD_MISSING, "items", ""));
  }

  @Test
  void keepsEqualRows() {
    row(120, "", "Hạng mục", "Đơn vị", "Số lượng", "Thành tiền");
    row(140, "", "Kho", "m2", "300", "3.000.000 đồng");
    row(160, "", "Kho", "m2", "300", "3.000.000 đồng");

    assertThat(rows()).hasSize(2);
  }

  @Test
  void readsHeadingsOnTwoLinesAndNumbersOfColumns() {
    row(120, "STT", "Tên hạng mục", "Đơn vị", "Số", "Thành tiền");
    row(133, "", "", "tính", "lượng", "(đồng)");
    row(150, "(1)", "(2)", "(3)", "(4)", "(5)");
    row(170, "1", "Kho", "m2", "300", "3.000.000");

    assertThat(rows())
        .containsExactly(
            """
            {"name":"Kho","unit":"m2","amount":"300","price":"3000000 VND"}""");
  }

  @Test
  void refusedCellIsLeftOutWithFinding() {
    headings(120);
    row(140, "1", "Kho", "m2", "300", "không rõ giá");

    Extraction read = extract();
    ExtractedField row = read.fields().getLast();

    assertThat(row.raw()).contains("Kho | m2 | 300 | không rõ giá");
    assertThat(row.clean())
        .contains(
            """
            {"name":"Kho","unit":"m2","amount":"300"}""");
    assertThat(read.findings())
        .extracting(Finding::field, Finding::detail)
        .contains(tuple(Optional.of("items"), "price: không rõ giá"));
  }

  @Test
  void runningTextHasNoTable() {
    paper.at(85, 120, "Tên hạng mục và đơn vị tính, số lượng, thành tiền như sau:").body(140);

    assertThat(rows()).isEmpty();
  }

  @Test
  void orderTellsColumnsOfOtherWordings() {
    row(120, "STT", "Tên hạng mục", "Quy cách", "Nhiều ít", "Thành tiền");
    row(140, "1", "Nhà kho", "m2", "300", "3.000.000");
    rules(112, 134, 154);

    assertThat(rows()).singleElement().asString().contains("Nhà kho", "m2", "300");
    assertThat(extract().fields())
        .filteredOn(field -> field.name().metadataName().equals("items"))
        .allMatch(field -> field.confidence() < 0.9);
  }

  @Test
  void rulesMayBeInPieces() {
    headings(120);
    row(140, "", "Nhà kho", "m2", "300", "3.000.000");
    row(156, "", "lạnh", "", "", "");
    row(176, "", "Nhà xe", "m2", "50", "1.000.000");
    for (double y : new double[] {112, 134, 166, 190}) {
      paper.rule(80, 120, y).rule(120, 360, y).rule(360, 540, y);
    }

    assertThat(rows()).hasSize(2);
    assertThat(rows().getFirst()).contains("Nhà kho lạnh");
  }

  @Test
  void textAboveHeadingsIsNoneOfThem() {
    paper.at(85, 102, "Khối lượng và giá của từng hạng mục như sau");
    headings(120);
    row(140, "1", "Nhà kho", "m2", "300", "3.000.000");
    rules(112, 134, 154);

    assertThat(rows()).singleElement().asString().contains("Nhà kho");
  }
}
