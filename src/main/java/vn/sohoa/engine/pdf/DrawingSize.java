package vn.sohoa.engine.pdf;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;
import vn.sohoa.engine.EngineFault;
import vn.sohoa.engine.FaultException;

/**
 * How many content streams are executed to draw a page: its own, and the forms, patterns, masks and
 * glyphs that it draws, which draw others. A few lines can ask for more than any computer draws.
 */
public final class DrawingSize {
  /** Far above drawings of CAD programs, and above the characters of any paper. */
  private static final long MOST_DRAWN = 1_000_000;

  private static final int MOST_PARSED = 20_000;
  private static final int DEEPEST = 40;
  private static final Logger LOG = System.getLogger(DrawingSize.class.getName());

  /** A content stream without resources of its own has those of what draws it. */
  private record Part(COSDictionary content, COSDictionary resources) {}

  private final Map<Part, Long> known = new HashMap<>();
  private final Set<Part> open = new HashSet<>();

  private DrawingSize() {}

  /**
   * Does nothing if the page can be drawn.
   *
   * @throws FaultException {@link EngineFault#PAGE_TOO_COMPLEX} if something on it draws itself, or
   *     if drawing it executes more than {@value #MOST_DRAWN} content streams
   */
  public static void check(PDPage page) throws FaultException {
    var size = new DrawingSize();
    COSDictionary resources = dictionary(page.getResources());
    try {
      long drawn = size.drawnBy(page, resources);
      for (PDAnnotation annotation : page.getAnnotations()) {
        PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
        if (appearance != null) {
          drawn += size.of(appearance.getCOSObject(), resources);
        }
      }
      if (drawn > MOST_DRAWN) {
        throw tooComplex("more than " + MOST_DRAWN + " content streams with its annotations");
      }
    } catch (FaultException e) {
      throw e;
    } catch (IOException e) {
      // What cannot be parsed is not executed either; drawing the page tells whether it is legible
      LOG.log(Level.DEBUG, "content of a page cannot be counted: {0}", e.toString());
    }
  }

  private static COSDictionary dictionary(@Nullable PDResources resources) {
    return resources == null ? new COSDictionary() : resources.getCOSObject();
  }

  private long of(COSStream content, COSDictionary inherited) throws IOException {
    COSDictionary own = content.getCOSDictionary(COSName.RESOURCES);
    var part = new Part(content, own == null ? inherited : own);
    Long counted = known.get(part);
    if (counted != null) {
      return counted;
    }
    if (!open.add(part)) {
      throw tooComplex("a form draws itself");
    }
    if (open.size() > DEEPEST || known.size() > MOST_PARSED) {
      throw tooComplex("forms are nested too deeply, or too many");
    }
    long drawn = drawnBy(new PDFormXObject(content), part.resources());
    open.remove(part);
    known.put(part, drawn);
    return drawn;
  }

  private long drawnBy(PDContentStream content, COSDictionary resources) throws IOException {
    var execution = new Execution(resources);
    var parser = new PDFStreamParser(content);
    try {
      for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
        execution.take(token);
      }
    } finally {
      parser.close();
    }
    return execution.drawn;
  }

  /** The operators of one content stream, in their order. */
  private final class Execution {
    private final COSDictionary resources;
    private final List<COSBase> operands = new ArrayList<>();
    private long glyph;
    private long drawn = 1;

    Execution(COSDictionary resources) {
      this.resources = resources;
    }

    void take(Object token) throws IOException {
      if (token instanceof COSBase operand) {
        operands.add(operand);
      } else if (token instanceof Operator operator) {
        execute(operator.getName());
        operands.clear();
      }
    }

    private void execute(String operator) throws IOException {
      switch (operator) {
        case OperatorName.DRAW_OBJECT -> draw(ofForm(named(COSName.XOBJECT), resources), 1);
        case OperatorName.NON_STROKING_COLOR_N, OperatorName.STROKING_COLOR_N ->
            draw(ofStream(named(COSName.PATTERN), resources), 1);
        case OperatorName.SET_GRAPHICS_STATE_PARAMS ->
            draw(ofMask(named(COSName.EXT_G_STATE), resources), 1);
        case OperatorName.SET_FONT_AND_SIZE -> glyph = largestGlyph(named(COSName.FONT), resources);
        case OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE ->
            draw(glyph, operands.stream().mapToLong(DrawingSize::characters).sum());
        default -> {}
      }
    }

    private void draw(long each, long times) throws FaultException {
      if (each > 0 && times > (MOST_DRAWN - drawn) / each) {
        throw tooComplex("more than " + MOST_DRAWN + " content streams");
      }
      drawn += each * times;
    }

    private @Nullable COSBase named(COSName type) {
      COSDictionary resource = resources.getCOSDictionary(type);
      return resource == null
          ? null
          : operands.stream()
              .filter(COSName.class::isInstance)
              .map(name -> resource.getDictionaryObject((COSName) name))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
  }

  private static long characters(COSBase shown) {
    return switch (shown) {
      case COSString text -> text.getBytes().length;
      case COSArray parts ->
          parts.toList().stream()
              .mapToLong(part -> part instanceof COSString text ? text.getBytes().length : 0)
              .sum();
      default -> 0;
    };
  }

  private long ofForm(@Nullable COSBase object, COSDictionary resources) throws IOException {
    return object instanceof COSStream form && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))
        ? of(form, resources)
        : 0;
  }

  private long ofStream(@Nullable COSBase object, COSDictionary resources) throws IOException {
    return object instanceof COSStream stream ? of(stream, resources) : 0;
  }

  /** Glyphs of a Type 3 font are content streams, those of other fonts are none. */
  private long largestGlyph(@Nullable COSBase object, COSDictionary resources) throws IOException {
    if (!(object instanceof COSDictionary font)
        || !COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))) {
      return 0;
    }
    COSDictionary glyphs = font.getCOSDictionary(COSName.CHAR_PROCS);
    COSDictionary own = font.getCOSDictionary(COSName.RESOURCES);
    long largest = 0;
    if (glyphs != null) {
      for (COSName glyph : glyphs.keySet()) {
        COSBase drawn = glyphs.getDictionaryObject(glyph);
        largest = Math.max(largest, ofStream(drawn, own == null ? resources : own));
      }
    }
    return largest;
  }

  private long ofMask(@Nullable COSBase object, COSDictionary resources) throws IOException {
    return object instanceof COSDictionary state
            && state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask
        ? ofStream(mask.getDictionaryObject(COSName.G), resources)
        : 0;
  }

  private static FaultException tooComplex(String detail) {
    return new FaultException(EngineFault.PAGE_TOO_COMPLEX, detail);
  }
}
