package vn.sohoa.extract.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoa.clean.text.ClosedList;
import vn.sohoa.clean.text.VietnameseText;

/** All kinds of paper that are known. Immutable. */
public final class Kinds {
  private static final String FOLDER = "/kinds/";

  /** A native executable cannot list a folder of resources, so one file names the others. */
  private static final String INDEX = FOLDER + "index.txt";

  private static final int LETTERS_PER_ERROR = 5;

  private final Map<String, Kind> byId;
  private final ClosedList titles;
  private final Map<String, List<Kind>> byTitle;

  private Kinds(Map<String, Kind> byId) {
    this.byId = Map.copyOf(byId);
    this.byTitle = new LinkedHashMap<>();
    for (Kind kind : byId.values()) {
      kind.titles()
          .forEach(
              title ->
                  byTitle.merge(
                      VietnameseText.letterKey(title.text()), List.of(kind), Kinds::join));
    }
    this.titles =
        new ClosedList(byId.values().stream().flatMap(Kind::titles).map(Mark.Title::text).toList());
  }

  /** The kinds that come with the program. */
  public static Kinds builtIn() {
    return BuiltIn.KINDS;
  }

  public static Kinds of(Collection<Kind> kinds) {
    return new Kinds(Map.of()).with(kinds);
  }

  /** These and the given ones, which replace others with their id. */
  public Kinds with(Collection<Kind> others) {
    var all = new LinkedHashMap<>(byId);
    others.forEach(kind -> all.put(kind.id(), kind));
    return new Kinds(all);
  }

  public Collection<Kind> all() {
    return byId.values();
  }

  public Optional<Kind> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The title that a row as read says, up to a misread letter or two; marks do not count. */
  public Optional<String> titleOf(String reading) {
    return titles.nearest(reading, LETTERS_PER_ERROR);
  }

  /** The kinds that are known by a title. */
  public List<Kind> withTitle(String title) {
    return byTitle.getOrDefault(VietnameseText.letterKey(title), List.of());
  }

  /** The kind whose abbreviation a notation begins with, letter for letter. */
  public Optional<Kind> withAbbreviation(String letters) {
    return byId.values().stream()
        .filter(kind -> kind.abbreviation().filter(letters::equals).isPresent())
        .findFirst();
  }

  private static List<Kind> join(List<Kind> one, List<Kind> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  static String resource(String name) {
    try (InputStream in = Kinds.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new KindException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Read when first needed, not when the program starts. */
  private static final class BuiltIn {
    static final Kinds KINDS =
        Kinds.of(
            resource(INDEX)
                .lines()
                .filter(line -> !line.isBlank())
                .flatMap(file -> KindReader.read(file, resource(FOLDER + file)).stream())
                .toList());
  }
}
