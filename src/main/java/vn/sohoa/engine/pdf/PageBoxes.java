package vn.sohoa.engine.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Repairs page boxes that are missing or have no extent. */
final class PageBoxes {
  /** As wide as US Letter and as high as A4: shows everything of a page of either size. */
  private static final PDRectangle FALLBACK =
      new PDRectangle(PDRectangle.LETTER.getWidth(), PDRectangle.A4.getHeight());

  private PageBoxes() {}

  /** Repairs the pages in memory; returns the numbers of those repaired, from 1. */
  static List<Integer> repair(List<COSDictionary> pages) {
    var repaired = new ArrayList<Integer>();
    for (int i = 0; i < pages.size(); i++) {
      if (repair(pages.get(i))) {
        repaired.add(i + 1);
      }
    }
    return repaired;
  }

  private static boolean repair(COSDictionary dictionary) {
    boolean mediaIsValid =
        PDPageTree.getInheritableAttribute(dictionary, COSName.MEDIA_BOX) instanceof COSArray
            && hasExtent(new PDPage(dictionary).getMediaBox());
    if (!mediaIsValid) {
      dictionary.setItem(COSName.MEDIA_BOX, FALLBACK.getCOSArray());
    }
    var page = new PDPage(dictionary);
    boolean cropIsValid = hasExtent(page.getCropBox());
    if (!cropIsValid) {
      page.setCropBox(page.getMediaBox());
    }
    return !mediaIsValid || !cropIsValid;
  }

  private static boolean hasExtent(PDRectangle box) {
    float area = box.getWidth() * box.getHeight();
    return box.getWidth() > 0 && box.getHeight() > 0 && Float.isFinite(area);
  }
}
