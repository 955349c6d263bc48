package vn.sohoa.bench.filled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import vn.sohoa.page.FilledPlace;

/** Pictures of values by many writers and machines, which are no part of the project. */
public record Hands(List<Sprite> sprites) {
  static final String MISSING =
      "this benchmark needs values that were written by hand and typed:"
          + " make them with `src/reader/run --hands FOLDER`, then add -Dbench.hands=FOLDER";

  private static final String LIST = "values.jsonl";

  public Hands {
    sprites = List.copyOf(sprites);
  }

  /**
   * @param folder empty if none was given
   * @throws IOException telling how to make the folder if it is missing or lacks something
   */
  public static Hands read(String folder) throws IOException {
    Path list = Path.of(folder).resolve(LIST);
    if (folder.isBlank() || !Files.exists(list)) {
      throw new IOException(MISSING);
    }
    var mapper = new ObjectMapper();
    var sprites = new ArrayList<Sprite>();
    for (String line : Files.readAllLines(list)) {
      sprites.add(sprite(Path.of(folder), mapper.readTree(line)));
    }
    sprites.removeIf(sprite -> !sprite.label().matches("0{0,4}[1-9]\\d{0,5}"));
    return new Hands(sprites).complete();
  }

  private static Sprite sprite(Path folder, JsonNode value) {
    return new Sprite(
        folder.resolve(value.required("file").asText()),
        value.required("label").asText(),
        FilledPlace.valueOf(value.required("kind").asText().toUpperCase(Locale.ROOT)),
        value.required("style").asText().equals("written"),
        value.required("source").asText(),
        value.required("em").asInt(),
        value.required("baseline").asInt());
  }

  /** Sources that cannot fill in all blanks are left out. */
  private Hands complete() throws IOException {
    List<Sprite> usable =
        sprites.stream()
            .filter(
                sprite ->
                    List.of(FilledPlace.values()).stream()
                        .allMatch(
                            blank -> sprites.stream().anyMatch(it -> it.goesWith(sprite, blank))))
            .toList();
    if (usable.stream().map(Sprite::written).distinct().count() < 2) {
      throw new IOException(LIST + " lacks written or typed values; " + MISSING);
    }
    return new Hands(usable);
  }

  /** A value that the filling takes. */
  Sprite first(FilledPlace blank, Filling filling, RandomGenerator random) {
    return pick(
        sprite -> sprite.blank() == blank && sprite.written() == filling.isWritten(), random);
  }

  /** Another value by the same kind of writer. */
  Sprite alongside(
      Sprite first, FilledPlace blank, Predicate<Sprite> wanted, RandomGenerator random) {
    return pick(sprite -> sprite.goesWith(first, blank) && wanted.test(sprite), random);
  }

  private Sprite pick(Predicate<Sprite> wanted, RandomGenerator random) {
    List<Sprite> found = sprites.stream().filter(wanted).toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("no value fits; " + MISSING);
    }
    return found.get(random.nextInt(found.size()));
  }
}
