package vn.sohoa.bench.filled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoa.page.FilledPlace;

class HandsTest {
  @TempDir Path folder;

  @Test
  void withoutAFolderTheCommandThatMakesItIsTold() {
    assertThatIOException()
        .isThrownBy(() -> Hands.read(""))
        .withMessageContaining("src/reader/run --hands FOLDER")
        .withMessageContaining("-Dbench.hands=FOLDER");
    assertThatIOException().isThrownBy(() -> Hands.read(folder.toString()));
  }

  @Test
  void aFolderWithoutTypedValuesIsRefused() throws IOException {
    var specimens = new Specimens(folder);
    specimens.add("1", "number", "written");
    specimens.add("1", "day", "written");
    specimens.add("1", "month", "written");
    specimens.write();
    assertThatIOException()
        .isThrownBy(() -> Hands.read(folder.toString()))
        .withMessageContaining("lacks");
  }

  @Test
  void numbersThatNoPaperHasAreLeftOut() throws IOException {
    Specimens specimens = Specimens.complete(folder);
    specimens.add("000", "number", "written");
    specimens.add("0420", "number", "written");
    assertThat(Hands.read(specimens.write().toString()).sprites())
        .extracting(Sprite::label)
        .contains("0420")
        .doesNotContain("000");
  }

  @Test
  void aPenTakesWrittenValuesAndAStampTypedOnes() throws IOException {
    Hands hands = Hands.read(Specimens.complete(folder).write().toString());
    var random = new SplittableRandom(1);
    for (int i = 0; i < 50; i++) {
      Sprite pen = hands.first(FilledPlace.NUMBER, Filling.PEN, random);
      assertThat(pen.written()).isTrue();
      assertThat(hands.alongside(pen, FilledPlace.DAY, _ -> true, random).written()).isTrue();
      assertThat(hands.first(FilledPlace.NUMBER, Filling.STAMP, random).written()).isFalse();
    }
  }
}
