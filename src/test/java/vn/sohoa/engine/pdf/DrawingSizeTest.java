package vn.sohoa.engine.pdf;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/** Pages that draw more than they seem to, by each way in which content draws other content. */
class DrawingSizeTest {
  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage();
  private final COSDictionary resources = new COSDictionary();

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private void pageDraws(String operators) throws IOException {
    page.setResources(new PDResources(resources));
    page.setContents(new PDStream(document, content(operators).createInputStream()));
  }

  private COSStream content(String operators) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private COSStream form(String operators) throws IOException {
    COSStream form = content(operators);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    return form;
  }

  private static void put(COSDictionary resources, COSName type, String name, COSDictionary what) {
    COSDictionary named = resources.getCOSDictionary(type);
    if (named == null) {
      named = new COSDictionary();
      resources.setItem(type, named);
    }
    named.setItem(name, what);
  }

  private static COSDictionary type3(COSDictionary glyph) {
    var glyphs = new COSDictionary();
    glyphs.setItem("a", glyph);
    var font = new COSDictionary();
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.CHAR_PROCS, glyphs);
    return font;
  }

  private ThrowingCallable check() {
    return () -> DrawingSize.check(page);
  }

  private void assertTooComplex() {
    assertThatExceptionOfType(FaultException.class)
        .isThrownBy(check())
        .extracting(FaultException::fault)
        .isEqualTo(EngineFault.PAGE_TOO_COMPLEX);
  }

  @Test
  void aFormThatDrawsItself() throws IOException {
    COSStream form = form("/F Do /F Do");
    put(resources, COSName.XOBJECT, "F", form);
    pageDraws("/F Do");

    assertTooComplex();
  }

  @Test
  void formsThatDrawEachOther() throws IOException {
    put(resources, COSName.XOBJECT, "F", form("/G Do"));
    put(resources, COSName.XOBJECT, "G", form("0 0 m /F Do"));
    pageDraws("q /F Do Q");

    assertTooComplex();
  }

  @Test
  void fewFormsThatAreDrawnBillionsOfTimes() throws IOException {
    for (int level = 0; level < 9; level++) {
      put(resources, COSName.XOBJECT, "F" + level, form(("/F" + (level + 1) + " Do ").repeat(10)));
    }
    put(resources, COSName.XOBJECT, "F9", form("0 0 1 1 re f"));
    pageDraws("/F0 Do");

    assertTooComplex();
  }

  @Test
  void aPatternThatIsPaintedWithItself() throws IOException {
    put(resources, COSName.PATTERN, "P", content("/Pattern cs /P scn 0 0 9 9 re f"));
    pageDraws("/Pattern cs /P scn 0 0 9 9 re f");

    assertTooComplex();
  }

  @Test
  void aMaskThatIsMaskedByItself() throws IOException {
    var mask = new COSDictionary();
    mask.setItem(COSName.G, form("/M gs 0 0 9 9 re f"));
    var state = new COSDictionary();
    state.setItem(COSName.SMASK, mask);
    put(resources, COSName.EXT_G_STATE, "M", state);
    pageDraws("/M gs");

    assertTooComplex();
  }

  @Test
  void aGlyphThatShowsItself() throws IOException {
    put(resources, COSName.FONT, "T", type3(content("BT /T 9 Tf (aa) Tj ET")));
    pageDraws("BT /T 9 Tf (a) Tj ET");

    assertTooComplex();
  }

  @Test
  void glyphsThatShowManyOthers() throws IOException {
    put(
        resources,
        COSName.FONT,
        "T",
        type3(content("BT /U 9 Tf (" + "a".repeat(2000) + ") Tj ET")));
    put(resources, COSName.FONT, "U", type3(content("0 0 1 1 re f")));
    pageDraws("BT /T 9 Tf [(" + "a".repeat(400) + ") -20 (" + "a".repeat(400) + ")] TJ ET");

    assertTooComplex();
  }

  @Test
  void anAnnotationThatDrawsItself() throws IOException {
    COSStream appearance = form("/F Do");
    var own = new COSDictionary();
    put(own, COSName.XOBJECT, "F", appearance);
    appearance.setItem(COSName.RESOURCES, own);
    var shown = new COSDictionary();
    shown.setItem(COSName.N, appearance);
    var stamp = new COSDictionary();
    stamp.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
    stamp.setItem(COSName.AP, shown);
    var annotations = new COSArray();
    annotations.add(stamp);
    page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    pageDraws("");

    assertTooComplex();
  }

  @Test
  void aFormThatCouldDrawItselfButDoesNot() throws IOException {
    put(resources, COSName.XOBJECT, "F", form("0 0 9 9 re f"));
    pageDraws("/F Do ".repeat(5000));

    assertThatCode(check()).doesNotThrowAnyException();
  }

  @Test
  void aPageFullOfTextInDrawnGlyphs() throws IOException {
    put(resources, COSName.FONT, "T", type3(content("0 0 9 9 re f")));
    pageDraws("BT /T 9 Tf (" + "a".repeat(100) + ") Tj ET ".repeat(500));

    assertThatCode(check()).doesNotThrowAnyException();
  }

  @Test
  void contentThatCannotBeParsed() throws IOException {
    pageDraws("<< /a [ (");

    assertThatCode(check()).doesNotThrowAnyException();
  }
}
