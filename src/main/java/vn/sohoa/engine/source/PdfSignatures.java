package vn.sohoa.engine.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Finds digital signatures, even in damaged forms and cyclic field trees. */
final class PdfSignatures {
  private static final int MOST = 100;

  private PdfSignatures() {}

  /** Returns the values of signed fields, at most 100. */
  static List<COSDictionary> of(PDDocument document) {
    COSDictionary form =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    if (form == null) {
      return List.of();
    }
    var signatures = new ArrayList<COSDictionary>();
    Deque<COSDictionary> fields = new ArrayDeque<>();
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    push(form.getCOSArray(COSName.FIELDS), fields);
    while (!fields.isEmpty() && signatures.size() < MOST) {
      COSDictionary field = fields.pop();
      if (!seen.add(field)) {
        continue;
      }
      COSDictionary value = field.getCOSDictionary(COSName.V);
      if (value != null && value.getCOSArray(COSName.BYTERANGE) != null) {
        signatures.add(value);
      }
      push(field.getCOSArray(COSName.KIDS), fields);
    }
    return List.copyOf(signatures);
  }

  // reverse order, so that the first field is popped first
  private static void push(@Nullable COSArray kids, Deque<COSDictionary> fields) {
    if (kids == null) {
      return;
    }
    for (int i = kids.size() - 1; i >= 0; i--) {
      COSBase kid = kids.getObject(i);
      if (kid instanceof COSDictionary field) {
        fields.push(field);
      }
    }
  }
}
