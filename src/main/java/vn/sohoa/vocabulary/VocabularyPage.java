package vn.sohoa.vocabulary;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import vn.sohoa.paging.CursorPage;
import vn.sohoa.paging.ListPage;
import vn.sohoa.precondition.EntityTag;
import vn.sohoa.precondition.Preconditions;
import vn.sohoa.precondition.Validators;

/** Answers with a page of a list that is held in memory. */
@RegisterForReflection(
    targets = {
      KindEntry.class,
      KindFieldEntry.class,
      DisplayName.class,
      ReasonEntry.class,
      FindingEntry.class
    }) // they are written as JSON within an answer that is generic twice
final class VocabularyPage {
  private VocabularyPage() {}

  /**
   * @param place of an entry; the list is in the order of places
   */
  static <T> RestResponse<CursorPage<T>> answer(
      Stream<T> all, Function<T, String> place, ListPage page, HttpHeaders headers) {
    List<T> rows =
        all.filter(one -> place.apply(one).compareTo(page.after()) > 0)
            .sorted(Comparator.comparing(place))
            .limit(page.rows())
            .toList();
    // The rows are records of texts, numbers and constants, whose texts say all that they hold
    EntityTag tag = EntityTag.ofContent(rows.toString());
    boolean isKnown =
        Preconditions.ofTags(headers::getRequestHeader).evaluateRead(Validators.of(tag))
            == Preconditions.Outcome.NOT_MODIFIED;
    var answer =
        isKnown
            ? RestResponse.ResponseBuilder.<CursorPage<T>>notModified()
            : RestResponse.ResponseBuilder.ok(page.of(rows, place, Function.identity()));
    return answer.header(HttpHeaders.ETAG, tag.toString()).build();
  }
}
