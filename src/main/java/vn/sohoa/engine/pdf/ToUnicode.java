package vn.sohoa.engine.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;

/** The ToUnicode map from a font's codes to characters. */
final class ToUnicode {
  private static final int ENTRIES_PER_BLOCK = 100; // limit of the CMap format
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private ToUnicode() {}

  /**
   * @param characters code points in the order of their codes, which start at 1
   */
  static byte[] map(Set<Integer> characters) {
    var text =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    appendBlocks(text, characters);
    text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void appendBlocks(StringBuilder text, Set<Integer> characters) {
    Iterator<Integer> remaining = characters.iterator();
    for (int code = 1; code <= characters.size(); code += ENTRIES_PER_BLOCK) {
      int entries = Math.min(ENTRIES_PER_BLOCK, characters.size() - code + 1);
      text.append(entries).append(" beginbfchar\n");
      for (int i = 0; i < entries; i++) {
        appendEntry(text, code + i, remaining.next());
      }
      text.append("endbfchar\n");
    }
  }

  private static void appendEntry(StringBuilder text, int code, int character) {
    byte[] utf16 = Character.toString(character).getBytes(StandardCharsets.UTF_16BE);
    text.append('<').append(HEX.toHexDigits((short) code)).append("> <");
    text.append(HEX.formatHex(utf16)).append(">\n");
  }
}
