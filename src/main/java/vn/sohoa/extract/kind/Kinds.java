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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sohoa.clean.text.ClosedList;
import vn.sohoa.clean.text.EditDistance;
import vn.sohoa.clean.text.VietnameseText;

/** Immutable set of the known kinds of paper. */
public final class Kinds {
  private static final String FOLDER = "/kinds/";

  /** List of the definition files: a native executable cannot list a folder of resources. */
  private static final String INDEX = FOLDER + "index.txt";

  private static final int LETTERS_PER_ERROR = 5;

  /** A title with a word more or less is another one: {@code CẤP LẠI}, {@code CẤP MỚI}. */
  private static final int MOST_LETTERS_LOST = 2;

  private static final Pattern SPACES = Pattern.compile("\\s+");

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

  /** Returns a copy without the kind of this id. */
  public Kinds without(String id) {
    var others = new LinkedHashMap<>(byId);
    others.remove(id);
    return new Kinds(others);
  }

  public Collection<Kind> all() {
    return byId.values();
  }

  public Optional<Kind> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Returns the title closest to the recognised row, allowing few misread letters and ignoring
   * diacritics; empty if the row has a word more or less.
   */
  public Optional<String> titleOf(String reading) {
    int read = VietnameseText.letterKey(reading).length();
    return titles
        .nearest(reading, LETTERS_PER_ERROR)
        .filter(
            title -> Math.abs(VietnameseText.letterKey(title).length() - read) <= MOST_LETTERS_LOST)
        .filter(title -> hasSameWords(words(reading), words(title)));
  }

  // another word is no misreading: GIẤY PHÉP XÂY DỰNG and GIẤY PHÉP LAO ĐỘNG
  private static boolean hasSameWords(List<String> read, List<String> title) {
    if (read.size() != title.size()) {
      return true;
    }
    return IntStream.range(0, read.size())
        .allMatch(
            i -> {
              int most = Math.max(1, title.get(i).length() / 2);
              return EditDistance.within(most, title.get(i), read.get(i)) <= most;
            });
  }

  private static List<String> words(String title) {
    return Stream.of(SPACES.split(title.strip(), 0)).map(VietnameseText::letterKey).toList();
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
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
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
