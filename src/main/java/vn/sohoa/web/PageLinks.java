package vn.sohoa.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoa.paging.CursorPage;

/** Addresses of the pages of a list. */
public final class PageLinks {
  private static final Set<String> OF_PAGING = Set.of("cursor", "limit");

  private PageLinks() {}

  /** Returns the filter of a list as a query, with its question mark; empty if there is none. */
  public static String filter(UriInfo address) {
    String query = query(address.getQueryParameters());
    return query.isEmpty() ? "" : "?" + query;
  }

  /** Returns the address of the page after this one of a list; empty after the last. */
  public static String next(UriInfo address, CursorPage<?> page) {
    return page.next().map(cursor -> next(address, cursor)).orElse("");
  }

  private static String next(UriInfo address, String cursor) {
    String query = query(address.getQueryParameters());
    return address.getPath()
        + "?"
        + (query.isEmpty() ? "" : query + "&")
        + "cursor="
        + encode(cursor);
  }

  /** Empty values are those of controls that were left alone. */
  private static String query(MultivaluedMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(parameter -> !OF_PAGING.contains(parameter.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(PageLinks::pairs)
        .collect(Collectors.joining("&"));
  }

  private static Stream<String> pairs(Map.Entry<String, List<String>> parameter) {
    return parameter.getValue().stream()
        .filter(value -> !value.isBlank())
        .map(value -> encode(parameter.getKey()) + "=" + encode(value));
  }

  /** Returns a text as part of an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
