package vn.sohoa.link.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Table of the weights of all comparison levels, with a date in its name, after Fellegi and Sunter.
 * {@code m} is the probability of the level if document and dossier belong together, {@code u} if
 * they do not. Rows {@code prior.*} are plain probabilities.
 */
public final class Weights {
  private static final String TABLE = "weights-2026-11.csv";
  private static final Set<String> BESIDE = Set.of("batch.beside", "batch.between");

  private final Map<String, double[]> rows;

  private Weights(Map<String, double[]> rows) {
    this.rows = Map.copyOf(rows);
  }

  /** Returns the current table. */
  public static Weights current() {
    return Loaded.CURRENT;
  }

  /** Lazy holder of the table. */
  private static final class Loaded {
    static final Weights CURRENT = load();
  }

  private static Weights load() {
    try (InputStream in = Weights.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + TABLE + " is missing");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Parses a table.
   *
   * @param table lines {@code level,m,u,remark}; blank lines and lines starting with {@code #} are
   *     skipped
   * @throws IllegalArgumentException if a probability is not in (0, 1]
   */
  public static Weights parse(String table) {
    var rows = new HashMap<String, double[]>();
    table
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("level,"))
        .forEach(
            line -> {
              String[] cells = line.split(",", 4);
              rows.put(cells[0], new double[] {probability(cells[1]), probability(cells[2])});
            });
    return new Weights(rows);
  }

  private static double probability(String cell) {
    double value = Double.parseDouble(cell.strip());
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException("probability must be in (0, 1]: " + cell);
    }
    return value;
  }

  /** Returns log2(m / u). */
  double bits(String level) {
    double[] row = row(level);
    return log2(row[0] / row[1]);
  }

  /**
   * Returns log2(m / u) for a level. Levels that at most two dossiers can reach, whichever is
   * right, have u = 1 / population instead of the value in the table.
   */
  double bitsAmong(double population, String level) {
    return BESIDE.contains(level) ? log2(row(level)[0] * population) : bits(level);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  double probabilityOf(String name) {
    return row(name)[0];
  }

  private double[] row(String level) {
    double[] row = rows.get(level);
    if (row == null) {
      throw new IllegalStateException("no weight for " + level);
    }
    return row;
  }
}
