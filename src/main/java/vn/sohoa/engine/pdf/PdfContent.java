package vn.sohoa.engine.pdf;

import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;

/** Content of a PDF page. A page that lost it would be shown blank. */
public final class PdfContent {
  private PdfContent() {}

  /** Whether the page refers to content or images of which the file has none. */
  public static boolean isLost(PDPage page) {
    COSDictionary dictionary = page.getCOSObject();
    COSBase content = dictionary.getDictionaryObject(COSName.CONTENTS);
    boolean hasNoContent =
        content instanceof COSArray parts
            ? isDangling(parts)
            : content == null && dictionary.containsKey(COSName.CONTENTS);
    return hasNoContent || hasOnlyDanglingImages(dictionary);
  }

  private static boolean isDangling(COSArray parts) {
    return parts.size() > 0
        && IntStream.range(0, parts.size()).allMatch(at -> parts.getObject(at) == null);
  }

  private static boolean hasOnlyDanglingImages(COSDictionary page) {
    return PDPageTree.getInheritableAttribute(page, COSName.RESOURCES)
            instanceof COSDictionary resources
        && resources.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects
        && objects.size() > 0
        && objects.keySet().stream().allMatch(name -> objects.getDictionaryObject(name) == null);
  }
}
