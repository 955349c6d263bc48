package vn.sohoa.engine.source;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Finds digital signatures, on damaged forms and in looping field trees too. */
final class PdfSignatures {
  private PdfSignatures() {}

  static boolean arePresent(PDDocument document) {
    COSDictionary form =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    if (form == null) {
      return false;
    }
    Deque<COSDictionary> fields = new ArrayDeque<>();
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    push(form.getCOSArray(COSName.FIELDS), fields);
    while (!fields.isEmpty()) {
      COSDictionary field = fields.pop();
      if (isSigned(field)) {
        return true;
      }
      if (seen.add(field)) {
        push(field.getCOSArray(COSName.KIDS), fields);
      }
    }
    return false;
  }

  private static boolean isSigned(COSDictionary field) {
    COSDictionary value = field.getCOSDictionary(COSName.V);
    return value != null && value.getCOSArray(COSName.BYTERANGE) != null;
  }

  private static void push(@Nullable COSArray kids, Deque<COSDictionary> fields) {
    if (kids == null) {
      return;
    }
    for (int i = 0; i < kids.size(); i++) {
      COSBase kid = kids.getObject(i);
      if (kid instanceof COSDictionary field) {
        fields.push(field);
      }
    }
  }
}
