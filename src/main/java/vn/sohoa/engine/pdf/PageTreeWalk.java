package vn.sohoa.engine.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageTree;

/** The pages of a PDF in order, found by walking its page tree within limits. */
final class PageTreeWalk {
  private static final int DEEPEST = 100;
  private static final int LEAST_VISITS = 1000;
  private static final List<COSName> INHERITABLE =
      List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

  private record Leaf(COSDictionary page, Map<COSName, COSBase> inherited) {}

  private final int maxPages;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Set<COSDictionary> path = Collections.newSetFromMap(new IdentityHashMap<>());
  private int visits;
  private boolean sound = true;

  private PageTreeWalk(int maxPages) {
    this.maxPages = maxPages;
  }

  /** Walks a tree until it has more than the maximum of pages. */
  static PageTreeWalk of(COSDictionary root, int maxPages) {
    var walk = new PageTreeWalk(maxPages);
    walk.visit(root, Map.of());
    return walk;
  }

  static PageTreeWalk ofPages(List<COSDictionary> pages) {
    var walk = new PageTreeWalk(pages.size());
    pages.forEach(page -> walk.leaves.add(new Leaf(page, Map.of())));
    return walk;
  }

  /** Returns the walk of a document without a page tree. */
  static PageTreeWalk ofNothing() {
    var walk = new PageTreeWalk(0);
    walk.sound = false;
    return walk;
  }

  /** Whether every node has the kids and the count that it declares. */
  boolean isSound() {
    return sound;
  }

  List<COSDictionary> pages() {
    return leaves.stream().map(Leaf::page).toList();
  }

  /**
   * Gives pages the attributes of the nodes above them where their own link to these is missing.
   */
  void inherit() {
    for (Leaf leaf : leaves) {
      leaf.inherited()
          .forEach(
              (name, value) -> {
                if (PDPageTree.getInheritableAttribute(leaf.page(), name) == null) {
                  leaf.page().setItem(name, value);
                }
              });
    }
  }

  /** Replaces the page tree by one with all pages in one node. */
  void replaceTreeOf(COSDictionary catalog) {
    var kids = new COSArray();
    var root = new COSDictionary();
    for (Leaf leaf : leaves) {
      COSDictionary page = leaf.page();
      INHERITABLE.forEach(name -> makeOwn(leaf, name));
      page.setItem(COSName.TYPE, COSName.PAGE);
      page.setItem(COSName.PARENT, root);
      kids.add(page);
    }
    root.setItem(COSName.TYPE, COSName.PAGES);
    root.setItem(COSName.KIDS, kids);
    root.setInt(COSName.COUNT, kids.size());
    catalog.setItem(COSName.PAGES, root);
  }

  private static void makeOwn(Leaf leaf, COSName name) {
    COSBase value = PDPageTree.getInheritableAttribute(leaf.page(), name);
    COSBase known = value == null ? leaf.inherited().get(name) : value;
    if (known != null) {
      leaf.page().setItem(name, known);
    }
  }

  private void visit(COSDictionary node, Map<COSName, COSBase> inherited) {
    // Many paths to one node are legal, but would take exponential time
    boolean tooMuch = ++visits > LEAST_VISITS + 2L * maxPages || path.size() >= DEEPEST;
    if (tooMuch || !path.add(node)) {
      sound = false;
      return;
    }
    int before = leaves.size();
    if (isPage(node)) {
      sound = false;
      leaves.add(new Leaf(node, inherited));
    } else {
      visitKids(node, inherited);
    }
    boolean complete = leaves.size() <= maxPages;
    if (!complete || node.getInt(COSName.COUNT, -1) != leaves.size() - before) {
      sound = false;
    }
    path.remove(node);
  }

  private void visitKids(COSDictionary node, Map<COSName, COSBase> inherited) {
    COSArray kids = node.getCOSArray(COSName.KIDS);
    Map<COSName, COSBase> passedOn = attributes(node, inherited);
    for (int i = 0; kids != null && i < kids.size() && leaves.size() <= maxPages; i++) {
      if (!(kids.getObject(i) instanceof COSDictionary kid)) {
        sound = false;
      } else if (isNode(kid)) {
        visit(kid, passedOn);
      } else if (isPage(kid) || kid.getCOSName(COSName.TYPE) == null) {
        leaves.add(new Leaf(kid, passedOn));
      } else {
        sound = false;
      }
    }
  }

  private static Map<COSName, COSBase> attributes(
      COSDictionary node, Map<COSName, COSBase> inherited) {
    var attributes = new HashMap<COSName, COSBase>(inherited);
    for (COSName name : INHERITABLE) {
      COSBase value = node.getDictionaryObject(name);
      if (value != null) {
        attributes.put(name, value);
      }
    }
    return attributes;
  }

  private static boolean isNode(COSDictionary kid) {
    return COSName.PAGES.equals(kid.getCOSName(COSName.TYPE)) || kid.containsKey(COSName.KIDS);
  }

  private static boolean isPage(COSDictionary kid) {
    return COSName.PAGE.equals(kid.getCOSName(COSName.TYPE)) && !kid.containsKey(COSName.KIDS);
  }
}
