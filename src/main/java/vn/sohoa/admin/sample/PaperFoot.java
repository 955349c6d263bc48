package vn.sohoa.admin.sample;

import java.util.List;
import vn.sohoa.admin.sample.draw.QrStamp;
import vn.sohoa.admin.sample.draw.Style;

/** The foot of a paper: receivers, signature, seal and the dossier code (ô 7 to 9). */
record PaperFoot(SamplePaper paper, SampleSheet sheet) {
  private static final double LEFT = 85;
  private static final double SIGNER_MIDDLE = 440;
  private static final double QR_SIDE = 62;
  private static final double CODE_TOP = SampleSheet.HEIGHT - 44 - QR_SIDE;
  private static final List<String> RECEIVERS =
      List.of("- Như Điều 3;", "- Ủy ban nhân dân thành phố (để báo cáo);", "- Lưu: VT, QLĐT.");

  /**
   * @param top top edge of the block, in points from the top of the page
   */
  void draw(double top) {
    drawReceivers(top + 12);
    drawSignature(top + 12);
    drawDossier();
  }

  private void drawReceivers(double baseline) {
    sheet.write("Nơi nhận:", LEFT, baseline, 12, Style.BOLD_ITALIC);
    double y = baseline;
    for (String receiver : RECEIVERS) {
      y += 13.5;
      sheet.write(receiver, LEFT, y, 11, Style.PLAIN);
    }
  }

  private void drawSignature(double baseline) {
    sheet.center(paper.signerPosition(), SIGNER_MIDDLE, baseline, 13, Style.BOLD);
    SignatureAndSeal.draw(sheet, SIGNER_MIDDLE, baseline + 38);
    sheet.center(paper.signerName(), SIGNER_MIDDLE, baseline + 84, 13, Style.BOLD);
  }

  private void drawDossier() {
    String qrText = paper.qrText();
    if (qrText != null) {
      QrStamp.draw(sheet.graphics(), qrText, LEFT, CODE_TOP, QR_SIDE);
    }
    String code = paper.dossierCode();
    if (code != null) {
      double x = LEFT + QR_SIDE + 8;
      sheet.write("Mã số hồ sơ:", x, CODE_TOP + 28, 11, Style.PLAIN);
      sheet.write(code, x, CODE_TOP + 43, 11, Style.BOLD);
    }
  }
}
