package vn.sohoa.engine.digital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.engine.TestPages;
import vn.sohoa.page.PageContent;
import vn.sohoa.page.Word;

class DigitalPageTest {
  private static final List<String> OLD =
      List.of(
          "Céng hßa x· héi chñ nghÜa ViÖt Nam",
          "§éc lËp - Tù do - H¹nh phóc",
          "B¸o c¸o cña ñy ban nh©n d©n thµnh phè H¶i Phßng");
  private static final List<String> OLD_READ =
      List.of(
          "Cộng hòa xã hội chủ nghĩa Việt Nam",
          "Độc lập - Tự do - Hạnh phúc",
          "Báo cáo của ủy ban nhân dân thành phố Hải Phòng");

  @TempDir Path folder;

  private final Sheet sheet = new Sheet();

  @AfterEach
  void close() throws IOException {
    sheet.close();
  }

  @Test
  void bornDigitalTextIsExtractedWithPositions() throws IOException {
    sheet.write(72, 700, TestPages.LINES);

    List<Word> words = words().orElseThrow();

    assertThat(textOf(words)).isEqualTo(String.join("\n", TestPages.LINES));
    Word first = words.getFirst();
    assertThat(first.text()).isEqualTo("CỘNG");
    assertThat(first.box().x()).isCloseTo(72, within(1.0));
    assertThat(first.box().y()).isCloseTo(841.9 - 700 - 11.6, within(1.5));
    assertThat(first.box().bottom()).isCloseTo(841.9 - 700 + 2.9, within(1.5));
    assertThat(words).allMatch(word -> word.confidence() > 0.95 && word.block() == 0);
  }

