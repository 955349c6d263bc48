package vn.sohoa.bench.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import vn.sohoa.admin.demo.DemoPaper;
import vn.sohoa.page.Barcode;
import vn.sohoa.page.Box;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

/** A generated paper as a reader returns it: words in their places, some of them misread. */
final class NoisyPage {
  private static final double LETTER = 6.4;
  private static final List<String> FILLERS =
      List.of(
          "Căn cứ các quy định hiện hành của pháp luật về đầu tư và hồ sơ kèm theo;",
          "Dự án được thực hiện đúng mục tiêu, quy mô và tiến độ đã đăng ký với cơ quan quản lý;",
          "Cam kết chịu trách nhiệm về tính chính xác, trung thực của nội dung nêu trên.");
  private static final List<String> CONTACTS =
      List.of("Trần Thị Mẫu", "Nguyễn Văn Liên Hệ", "Phạm Thị Hồng Thư", "Lê Đức Đầu Mối");

  private final List<Word> words = new ArrayList<>();
  private final SplittableRandom random;
  private final Noise noise;
  private int line;

  private NoisyPage(double rate, SplittableRandom random) {
    this.random = random;
    this.noise = new Noise(rate, random);
  }

  /**
   * @param rate share of misread words
   * @param printsProcedure whether the procedure's code stands on the paper
   */
  static PageContent of(
      DemoPaper paper, double rate, boolean printsProcedure, SplittableRandom random) {
    var page = new NoisyPage(rate, random);
    page.head(paper);
    page.body(paper, printsProcedure);
    List<Barcode> barcodes =
        paper.barcode().stream()
            .map(code -> new Barcode("QR_CODE", code, new Box(30, 740, 60, 60)))
            .toList();
    return new PageContent(1, 595, 842, page.words, barcodes);
  }

  private void head(DemoPaper paper) {
    if (paper.isResult()) {
      center(165, 60, "UBND THÀNH PHỐ HẢI PHÒNG");
      center(165, 76, "BAN QUẢN LÝ KHU KINH TẾ");
    } else {
      center(165, 60, paper.name().orElse("NHÀ ĐẦU TƯ").toUpperCase(Locale.ROOT));
    }
    center(425, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    center(425, 76, "Độc lập - Tự do - Hạnh phúc");
    int letter = 1 + random.nextInt(900);
    at(110, 110, "Số: " + paper.documentNumber().orElse(letter + "/CV"));
    var day = paper.issuedOn();
    center(
        425,
        110,
        "Hải Phòng, ngày %02d tháng %s năm %d"
            .formatted(
                day.getDayOfMonth(),
                day.getMonthValue() < 3 ? "0" + day.getMonthValue() : "" + day.getMonthValue(),
                day.getYear()));
    center(297, 160, paper.kind().toUpperCase(Locale.ROOT));
  }

  private void body(DemoPaper paper, boolean printsProcedure) {
    var lines = new ArrayList<String>();
    lines.add("Kính gửi: Ban Quản lý Khu kinh tế Hải Phòng");
    paper
        .name()
        .ifPresent(
            name ->
                lines.add(
                    name.startsWith("Công ty")
                        ? "Tên nhà đầu tư: " + name + ", có trụ sở tại khu công nghiệp"
                        : (random.nextBoolean() ? "Họ và tên: " : "Tôi là: ")
                            + name.toUpperCase(Locale.ROOT)));
    paper
        .number()
        .ifPresent(
            owner ->
                lines.add(
                    (owner.enterprise() ? "Mã số doanh nghiệp: " : "Số định danh cá nhân: ")
                        + owner.number()));
    lines.addAll(FILLERS);
    if (printsProcedure) {
      paper.declaredProcedure().ifPresent(code -> lines.add("Mã thủ tục hành chính: " + code));
    }
    if (random.nextInt(10) < 3) {
      lines.add("Người liên hệ: Bà " + CONTACTS.get(random.nextInt(CONTACTS.size())));
    }
    paper.printedCode().ifPresent(code -> lines.add("Mã số hồ sơ: " + code));
    double y = 200;
    for (String text : lines) {
      at(85, y, text);
      y += 17;
    }
  }

  private void center(double x, double y, String text) {
    at(x - text.length() * LETTER / 2, y, text);
  }

  private void at(double x, double y, String text) {
    line++;
    double left = x;
    for (String word : text.split(" ", -1)) {
      boolean wrong = noise.hits(word);
      String read = wrong ? noise.misread(word) : word;
      if (!read.isBlank()) {
        double sure = wrong ? 0.55 + random.nextDouble() * 0.38 : 0.9 + random.nextDouble() * 0.07;
        words.add(new Word(read, sure, new Box(left, y, read.length() * LETTER, 9.5), line, 0));
      }
      left += (word.length() + 0.6) * LETTER;
    }
  }
}
