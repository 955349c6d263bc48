package vn.sohoa.features;

import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Font programs with the glyphs of a text: Type 1, CFF and CFF by CID. Straight lines only. */
final class GlyphPrograms {
  private static final int UNITS = 1000;
  private static final int WIDTH = 556;
  private static final int STANDARD_STRINGS = 391;

  private record Step(char kind, int x, int y) {}

  private final List<Integer> characters;

  GlyphPrograms(String text) {
    characters = text.chars().distinct().sorted().boxed().toList();
  }

  /** Index of a character's glyph; that of the missing character is 0. */
  int index(int character) {
    return characters.indexOf(character) + 1;
  }

  static String name(int character) {
    return character == ' ' ? "space" : Character.toString(character);
  }

  private static List<Step> outline(int character) {
    var shape =
        Line.font()
            .deriveFont((float) UNITS)
            .createGlyphVector(
                new FontRenderContext(null, true, true), Character.toString(character))
            .getOutline();
    var steps = new ArrayList<Step>();
    double[] c = new double[6];
    var up = AffineTransform.getScaleInstance(1, -1);
    for (PathIterator it = shape.getPathIterator(up, 2); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> steps.add(step('m', c));
        case PathIterator.SEG_LINETO -> steps.add(step('l', c));
        default -> steps.add(new Step('h', 0, 0));
      }
    }
    return steps;
  }

  private static Step step(char kind, double[] c) {
    return new Step(kind, (int) Math.round(c[0]), (int) Math.round(c[1]));
  }

  /** Returns path operators of a PDF. */
  String path(int character) {
    var out = new StringBuilder();
    for (Step step : outline(character)) {
      out.append(
          step.kind() == 'h' ? "h\n" : "%d %d %s\n".formatted(step.x(), step.y(), step.kind()));
    }
    return out.toString();
  }

  private static final class Charstring extends ByteArrayOutputStream {
    private final boolean type2;
    private int x;
    private int y;

    Charstring(boolean type2) {
      this.type2 = type2;
    }

    private void number(int value) {
      if (type2) {
        writeBytes(ByteBuffer.allocate(3).put((byte) 28).putShort((short) value).array());
      } else {
        writeBytes(ByteBuffer.allocate(5).put((byte) 255).putInt(value).array());
      }
    }

    Charstring draw(List<Step> steps) {
      if (!type2) {
        number(0);
        number(WIDTH);
        write(13);
      }
      for (Step step : steps) {
        if (step.kind() == 'h') {
          if (!type2) {
            write(9);
          }
          continue;
        }
        number(step.x() - x);
        number(step.y() - y);
        write(step.kind() == 'm' ? 21 : 5);
        x = step.x();
        y = step.y();
      }
      write(14);
      return this;
    }
  }

  /** Adds the Type 1 program to a PDF; returns the reference of its stream. */
  String type1(PdfText pdf) {
    byte[] clear =
        ascii(
            """
            %!PS-AdobeFont-1.0: Own
            11 dict begin
            /FontInfo 1 dict dup begin /version (1) readonly def end readonly def
            /FontName /Own def
            /PaintType 0 def
            /FontType 1 def
            /FontMatrix [0.001 0 0 0.001 0 0] readonly def
            /Encoding StandardEncoding def
            /FontBBox {0 -200 1000 900} readonly def
            currentdict end
            currentfile eexec
            """);
    var secret = new ByteArrayOutputStream();
    secret.writeBytes(
        ascii(
            """
            dup /Private 8 dict dup begin
            /RD {string currentfile exch readstring pop} executeonly def
            /ND {noaccess def} executeonly def
            /NP {noaccess put} executeonly def
            /BlueValues [] def
            /MinFeature {16 16} def
            /password 5839 def
            /Subrs 0 array
            ND
            2 index /CharStrings %d dict dup begin
            """
                .formatted(characters.size() + 1)));
    glyph(secret, ".notdef", List.of());
    characters.forEach(c -> glyph(secret, name(c), outline(c)));
    secret.writeBytes(
        ascii(
            """
            end
            end
            readonly put
            noaccess put
            dup /FontName get exch definefont pop
            mark currentfile closefile
            """));
    byte[] encrypted = encrypt(secret.toByteArray(), 55665);
    byte[] end = ascii(("0".repeat(64) + "\n").repeat(8) + "cleartomark\n");
    return pdf.stream(
        "/Length1 %d /Length2 %d /Length3 %d".formatted(clear.length, encrypted.length, end.length),
        join(clear, encrypted, end));
  }

  private static void glyph(ByteArrayOutputStream out, String name, List<Step> steps) {
    byte[] program = encrypt(new Charstring(false).draw(steps).toByteArray(), 4330);
    out.writeBytes(ascii("/%s %d RD ".formatted(name, program.length)));
    out.writeBytes(program);
    out.writeBytes(ascii(" ND\n"));
  }

  /** Encrypts as Type 1 fonts do, with four bytes before the text. */
  private static byte[] encrypt(byte[] plain, int key) {
    byte[] out = new byte[plain.length + 4];
    int state = key;
    for (int i = 0; i < out.length; i++) {
      int cipher = (i < 4 ? 'x' : plain[i - 4] & 0xFF) ^ state >> 8;
      out[i] = (byte) cipher;
      state = ((cipher & 0xFF) + state) * 52845 + 22719 & 0xFFFF;
    }
    return out;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * @param byCid glyphs have numbers instead of names
   */
  byte[] cff(boolean byCid) {
    var programs = new ArrayList<byte[]>();
    programs.add(new Charstring(true).draw(List.of()).toByteArray());
    characters.forEach(c -> programs.add(new Charstring(true).draw(outline(c)).toByteArray()));
    List<byte[]> strings =
        byCid
            ? List.of(ascii("Adobe"), ascii("Identity"))
            : characters.stream().map(c -> ascii(name(c))).toList();
    byte[] charset = charset(byCid);
    byte[] charstrings = index(programs);
    byte[] privates = {(byte) 139, 20}; // default width 0
    byte[] tail = byCid ? join(new byte[] {0}, new byte[programs.size()]) : new byte[0];
    byte[] head = join(new byte[] {1, 0, 4, 4}, index(List.of(ascii("Own"))));
    byte[] rest = join(index(strings), index(List.of()));
    int dictionary = index(List.of(top(byCid, 0, 0, 0, 0, 0))).length;
    int at = head.length + dictionary + rest.length;
    int charstringsAt = at + charset.length;
    int privateAt = charstringsAt + charstrings.length;
    int selectAt = privateAt + privates.length;
    int fontsAt = selectAt + tail.length;
    byte[] top = top(byCid, at, charstringsAt, privateAt, selectAt, fontsAt);
    byte[] fonts = byCid ? index(List.of(privateEntry(privateAt))) : new byte[0];
    return join(head, index(List.of(top)), rest, charset, charstrings, privates, tail, fonts);
  }

  private byte[] charset(boolean byCid) {
    ByteBuffer charset = ByteBuffer.allocate(1 + 2 * characters.size()).put((byte) 0);
    for (int i = 0; i < characters.size(); i++) {
      charset.putShort((short) (byCid ? i + 1 : STANDARD_STRINGS + i));
    }
    return charset.array();
  }

  private byte[] top(
      boolean byCid, int charset, int programs, int privates, int select, int fonts) {
    if (!byCid) {
      return join(entry(charset, 15), entry(programs, 17), privateEntry(privates));
    }
    return join(
        join(number(STANDARD_STRINGS), number(STANDARD_STRINGS + 1), number(0), operator(12, 30)),
        join(number(characters.size() + 1), operator(12, 34)),
        entry(charset, 15),
        entry(programs, 17),
        join(number(fonts), operator(12, 36)),
        join(number(select), operator(12, 37)));
  }

  private static byte[] privateEntry(int offset) {
    return join(number(2), number(offset), operator(18));
  }

  private static byte[] entry(int value, int operator) {
    return join(number(value), operator(operator));
  }

  private static byte[] operator(int... bytes) {
    byte[] operator = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      operator[i] = (byte) bytes[i];
    }
    return operator;
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(5).put((byte) 29).putInt(value).array();
  }

  private static byte[] index(List<byte[]> entries) {
    if (entries.isEmpty()) {
      return new byte[2];
    }
    ByteBuffer head = ByteBuffer.allocate(3 + 4 * (entries.size() + 1));
    head.putShort((short) entries.size()).put((byte) 4);
    int offset = 1;
    for (byte[] entry : entries) {
      head.putInt(offset);
      offset += entry.length;
    }
    head.putInt(offset);
    return join(head.array(), join(entries.toArray(byte[][]::new)));
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
