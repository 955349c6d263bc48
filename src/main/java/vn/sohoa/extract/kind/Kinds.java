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

/** Immutable set of the known kinds of paper. */
public final class Kinds {
  private static final String FOLDER = "/kinds/";

  /** List of the definition files: a native executable cannot list a folder of resources. */
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

  /** Returns the built-in kinds. */
  public static Kinds builtIn() {
    return BuiltIn.KINDS;
  }

  public static Kinds of(Collection<Kind> kinds) {
    return new Kinds(Map.of()).with(kinds);
  }

  /** Returns a copy with these kinds added; a kind with an existing id replaces the old one. */
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

  /**
   * Returns the title closest to the recognised row, allowing few misread letters and ignoring
   * diacritics.
   */
  public Optional<String> titleOf(String reading) {
    return titles.nearest(reading, LETTERS_PER_ERROR);
  }

  /** Returns the kinds with this title. */
  public List<Kind> withTitle(String title) {
    return byTitle.getOrDefault(VietnameseText.letterKey(title), List.of());
  }

  /** Returns the kind with exactly this abbreviation. */
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
        throw new KindException("resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Lazy holder of the built-in kinds, so that starting the program does not read them. */
  private static final class BuiltIn {
    static final Kinds KINDS =
        Kinds.of(
            resource(INDEX)
                .lines()
                .filter(line -> !line.isBlank())
                .flatMap(file -> KindReader.builtIn(file, resource(FOLDER + file)).stream())
                .toList());
  }
}
