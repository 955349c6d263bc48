package vn.sohoa.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form with blanks, tick boxes and a table, from its image to the record and back. */
@Tag("slow")
class FormIT {
  private static final double SCALE = 200 / 72.0;
  private static final String KIND =
      """
      id: to-khai-thu
      name: {vi: Tờ khai thử, en: Trial form}
      legalBasis: none
      layout: free
      recognise:
        - {title: TỜ KHAI THỬ NGHIỆM, weight: 1.3}
      fields:
        - {name: applicantName, label: {vi: Người khai, en: Applicant}, anchors: [Họ và tên]}
        - {name: job, label: {vi: Nghề nghiệp, en: Job}, anchors: [Nghề nghiệp]}
        - name: sex
          label: {vi: Giới tính, en: Sex}
          anchors: [Giới tính]
          ticks: [{value: Nam}, {value: Nữ}]
        - name: items
          label: {vi: Hạng mục, en: Items}
          columns:
            - {name: name, headings: [Tên hạng mục]}
            - {name: amount, headings: [Số lượng]}
            - {name: price, headings: [Thành tiền], cleaner: money}
      """;
  private static final List<String> ROWS =
      List.of(
          "{\"name\":\"Nhà xưởng sản xuất số 1\",\"amount\":\"12\",\"price\":\"12000000 VND\"}",
          "{\"name\":\"Kho\",\"price\":\"3000000 VND\"}");

  private static Font font() throws IOException {
    try (InputStream in =
        PDFont.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(12f);
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }

  private static void line(Graphics2D page, double x1, double y1, double x2, double y2) {
    page.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  private static Path form(Path folder) throws IOException {
    var image =
        new BufferedImage((int) (595 * SCALE), (int) (842 * SCALE), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D page = image.createGraphics();
    page.setColor(Color.WHITE);
    page.fillRect(0, 0, image.getWidth(), image.getHeight());
    page.setColor(Color.BLACK);
    page.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    page.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    page.scale(SCALE, SCALE);
    page.setFont(font());
    page.setStroke(new BasicStroke(0.7f));
    page.drawString("TỜ KHAI THỬ NGHIỆM", 230, 80);
    page.drawString(
        "1. Họ và tên (chữ in hoa): ..........TRẦN THỊ BÌNH....................", 85, 130);
    page.drawString(
        "2. Nghề nghiệp: ....................................................", 85, 152);
    page.drawString("3. Giới tính:", 85, 176);
    page.draw(new Rectangle2D.Double(165, 166, 11, 11));
    page.drawString("Nam", 182, 176);
    page.draw(new Rectangle2D.Double(240, 166, 11, 11));
    page.drawString("Nữ", 257, 176);
    line(page, 242, 168, 249, 175);
    line(page, 249, 168, 242, 175);
    double[] columns = {85, 115, 300, 380, 480};
    double[] rows = {200, 220, 256, 276, 296};
    for (double x : columns) {
      line(page, x, rows[0], x, rows[rows.length - 1]);
    }
    for (double y : rows) {
      line(page, columns[0], y, columns[columns.length - 1], y);
    }
    cells(page, 214, "STT", "Tên hạng mục", "Số lượng", "Thành tiền");
    cells(page, 234, "1", "Nhà xưởng", "12", "12.000.000");
    cells(page, 249, "", "sản xuất số 1", "", "");
    cells(page, 270, "2", "Kho", "", "3.000.000");
    cells(page, 290, "", "Tổng cộng", "", "15.000.000");
    page.dispose();
    Path file = folder.resolve("form.png");
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  private static void cells(Graphics2D page, int y, String... cells) {
    int[] columns = {88, 118, 303, 383};
    for (int i = 0; i < cells.length; i++) {
      page.drawString(cells[i], columns[i], y);
    }
  }

  private static List<String> values(JsonPath document, String field) {
    return document.getList("fields.findAll { it.name == '" + field + "' }.value");
  }

  @Test
  void boxesAndRowsTravelToTheRecordAndBack(@TempDir Path folder) throws IOException {
    try (RunningService service = RunningService.start("form", Map.of())) {
      Path kinds = Files.createDirectories(service.data().resolve("kinds"));
      Files.writeString(kinds.resolve("form.yaml"), KIND);
      Scans scans = new Scans(service);
      ReviewDesk clerk = ReviewDesk.of(service, "CLERK");

      JsonPath read = scans.awaitFinal(scans.accept(form(folder)));
      String docCode = read.getString("docCode");

      assertThat(read.getString("kind")).isEqualTo("to-khai-thu");
      assertThat(values(read, "applicantName")).containsExactly("TRẦN THỊ BÌNH");
      assertThat(values(read, "job")).isEmpty();
      assertThat(values(read, "sex")).containsExactly("Nữ");
      assertThat(values(read, "items")).isEqualTo(ROWS);

      // a corrected row is cleaned like one that was read; one that is no row is refused
      String better = "{\\\"price\\\":\\\"4.000.000 đồng\\\",\\\"name\\\":\\\"Kho\\\"}";
      JsonPath corrected =
          clerk
              .fields(
                  docCode, "{\"fields\":[{\"name\":\"items\",\"values\":[\"" + better + "\"]}]}")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(values(corrected, "items").getFirst())
          .isEqualTo("{\"name\":\"Kho\",\"price\":\"4000000 VND\"}");
      clerk
          .fields(docCode, "{\"fields\":[{\"name\":\"items\",\"values\":[\"Kho\"]}]}")
          .then()
          .statusCode(422);
      assertThat(
              Person.signedIn(service, "form-clerk", "CLERK").page("/review/" + docCode).asString())
          .contains("4000000 VND");
    }
  }
}
