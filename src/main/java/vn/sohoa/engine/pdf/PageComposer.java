package vn.sohoa.engine.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import vn.sohoa.page.PageContent;

/** Adds pages to the PDF: their images with an invisible text layer. */
record PageComposer(PDDocument document, GlyphlessFont font) {

  void add(PageContent content, List<PlacedImage> images) throws IOException {
    var page = new PDPage(new PDRectangle((float) content.width(), (float) content.height()));
    var resources = new PDResources();
    var operators = new Operators();
    for (PlacedImage image : images) {
      operators.image(resources.add(image.image()), image.placement());
    }
    if (!content.words().isEmpty()) {
      COSName name = COSName.getPDFName("F1");
      resources.getCOSObject().setItem(COSName.FONT, font.asResource(name));
      new TextLayer(operators, name, font).write(content);
    }
    page.setResources(resources);
    page.setContents(compress(operators));
    document.addPage(page);
  }

  private PDStream compress(Operators operators) throws IOException {
    byte[] bytes = operators.toString().getBytes(StandardCharsets.US_ASCII);
    return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
  }
}
