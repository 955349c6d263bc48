package vn.sohoa.admin.sample.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypefacesTest {
  private static final String BUNDLED =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");

  @TempDir Path folder;

  private static byte[] font() throws IOException {
    try (InputStream in = PDFont.class.getResourceAsStream(BUNDLED)) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  private Path install(String subfolder, String prefix, byte[] content) throws IOException {
    Path fonts = Files.createDirectories(folder.resolve(subfolder));
    for (String style : STYLES) {
      Files.write(fonts.resolve(prefix + style + ".ttf"), content);
    }
    return fonts;
  }

  private List<String> names() {
    return Typefaces.available(List.of(folder.resolve("none"), folder)).stream()
        .map(Typeface::name)
        .toList();
  }

  @Test
  void installedFamiliesFollowTheBundledLetters() throws IOException {
    install("deep/truetype", "Tinos-", font());

    assertThat(names()).containsExactly("Liberation Sans", "Liberation Sans", "Tinos");
  }

  @Test
  void anIncompleteFamilyIsNotInstalled() throws IOException {
    Files.delete(install("a", "Tinos-", font()).resolve("Tinos-Bold.ttf"));

    assertThat(names()).hasSize(2);
  }

  @Test
  void damagedFilesAreAsIfTheyWereNotInstalled() throws IOException {
    byte[] whole = font();
    install("a", "Tinos-", new byte[0]);
    install("a", "NotoSerif-", new byte[5_000]);
    install("a", "Carlito-", Arrays.copyOf(whole, whole.length / 3));
    install("b", "LiberationSerif-", whole);

    assertThat(names()).containsExactly("Liberation Sans", "Liberation Sans", "Liberation Serif");
  }

  /** Damage anywhere behind the directory of the tables: whatever family remains can be drawn. */
  @Test
  void aFamilyThatRemainsHasItsLetters() throws IOException {
    byte[] whole = font();
    for (int part = 1; part < 12; part++) {
      byte[] damaged = whole.clone();
      int from = whole.length / 12 * part;
      Arrays.fill(damaged, from, from + whole.length / 12, (byte) 0xA5);
      install("a", "Tinos-", damaged);

      for (Typeface face : Typefaces.available(List.of(folder))) {
        assertThat(face.outline("Ắợữ ăm", 0, 0, 12, Style.BOLD).getBounds2D().isEmpty()).isFalse();
      }
    }
  }
}
