package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * Parser that replaces a damaged page tree. PDFBox itself rebuilds a damaged cross-reference, but
 * then counts pages that are missing, does not find others, or rejects the file.
 */
final class RepairingParser extends PDFParser {
  private final int maxPages;
  private final List<String> damage = new ArrayList<>();
  private boolean pageCountSure = true;

  RepairingParser(RandomAccessRead source, StreamCacheCreateFunction cache, int maxPages)
      throws IOException {
    super(source, "", null, null, cache);
    this.maxPages = maxPages;
  }

  List<String> damage() {
    return damage;
  }

  boolean isPageCountSure() {
    return pageCountSure;
  }

  /** As the original, but a missing catalog is replaced by an empty one. */
  @Override
  protected void initialParse() throws IOException {
    COSDictionary trailer = retrieveTrailer();
    if (trailer == null) {
      throw new IOException("no trailer");
    }
    COSDictionary catalog = trailer.getCOSDictionary(COSName.ROOT);
    if (catalog == null) {
      catalog = new COSDictionary();
      trailer.setItem(COSName.ROOT, catalog);
    }
    if (!catalog.containsKey(COSName.TYPE)) {
      catalog.setItem(COSName.TYPE, COSName.CATALOG);
    }
    checkPages(catalog);
    document.setDecrypted();
    initialParseDone = true;
  }

  @Override
  protected void checkPages(COSDictionary catalog) throws IOException {
    COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
    PageTreeWalk walk = root == null ? PageTreeWalk.ofNothing() : PageTreeWalk.of(root, maxPages);
    if (!walk.isSound()) {
      walk = repaired(catalog, root, walk);
    }
    walk.inherit();
    List<Integer> withoutBox = PageBoxes.repair(walk.pages());
    if (!withoutBox.isEmpty()) {
      damage.add(
          "no valid page box: page "
              + withoutBox.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
  }

  private PageTreeWalk repaired(
      COSDictionary catalog, @Nullable COSDictionary root, PageTreeWalk broken) throws IOException {
    PageTreeWalk found = broken.pages().isEmpty() ? PageTreeWalk.ofPages(pageObjects()) : broken;
    if (found.pages().isEmpty()) {
      throw new IOException("a damaged page tree without pages");
    }
    pageCountSure = false;
    int declared = root == null ? -1 : root.getInt(COSName.COUNT, -1);
    damage.add(
        "the page tree is damaged: %d pages found, %s declared"
            .formatted(found.pages().size(), declared < 0 ? "no number" : declared));
    found.replaceTreeOf(catalog);
    return found;
  }

  /** Returns the pages that no tree leads to, in the order of their object numbers. */
  private List<COSDictionary> pageObjects() {
    return document.getObjectsByType(COSName.PAGE).stream()
        .sorted(Comparator.comparing(COSObject::getKey))
        .map(COSObject::getObject)
        .filter(COSDictionary.class::isInstance)
        .<COSDictionary>map(RepairingParser::dictionary)
        .limit(maxPages + 1L)
        .toList();
  }

  private static COSDictionary dictionary(COSBase object) {
    return (COSDictionary) object;
  }
}
