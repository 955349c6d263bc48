package vn.sohoa.extract.kind;

import java.util.List;
import java.util.Map;

/**
 * Rectangle on a page, in fractions of the page's width and height from the top left, 0 to 1.
 *
 * @param left left edge
 * @param top upper edge
 * @param right right edge
 * @param bottom lower edge
 */
public record Zone(double left, double top, double right, double bottom) {
  /** The whole page. */
  public static final Zone PAGE = new Zone(0, 0, 1, 1);

  private static final Map<String, Zone> NAMED =
      Map.of(
          "page", PAGE,
          "top", new Zone(0, 0, 1, 0.4),
          "top-left", new Zone(0, 0, 0.5, 0.4),
          "top-right", new Zone(0.4, 0, 1, 0.4),
          "middle", new Zone(0, 0.25, 1, 0.75),
          "bottom", new Zone(0, 0.5, 1, 1),
          "bottom-left", new Zone(0, 0.5, 0.5, 1),
          "bottom-right", new Zone(0.4, 0.5, 1, 1));

  public Zone {
    if (!(0 <= left && left < right && right <= 1 && 0 <= top && top < bottom && bottom <= 1)) {
      throw new IllegalArgumentException(
          "a zone needs 0 ≤ left < right ≤ 100 and 0 ≤ top < bottom ≤ 100");
    }
  }

  /**
   * Returns whether the zone contains the point, given in fractions of the page's width and height.
   */
  public boolean contains(double x, double y) {
    return left <= x && x <= right && top <= y && y <= bottom;
  }

  /** Parses a zone name, or a list of left, top, right and bottom in percent. */
  static Zone parse(YamlMap map, String key) {
    if (map.isList(key)) {
      return ofPercents(map, key, map.texts(key, 4));
    }
    String name = map.text(key).orElse("page");
    Zone zone = NAMED.get(name);
    if (zone == null) {
      throw map.error(
          key, "unknown zone '" + name + "', one of " + NAMED.keySet().stream().sorted().toList());
    }
    return zone;
  }

  private static Zone ofPercents(YamlMap map, String key, List<String> percents) {
    try {
      double[] shares =
          percents.stream().mapToDouble(text -> Double.parseDouble(text) / 100).toArray();
      if (shares.length == 4) {
        return new Zone(shares[0], shares[1], shares[2], shares[3]);
      }
    } catch (NumberFormatException e) {
      throw map.error(key, "not four percentages: " + percents, e);
    } catch (IllegalArgumentException e) {
      throw map.error(key, String.valueOf(e.getMessage()), e);
    }
    throw map.error(key, "not four percentages: " + percents);
  }
}
