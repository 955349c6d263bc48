package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Copies small PDF objects, such as colour spaces, with all objects that they reference. */
record CosCopier(PDDocument target) {
  /** Valid colour spaces nest three deep; a cycle must not end in a stack overflow. */
  private static final int MAX_DEPTH = 10;

  COSBase copy(COSBase value) throws IOException {
    return copy(value, 0);
  }

  private COSBase copy(COSBase value, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new IOException("PDF objects nested too deeply");
    }
    return switch (value) {
      case COSObject reference -> copyReferenced(reference, depth);
      case COSStream stream -> copyStream(stream, depth);
      case COSDictionary dictionary -> copyEntries(dictionary, new COSDictionary(), depth);
      case COSArray array -> copyArray(array, depth);
      default -> value;
    };
  }

  private COSBase copyReferenced(COSObject reference, int depth) throws IOException {
    COSBase object = reference.getObject();
    return object == null ? COSNull.NULL : copy(object, depth + 1);
  }

  private COSArray copyArray(COSArray array, int depth) throws IOException {
    var copy = new COSArray();
    for (COSBase element : array) {
      copy.add(element == null ? COSNull.NULL : copy(element, depth + 1));
    }
    return copy;
  }

  private COSStream copyStream(COSStream stream, int depth) throws IOException {
    COSStream copy = target.getDocument().createCOSStream();
    try (var in = stream.createRawInputStream();
        var out = copy.createRawOutputStream()) {
      in.transferTo(out);
    }
    copyEntries(stream, copy, depth);
    return copy;
  }

  private COSDictionary copyEntries(COSDictionary from, COSDictionary to, int depth)
      throws IOException {
    for (Map.Entry<COSName, COSBase> entry : from.entrySet()) {
      if (!COSName.LENGTH.equals(entry.getKey())) {
        to.setItem(entry.getKey(), copy(entry.getValue(), depth + 1));
      }
    }
    return to;
  }
}
