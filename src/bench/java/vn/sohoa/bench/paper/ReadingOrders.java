package vn.sohoa.bench.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The orders in which the columns of a page's head and foot may be read. */
record ReadingOrders(LaidOutPaper page) {
  /** Baselines that are no further apart belong to one row, in points. */
  private static final double ROW = 5;

  private static final List<List<Zone>> HEADS =
      List.of(
          List.of(Zone.ISSUER, Zone.NUMBER, Zone.ABOUT, Zone.STATE, Zone.DATE),
          List.of(Zone.STATE, Zone.DATE, Zone.ISSUER, Zone.NUMBER, Zone.ABOUT),
          List.of(Zone.ISSUER, Zone.STATE, Zone.NUMBER, Zone.DATE, Zone.ABOUT),
          List.of(Zone.ISSUER, Zone.STATE, Zone.NUMBER, Zone.ABOUT, Zone.DATE),
          List.of(Zone.STATE, Zone.ISSUER, Zone.NUMBER, Zone.DATE, Zone.ABOUT));
  private static final List<List<Zone>> FEET =
      List.of(
          List.of(Zone.RECEIVERS, Zone.AUTHORITY, Zone.SIGNER),
          List.of(Zone.AUTHORITY, Zone.SIGNER, Zone.RECEIVERS),
          List.of(Zone.AUTHORITY, Zone.RECEIVERS, Zone.SIGNER));

  List<String> all() {
    String middle = inOrder(List.of(Zone.KIND, Zone.SUBJECT, Zone.BODY));
    Set<String> orders = new LinkedHashSet<>();
    for (String head : ways(HEADS)) {
      for (String foot : ways(FEET)) {
        orders.add(Stream.of(head, middle, foot).collect(Collectors.joining(" ")));
      }
    }
    return List.copyOf(orders);
  }

  private List<String> ways(List<List<Zone>> byColumn) {
    var ways = new ArrayList<String>();
    byColumn.forEach(zones -> ways.add(inOrder(zones)));
    ways.add(row(byColumn.getFirst()));
    return ways;
  }

  private String inOrder(List<Zone> zones) {
    return zones.stream()
        .map(page::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Across the columns, row by row. */
  private String row(List<Zone> zones) {
    List<PlacedLine> lines =
        page.lines().stream()
            .filter(line -> zones.contains(line.zone()))
            .sorted(Comparator.comparingDouble(PlacedLine::baseline))
            .toList();
    var ordered = new ArrayList<PlacedLine>();
    var row = new ArrayList<PlacedLine>();
    for (PlacedLine line : lines) {
      if (!row.isEmpty() && line.baseline() - row.getFirst().baseline() > ROW) {
        finish(row, ordered);
      }
      row.add(line);
    }
    finish(row, ordered);
    return ordered.stream().map(PlacedLine::text).collect(Collectors.joining(" "));
  }

  private static void finish(List<PlacedLine> row, List<PlacedLine> ordered) {
    row.sort(Comparator.comparingDouble(PlacedLine::x));
    ordered.addAll(row);
    row.clear();
  }
}
