package vn.sohoa.web;

import java.util.List;
import java.util.stream.Collectors;

/** Places on pages, as attributes of elements, which scripts read. */
public final class Coordinates {
  private Coordinates() {}

  /** Returns x, y, width and height, separated by commas. */
  public static String of(List<Double> box) {
    return box.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
