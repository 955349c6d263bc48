package vn.sohoa.engine.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Marks a PDF as PDF/A-2b and adds the required metadata, output intent and identifier. Writes no
 * dates, so that re-creating a rendition yields the same bytes; the audit log stores when it was
 * created.
 */
final class PdfA {
  private static final String PRODUCER = "Sohoa";
  private static final String SRGB = "sRGB IEC61966-2.1";

  private PdfA() {}

  static void mark(PDDocument document, String title, byte[] id) throws IOException {
    String clean = Xmp.withoutControls(title);
    document.setVersion(1.7f);
    document.getDocumentInformation().setTitle(clean);
    document.getDocumentInformation().setProducer(PRODUCER);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage("vi-VN");
    catalog.setMetadata(describe(document, clean));
    catalog.addOutputIntent(srgb(document));
    var name = new COSString(id);
    document.getDocument().getTrailer().setItem(COSName.ID, new COSArray(List.of(name, name)));
  }

  private static PDMetadata describe(PDDocument document, String title) throws IOException {
    byte[] packet = Xmp.packet(title, PRODUCER).getBytes(StandardCharsets.UTF_8);
    return new PDMetadata(document, new ByteArrayInputStream(packet));
  }

  private static PDOutputIntent srgb(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    return intent;
  }
}
