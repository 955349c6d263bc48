package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * The resources that a page draws. Many scanners give all pages one dictionary with the images of
 * all of them, which must not come with a page that is copied.
 */
final class UsedResources {
  private static final int MAX_DEPTH = 20;

  private final COSDictionary objects;
  private final Set<COSName> used = new HashSet<>();

  private UsedResources(COSDictionary objects) {
    this.objects = objects;
  }

  /**
   * Returns the resources of a page with only those images and forms that its content draws.
   *
   * @throws IOException if the content cannot be parsed
   */
  static COSDictionary of(PDPage page) throws IOException {
    PDResources resources = page.getResources();
    if (resources == null) {
      return new COSDictionary();
    }
    var copy = new COSDictionary(resources.getCOSObject());
    if (copy.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects) {
      var found = new UsedResources(objects);
      found.look(page, 0);
      var drawn = new COSDictionary();
      found.used.stream()
          .sorted()
          .filter(objects::containsKey)
          .forEach(name -> drawn.setItem(name, objects.getItem(name)));
      copy.setItem(COSName.XOBJECT, drawn);
    }
    return copy;
  }

  private void look(PDContentStream content, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new IOException("forms nested too deeply");
    }
    List<Object> tokens = new PDFStreamParser(content).parse();
    for (int at = 1; at < tokens.size(); at++) {
      if (tokens.get(at) instanceof Operator operator
          && operator.getName().equals(OperatorName.DRAW_OBJECT)
          && tokens.get(at - 1) instanceof COSName name
          && used.add(name)) {
        lookIntoForm(name, depth);
      }
    }
  }

  /** A form without resources of its own draws those of the page. */
  private void lookIntoForm(COSName name, int depth) throws IOException {
    COSBase object = objects.getDictionaryObject(name);
    if (object instanceof COSStream stream
        && COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))
        && !stream.containsKey(COSName.RESOURCES)) {
      look(new PDFormXObject(stream), depth + 1);
    }
  }
}
