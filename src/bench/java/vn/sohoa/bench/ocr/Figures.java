package vn.sohoa.bench.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vn.sohoa.bench.Report;
import vn.sohoa.bench.ocr.TestPage.Group;

/** The figures of every group, reader beside reader. */
record Figures(Examination examination) {
  private static final List<String> READERS =
      List.of(
          OcrBenchmark.STOCK_FAST,
          OcrBenchmark.STOCK_BEST,
          OcrBenchmark.SOHOA,
          OcrBenchmark.SOHOA_QUICK);

  List<Report.Table> tables() {
    return List.of(
        table("Characters wrong (CER %)", Tally::cer),
        table("Words wrong (WER %)", tally -> tally.score().wer()),
        table("Marks wrong (DER %)", tally -> tally.score().der()),
        table("Signers found (%)", Tally::signersPercent),
        table("CPU seconds per page", Tally::cpuPerPage));
  }

  private Report.Table table(String title, ToDoubleFunction<Tally> figure) {
    var columns = new ArrayList<>(List.of("Set", "Condition", "dpi", "Pages"));
    columns.addAll(READERS);
    return new Report.Table(
        title, columns, examination.groups().stream().map(group -> row(group, figure)).toList());
  }

  private List<Object> row(Group group, ToDoubleFunction<Tally> figure) {
    var row = new ArrayList<Object>();
    row.add(group.set());
    row.add(group.condition());
    row.add(group.dpi() == 0 ? "" : group.dpi());
    row.add(examination.tally(group, OcrBenchmark.SOHOA).pages());
    for (String reader : READERS) {
      row.add(figure.applyAsDouble(examination.tally(group, reader)));
    }
    return row;
  }
}
