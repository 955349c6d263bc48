package vn.sohoa.filled.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Probabilities of texts are the sums over all ways to place their characters. */
class CtcTest {
  private static final int ALL = 10_000;

  @Property(tries = 30)
  void sumsAllWaysToPlaceTheCharacters(
      @ForAll @IntRange(min = 1, max = 3) int places, @ForAll long seed) {
    Logits line = random(places, new Random(seed));
    Map<String, Double> expected = byTryingAll(line);

    Map<String, Double> found = new Ctc(line).texts(ALL);

    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach(
        (text, logarithm) ->
            assertThat(Math.exp(logarithm)).as(text).isCloseTo(expected.get(text), within(1e-9)));
  }

  private static Logits random(int places, Random random) {
    var characters = new float[Logits.CHARACTERS * places];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = (float) random.nextGaussian();
    }
    return new Logits(places, characters, Map.of());
  }

  private static Map<String, Double> byTryingAll(Logits line) {
    double[][] logarithms = line.logProbabilities();
    var sums = new HashMap<String, Double>();
    var path = new int[line.places()];
    int paths = (int) Math.pow(Logits.CHARACTERS, path.length);
    for (int number = 0; number < paths; number++) {
      double sum = 0;
      int rest = number;
      for (int place = 0; place < path.length; place++) {
        path[place] = rest % Logits.CHARACTERS;
        rest /= Logits.CHARACTERS;
        sum += logarithms[place][path[place]];
      }
      sums.merge(text(path), Math.exp(sum), Double::sum);
    }
    return sums;
  }

  private static String text(int[] path) {
    var text = new StringBuilder();
    int last = 0;
    for (int character : path) {
      if (character != 0 && character != last) {
        text.append(character == Logits.OTHER ? 'x' : (char) ('0' + character - 1));
      }
      last = character;
    }
    return text.toString();
  }
}