  @Test
  void columnsAreReadSequentiallyWhateverTheDrawingOrder() throws IOException {
    sheet
        .inSize(11)
        .write(330, 784, "Độc lập - Tự do - Hạnh phúc")
        .write(85, 700, "Thông báo về việc tiếp nhận hồ sơ tại bộ phận một cửa của ủy ban xã")
        .write(330, 800, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA")
        .write(85, 800, "ỦY BAN NHÂN DÂN")
        .write(85, 784, "XÃ YÊN THỦY");

    assertThat(text())
        .isEqualTo(
            """
            ỦY BAN NHÂN DÂN
            XÃ YÊN THỦY
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA
            Độc lập - Tự do - Hạnh phúc
            Thông báo về việc tiếp nhận hồ sơ tại bộ phận một cửa của ủy ban xã\
            """);
  }

  @Test
  void stampedNumberIsInsertedAtItsPosition() throws IOException {
    sheet.write(72, 700, "Số:            /QĐ-UBND").write(72, 660, TestPages.LINES);
    sheet.inSize(12).write(97, 700.5, "1178");

    assertThat(text()).startsWith("Số: 1178 /QĐ-UBND\n");
  }

  @Test
  void tableIsReadRowByRow() throws IOException {
    sheet.write(72, 740, "Danh mục thủ tục hành chính được tiếp nhận tại bộ phận một cửa năm nay");
    for (int row = 0; row < 3; row++) {
      double y = 700 - 40 * row;
      sheet.write(80, y, "Số " + (row + 1)).write(180, y, "Đăng ký khai sinh");
      sheet.write(400, y, "Hộ tịch");
      sheet.content().addRect(72, (float) y - 12, 450, 34);
      sheet.content().stroke();
    }

    assertThat(text()).contains("Số 2\nĐăng ký khai sinh\nHộ tịch\nSố 3");
  }

  @Test
  void invisibleTextLayerIsIgnored() throws IOException {
    sheet.picture(TestPages.text(), 0, 0, 595.3, 841.9).invisibly().write(72, 700, TestPages.LINES);

    assertThat(words()).isEmpty();
  }

  @Test
  void invisibleTextOnEmptyPageIsIgnored() throws IOException {
    sheet.invisibly().write(72, 700, TestPages.LINES);

    assertThat(words()).isEmpty();
  }

  @Test
  void signatureStampOnScanIsNotATextLayer() throws IOException {
    sheet
        .picture(TestPages.text(), 0, 0, 595.3, 841.9)
        .inSize(8)
        .write(400, 810, List.of("Ký bởi: Cổng thông tin điện tử", "Cơ quan: Tỉnh thử nghiệm"));

    assertThat(words()).isEmpty();
  }

  @Test
  void stampBesideScanIsNotATextLayer() throws IOException {
    sheet
        .picture(TestPages.text(), 60, 90, 470, 490)
        .inSize(8)
        .write(400, 810, List.of("Ký bởi: Cổng thông tin điện tử", "Cơ quan: Tỉnh thử nghiệm"));

    assertThat(words()).isEmpty();
  }

  @Test
  void textUnderPictureIsNotATextLayer() throws IOException {
    sheet.write(72, 700, TestPages.LINES).picture(TestPages.text(), 0, 0, 595.3, 841.9);

    assertThat(words()).isEmpty();
  }

  @Test
  void registerNumberIsInsertedAtItsPosition() throws IOException {
    sheet.write(72, 700, "Số:            /QĐ-UBND").write(72, 660, TestPages.LINES);
    sheet.inSize(12).stamp(97, 700, "1178");

    assertThat(text()).startsWith("Số: 1178 /QĐ-UBND\n");
  }

  @Test
  void signatureStampOnBornDigitalPageIsExtracted() throws IOException {
    sheet.write(72, 600, TestPages.LINES).inSize(8).stamp(350, 810, "Ký bởi: Cổng thông tin");

    assertThat(text()).isEqualTo("Ký bởi: Cổng thông tin\n" + String.join("\n", TestPages.LINES));
  }

  @Test
  void signatureAnnotationOnScanIsNotATextLayer() throws IOException {
    sheet.picture(TestPages.text(), 0, 0, 595.3, 841.9).inSize(8);
    sheet.stamp(350, 810, "Ký bởi: Cổng thông tin điện tử của tỉnh, cơ quan ủy ban nhân dân");

    assertThat(words()).isEmpty();
  }

  @Test
  void sealAndLinesDoNotPreventExtraction() throws IOException {
    sheet.write(72, 600, TestPages.LINES);
    sheet.content().setStrokingColor(Color.BLACK);
    for (int y = 200; y <= 400; y += 20) {
      sheet.content().moveTo(72, y);
      sheet.content().lineTo(520, y);
      sheet.content().stroke();
    }
    sheet.inColour(new Color(214, 40, 50));
    sheet.content().addRect(300, 560, 90, 90);
    sheet.content().fill();

    assertThat(text()).contains(TestPages.NATION);
  }

  @Test
  void legacyFontIsConverted() throws IOException {
    sheet.inOldFont("ABCDEF+.VnTime").write(72, 700, OLD);

    List<Word> words = words().orElseThrow();

    assertThat(textOf(words)).isEqualTo(String.join("\n", OLD_READ));
    assertThat(words).allMatch(word -> word.confidence() < 0.95);
  }

  @Test
  void vniWithSeparateDiacriticsIsConverted() throws IOException {
    sheet.inOldFont("VNI-Times").write(72, 700, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam");

    assertThat(text()).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
  }

  @Test
  void legacyCapitalFontIsReadAsDisplayed() throws IOException {
    sheet.inOldFont(".VnTimeH").write(72, 700, List.of("Céng hßa x· héi", "Thµnh phè H¶i Phßng"));

    assertThat(text()).isEqualTo("CỘNG HÒA XÃ HỘI\nTHÀNH PHỐ HẢI PHÒNG");
  }

  @Test
  void undeclaredLegacyEncodingIsDetected() throws IOException {
    sheet.inOldFont("ABCDEF+Times").write(72, 700, OLD);

    assertThat(text()).isEqualTo(String.join("\n", OLD_READ));
  }

  @Test
  void fontWithWrongMappingIsRejected() throws IOException {
    sheet.write(
        72,
        700,
        List.of("Fӝqj kөd xm kӝl", "fkӫ qjkơd Ylӌw", "Qdp eҧq wkөq", "kjtrx pfstq zxwvb qkt"));

    assertThat(words()).isEmpty();
  }

  @Test
  void fontWithoutMappingIsRejected() throws IOException {
    sheet.inOldFont("Secret").write(72, 700, TestPages.LINES.size() + " lines of secret letters");
    for (COSName name : sheet.page().getResources().getFontNames()) {
      var font = sheet.page().getResources().getFont(name).getCOSObject();
      font.removeItem(COSName.ENCODING);
      font.setItem(COSName.ENCODING, secret());
    }

    assertThat(words()).isEmpty();
  }

  @Test
  void whiteTextOnWhiteIsExcluded() throws IOException {
    sheet.write(72, 700, TestPages.LINES).inColour(Color.WHITE).write(72, 300, "ẩn mình");

    assertThat(text()).isEqualTo(String.join("\n", TestPages.LINES));
  }

  @Test
  void otherLanguagesAreExtracted() throws IOException {
    sheet.write(
        72,
        700,
        List.of(
            "The applicant shall submit the original certificate",
            "within thirty working days after publication."));

    assertThat(text()).startsWith("The applicant shall submit");
  }

  @Test
  void rotatedAndCroppedPageHasPositionsAsDisplayed() throws IOException {
    sheet.page().setRotation(90);
    sheet.page().setCropBox(new PDRectangle(100, 50, 400, 700));
    for (int i = 0; i < TestPages.LINES.size(); i++) {
      Matrix upwards = new Matrix(0, 1, -1, 0, 150 + 20f * i, 80);
      sheet.write(upwards, TestPages.LINES.get(i));
    }

    List<Word> words = words().orElseThrow();

    assertThat(textOf(words)).isEqualTo(String.join("\n", TestPages.LINES));
    assertThat(words.getFirst().box().x()).isCloseTo(80 - 50, within(1.0));
    assertThat(words.getFirst().box().bottom()).isCloseTo(150 - 100 + 2.9, within(1.5));
  }

  @Test
  void textOutsideOfCropBoxIsExcluded() throws IOException {
    sheet.page().setCropBox(new PDRectangle(0, 400, 595, 442));
    sheet.write(72, 700, TestPages.LINES).write(72, 300, "Bị cắt mất");

    assertThat(text()).isEqualTo(String.join("\n", TestPages.LINES));
  }

  private Optional<List<Word>> words() throws IOException {
    return sheet.words(folder);
  }

  private String text() throws IOException {
    return textOf(words().orElseThrow());
  }

  private static String textOf(List<Word> words) {
    return new PageContent(1, 595, 842, words, List.of()).text();
  }

  private static COSDictionary secret() {
    var encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    var differences = new COSArray();
    differences.add(COSInteger.get(32));
    for (int code = 32; code < 127; code++) {
      differences.add(COSName.getPDFName("g" + code + "x"));
    }
    encoding.setItem(COSName.DIFFERENCES, differences);
    return encoding;
  }
}
