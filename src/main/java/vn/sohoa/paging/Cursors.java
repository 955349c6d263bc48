package vn.sohoa.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sohoa.message.Message;
import vn.sohoa.problem.ProblemException;
import vn.sohoa.problem.Reason;

/** Validates the cursor of a request. */
@ApplicationScoped
public class Cursors {
  private static final Set<String> NOT_FILTERS = Set.of("limit", "cursor", "since");

  private final CursorSecret secret;
  private final UriInfo address;

  /**
   * @param address of the current request
   */
  Cursors(CursorSecret secret, UriInfo address) {
    this.secret = secret;
    this.address = address;
  }

  /**
   * Returns the requested page of the list that the current request is for.
   *
   * @throws ProblemException if the cursor was not returned by the same list with the same filter
   */
  public ListPage open(PageRequest request) {
    return open(request.limit(), request.cursor(), "cursor");
  }

  /**
   * As {@link #open(PageRequest)}, for a list that has no last page.
   *
   * @param since cursor of the part before; empty for the beginning
   */
  public ListPage openFeed(int limit, String since) {
    return open(limit, since, "since");
  }

  private ListPage open(int limit, String cursor, String parameter) {
    var codec =
        new CursorCodec(secret.read(), scope(address.getPath(), address.getQueryParameters()));
    Optional<String> position =
        cursor.isEmpty()
            ? Optional.empty()
            : Optional.of(codec.open(cursor).orElseThrow(() -> invalid(parameter)));
    return new ListPage(limit, position, codec);
  }

  /** Returns the refusal of a cursor that is none of this list. */
  public static ProblemException invalid() {
    return invalid("cursor");
  }

  private static ProblemException invalid(String parameter) {
    return ProblemException.ofParameter(
        Reason.INVALID_CURSOR, parameter, Message.of("fault.cursor"));
  }

  /** Returns the same text for the same path and filter, in any order of the parameters. */
  static String scope(String path, MultivaluedMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(parameter -> !NOT_FILTERS.contains(parameter.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            parameter ->
                parameter.getValue().stream()
                    .map(value -> encode(parameter.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&", encode(path) + "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
